// Bundles each program of dist/ with the packages that it uses into dist/bundle/, after the compiler: a
// start reads some large files instead of 3,500 small ones. Why, and what is not in it:
// docs/decisions/0027-bundle.md.
import { rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { bundleFolder, bundleName, compileCache, programs, root } from './programs.mjs';

/** Native code, and what reads files beside itself: it stays in node_modules. */
const external = [
  '@napi-rs/canvas',
  '@node-rs/argon2',
  'msgpackr-extract',
  'pg-native',
  'swagger-ui-dist',
];

/** What Nest uses where it is installed; here it is not. */
const missing = [
  '@fastify/multipart',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
];

/**
 * These load a package by a `require` that they make themselves, past any bundler. Beside the bundled
 * package there would be a second one, which knows nothing of the first.
 */
const requireOfTheirOwn = 'const require = createRequire(import.meta.url);';
const requiring = [
  /@nestjs.mapped-types.dist.type-helpers\.utils\.js$/,
  /@nestjs.typeorm.dist.common.typeorm-compat\.js$/,
];

const requireFromBundle = {
  name: 'require-from-bundle',
  transform: {
    filter: { id: requiring },
    handler(code) {
      if (!code.includes(requireOfTheirOwn)) this.error('has no such require any more');
      return { code: code.replace(requireOfTheirOwn, ''), map: null };
    },
  },
};

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

const all = [...external, ...missing];
const bundle = await rolldown({
  cwd: root,
  platform: 'node',
  input: Object.fromEntries(
    programs.map((name) => [bundleName(name), join(root, 'dist', `${name}.js`)]),
  ),
  external: (id) => all.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [requireFromBundle, requireBuiltins],
  onLog(level, log, handle) {
    if (level === 'warn') throw new Error(log.message);
    handle(level, log);
  },
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
