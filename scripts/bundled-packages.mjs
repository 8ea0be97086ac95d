// How packages are bundled, for the programs (bundle.mjs) and for the tests (test/support/test-modules.mjs).

/** Native code, and what reads files beside itself: it stays in node_modules. */
export const external = [
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
export const rewrite = {
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

const outside = [...external, ...missing];
/** @param id what is imported */
export const isExternal = (id) => outside.some((name) => id === name || id.startsWith(`${name}/`));

/** No warning that a build took long: it may be the machine. */
export const checks = { bundlerTimings: false };

/** Any other one fails the build. */
export function onLog(level, log, handle) {
  if (level === 'warn') throw new Error(log.message);
  handle(level, log);
}
