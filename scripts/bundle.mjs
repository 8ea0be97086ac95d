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
  'sharp',
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
 * Lines of packages that are bundled otherwise than they are written. Some modules load a package by a
 * `require` that they make themselves, past any bundler: beside the bundled package there would be a
 * second one, which knows nothing of the first.
 */
const rewrites = [
  {
    id: /@nestjs.mapped-types.dist.type-helpers\.utils\.js$/,
    line: 'const require = createRequire(import.meta.url);',
    instead: '',
  },
  {
    id: /@nestjs.typeorm.dist.common.typeorm-compat\.js$/,
    line: 'const require = createRequire(import.meta.url);',
    instead: '',
  },
  {
    // The telephone numbers of all countries, which no field of ours has: 40 ms.
    id: /class-validator.cjs.decorator.string.IsPhoneNumber\.js$/,
    line: 'const max_1 = require("libphonenumber-js/max");',
    instead:
      'const max_1 = { get parsePhoneNumber() { return require("libphonenumber-js/max").parsePhoneNumber; } };',
  },
];

const rewritten = new Set();
const rewrite = {
  name: 'rewrite',
  transform: {
    filter: { id: rewrites.map(({ id }) => id) },
    handler(code, file) {
      const found = rewrites.find(({ id }) => id.test(file));
      if (code.includes(found.line)) rewritten.add(found);
      return { code: code.replace(found.line, found.instead), map: null };
    },
  },
  buildEnd() {
    for (const one of rewrites) {
      if (!rewritten.has(one)) this.error(`${one.id} has no line "${one.line}" any more`);
    }
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
  plugins: [rewrite, requireBuiltins],
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
