// Bundles each program of dist/ with the packages that it uses into dist/bundle/, after the compiler: a
// start reads some large files instead of 3,500 small ones. Why, and what is not in it:
// docs/decisions/0027-bundle.md.
import { rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { checks, isExternal, onLog, rewrite } from './bundled-packages.mjs';
import { bundleFolder, bundleName, compileCache, programs, root } from './programs.mjs';

/**
 * As a CommonJS module has them: to import one, Node reads all that it exports, also the client of
 * `fetch` and the list of certificates, which nothing here uses at start: 30 ms.
 */
const requireBuiltins = {
  name: 'require-builtins',
  resolveId(id) {
    const name = id.replace(/^(node:)?/, 'node:');
    // The bundle's own `require` is made by `node:module`.
    return isBuiltin(id) && name !== 'node:module' ? `\0${name}` : null;
  },
  load: {
    filter: { id: /^\0node:/ },
    handler: (id) => `module.exports = process.getBuiltinModule('${id.slice(1)}');`,
  },
};

const bundle = await rolldown({
  cwd: root,
  platform: 'node',
  input: Object.fromEntries(
    programs.map((name) => [bundleName(name), join(root, 'dist', `${name}.js`)]),
  ),
  external: isExternal,
  plugins: [rewrite, requireBuiltins],
  checks,
  onLog,
});
// The names of chunks change with what is in them; nobody reads what is left of those before.
for (const folder of [bundleFolder, compileCache]) rmSync(folder, { recursive: true, force: true });
await bundle.write({
  dir: bundleFolder,
  format: 'esm',
  // Nest, TypeORM and errors go by the names of classes.
  keepNames: true,
  sourcemap: true,
});
await bundle.close();
