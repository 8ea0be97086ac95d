import { spawnSync } from 'node:child_process';
import { mapPackages } from './test/support/test-modules.mjs';

/** @type {import('jest').Config} */
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  // TypeScript resolves "./x.js" to x.ts; Jest has to be told.
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    ...(await mapPackages()),
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const e2e = {
  ...base,
  testMatch: ['<rootDir>/test/e2e/*.e2e.ts'],
  globalSetup: '<rootDir>/test/e2e/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/e2e/support/global-teardown.mjs',
};

/** The same tests run a second time, scaled out, wherever there is a Redis to start. */
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) {
  if (process.env.CI) throw new Error('redis-server is missing: CI runs both topologies.');
  console.warn('redis-server is missing: the end-to-end tests run on one process alone.');
}

/** These are about one process alone. */
const npmStart = '/test/e2e/(process|start)\\.e2e\\.ts$';
/** These are about what comes in, who asks and what pages there are, whatever stands behind. */
const whateverStandsBehind = [
  ...['addresses', 'authorization', 'bad-input', 'base-path', 'browsers', 'migrations'],
  ...['amounts', 'ownership', 'pages', 'payloads', 'ranking', 'reports'],
  ...['account-export', 'accounts', 'admin-command', 'hostile-connections', 'images'],
  ...['plain', 'poll-pictures', 'registration', 'answer-keys', 'ideas', 'imports', 'quiz-after'],
  ...['interchange', 'templates'],
].map((name) => `/test/e2e/${name}\\.e2e\\.ts$`);
/** These are about Redis alone. */
const redisAlone = '/test/e2e/redis-[a-z-]+\\.e2e\\.ts$';
/** These run on several processes of their own, which stand behind a real nginx. */
const severalProcesses = '/test/e2e/scaled-out\\.e2e\\.ts$';
const hasNginx = spawnSync('nginx', ['-v']).status === 0;
if (!hasNginx) {
  if (process.env.CI) throw new Error('nginx is missing: CI runs what stands behind it.');
  console.warn('nginx is missing: the tests behind it are skipped.');
}
/** This is about pages that nginx has below a path. */
const belowPath = '/test/web/base-path\\.web\\.ts$';

/** This is about a pooler in front of Postgres. */
const pooler = '/test/e2e/pooler\\.e2e\\.ts$';
const hasPgbouncer = spawnSync('pgbouncer', ['--version']).status === 0;
if (!hasPgbouncer) {
  if (process.env.CI) throw new Error('pgbouncer is missing: CI tries what stands behind it.');
  console.warn('pgbouncer is missing: the tests behind it are skipped.');
}
const withoutPooler = hasPgbouncer ? [] : [pooler];

/**
 * The pages, in a real browser: first the one without windows of its own. A page in it costs a quarter
 * of the time, and is laid out, drawn and run by the same engine.
 */
const chromiumPath = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim())
  .find(Boolean);
if (!chromiumPath) {
  if (process.env.CI) throw new Error('chromium is missing: CI tries the pages in a browser.');
  console.warn('chromium is missing: the tests of the pages in a browser are skipped.');
}

/** The audience's page, in the other engine that comes with every Debian. */
const firefoxPath = ['firefox-esr', 'firefox']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim())
  .find(Boolean);
if (!firefoxPath) {
  if (process.env.CI) throw new Error('firefox-esr is missing: CI tries the pages in it, too.');
  console.warn('firefox-esr is missing: the tests of the pages in Firefox are skipped.');
}
/** These are about Firefox alone. */
const inFirefox = '/test/web/firefox[a-z-]*\\.web\\.ts$';

export default {
  projects: [
    { ...base, displayName: 'rules', testMatch: ['<rootDir>/{src,web/src,chaos}/**/*.spec.ts'] },
    {
      ...e2e,
      displayName: 'e2e',
      globals: { topology: 'standalone' },
      testPathIgnorePatterns: [severalProcesses, redisAlone, ...withoutPooler],
    },
    ...(hasRedis
      ? [
          {
            ...e2e,
            displayName: 'e2e-redis',
            globals: { topology: 'scaled-out' },
            testPathIgnorePatterns: [
              npmStart,
              ...whateverStandsBehind,
              ...(hasNginx ? [] : [severalProcesses]),
              ...withoutPooler,
            ],
          },
        ]
      : []),
    ...(chromiumPath
      ? [
          {
            ...e2e,
            displayName: 'web',
            testMatch: ['<rootDir>/test/web/*.web.ts'],
            testPathIgnorePatterns: [
              ...(firefoxPath ? [] : [inFirefox]),
              ...(hasNginx ? [] : [belowPath]),
            ],
            globals: { topology: 'standalone', chromiumPath, firefoxPath },
          },
        ]
      : []),
  ],
  testSequencer: '<rootDir>/test/support/longest-first.sequencer.js',
  reporters: ['default', '<rootDir>/test/closing-line.reporter.js'],
  // Each file of the end-to-end tests runs a whole application, and waits for a third of its time:
  // three keep two cores busy. A fourth saved little, and had the browsers wait for their turn.
  maxWorkers: 3,
  // Each file leaves its modules in the memory of its worker, about 100 MB: after thirty of them most of
  // the time went into collecting garbage. So a worker begins anew now and then.
  workerIdleMemoryLimit: '1200MB',
  // The limit of one test: generous, as it only ends what hangs.
  testTimeout: 60_000,
};
