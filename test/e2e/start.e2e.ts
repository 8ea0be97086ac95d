import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../src/platform/free-port.js';
import { Api, expectStatus } from './support/api.js';
import { OwnProcess, root } from './support/process.js';

/** Needed by some request, by another topology or by nobody: no start waits for them. */
const notAtStart = [
  '@fastify/busboy',
  '@napi-rs/canvas',
  '@node-rs/argon2',
  '@socket.io/redis-adapter',
  '@socket.io/redis-emitter',
  '@zxcvbn-ts/language-common',
  'nodemailer',
  'qrcode',
  'sharp',
];

/** What the bundle leaves in node_modules, as it is native code or looks for files beside itself. */
const besideBundle = [
  'detect-libc',
  'msgpackr-extract',
  'node-gyp-build-optional-packages',
  'swagger-ui-dist',
];

/** What a start has loaded, and what it answers then. */
interface Started {
  /** Paths of JavaScript files, from the root. */
  readonly files: string[];
  readonly document: unknown;
}

describe('a start', () => {
  let dataDir: string;
  let modules: Started;
  let bundle: Started;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'plenum-start-'));
    modules = await start('modules', 'dist/main.js');
    bundle = await start('bundle', 'scripts/run.mjs', 'main');
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  async function start(name: string, ...program: string[]): Promise<Started> {
    const coverage = join(dataDir, name);
    const port = await findFreePort('127.0.0.1');
    const server = new OwnProcess(process.execPath, program, {
      ...{ DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
      NODE_V8_COVERAGE: coverage, // Node tells of each file that it has run
    });
    try {
      await server.says('Plenum is running');
      const api = new Api(`http://127.0.0.1:${port}`);
      expectStatus(await api.get('/health/ready'), 200);
      const document = expectStatus(await api.get('/docs-json'), 200);
      const styles = await fetch(`http://127.0.0.1:${port}/docs/swagger-ui.css`);
      expect(styles.headers.get('content-type')).toContain('text/css');
      expect(await server.kill('SIGTERM')).toBe(0);
      return { files: await filesIn(coverage), document };
    } finally {
      await server.kill('SIGKILL');
    }
  }

  it('loads nothing that only a request needs', () => {
    expect(modules.files.length).toBeGreaterThan(1_000);
    expect(packagesOf(modules.files).filter((name) => notAtStart.includes(name))).toEqual([]);
  });

  it('of the bundle reads some files, and nothing a second time beside them', async () => {
    // Two copies of one package would not know of each other.
    const others = packagesOf(bundle.files).filter((name) => !besideBundle.includes(name));
    expect(others).toEqual([]);
    expect(bundle.files.filter((file) => /^dist.(?!bundle)/.test(file))).toEqual([]);
    const chunks = bundle.files.filter((file) => /^dist.bundle/.test(file));
    expect(chunks.length).toBeLessThan(100);
    const sources = (await Promise.all(chunks.map(sourcesOf))).flat();
    expect(packagesOf(sources)).toContain('typeorm');
    expect(packagesOf(sources).filter((name) => notAtStart.includes(name))).toEqual([]);
  });

  it('of the bundle knows all classes by their names, as its OpenAPI document shows', () => {
    expect(bundle.document).toEqual(modules.document);
  });
});

async function filesIn(coverage: string): Promise<string[]> {
  const [name] = await readdir(coverage);
  const { result } = JSON.parse(await readFile(join(coverage, name!), 'utf8')) as {
    result: { url: string }[];
  };
  return result
    .filter(({ url }) => url.startsWith('file:'))
    .map(({ url }) => relative(root, fileURLToPath(url)))
    .sort();
}

function packagesOf(files: string[]): string[] {
  const names = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** What a file of the bundle is made of. */
async function sourcesOf(chunk: string): Promise<string[]> {
  const map = await readFile(join(root, `${chunk}.map`), 'utf8').catch(() => '{"sources":[]}');
  return (JSON.parse(map) as { sources: string[] }).sources;
}
