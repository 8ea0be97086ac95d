import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';

/**
 * Builds a script without the rest: it is one file that imports nothing. With the pages it would share
 * the bundler's helpers with any of them, in a file that is loaded for nothing else; and where a module
 * could not be loaded, Firefox fails with it for as long as the page is open, whoever imports it.
 * @param name of its file
 * @param script its path
 */
export function alone(name: string, script: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'plenum:alone',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    // Before the pages are written, which name it.
    generateBundle: {
      order: 'pre',
      async handler() {
        const { root, base } = config;
        const { target } = config.build;
        const built = (await build({
          ...{ configFile: false, root, base, logLevel: 'warn', publicDir: false },
          build: {
            ...{ target, write: false, modulePreload: false },
            rolldownOptions: {
              input: { [name]: script },
              preserveEntrySignatures: 'exports-only',
              output: { entryFileNames: 'assets/[name]-[hash].js' },
            },
          },
        })) as Rolldown.RolldownOutput;
        const [file, ...others] = built.output;
        if (others.length > 0) throw new Error(`${name} is more than one file.`);
        this.emitFile({ type: 'asset', fileName: file.fileName, source: file.code });
      },
    },
  };
}
