import { join } from 'node:path';
import { fileURLToPath, URL } from 'node:url';
import { build, esmExternalRequirePlugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules', '.cache', 'plenum-tests');

/**
 * Node 20 lets a CommonJS package `require` Nest's ES modules; Jest does not, before Node 24.9.
 * So Jest gets such a package as one ES module, made anew at each start: its own code, unchanged.
 * @param entry a file beside this one that exports again what is imported of the package
 * @returns the path of the module
 */
export async function asEsModule(entry) {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [
      esmExternalRequirePlugin({
        external: [/^@nestjs\/(common|core)$/, /^(node:.*|net|async_hooks)$/],
      }),
    ],
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'test', 'support', entry),
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: entry } },
    },
  });
  return join(outDir, entry);
}
