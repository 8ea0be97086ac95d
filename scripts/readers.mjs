// Has sessions exported by a server of its own, and the files opened by other people's programs: exits with 1
// where one of them reads something else than what was asked and voted: node scripts/readers.mjs [--keep DIR]
// Needs Python 3.10 or newer, LibreOffice's `soffice` and, once, PyPI: the packages are kept in PLENUM_READERS,
// by default below ~/.cache. Without them nothing is compared, which in CI is a failure.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { build, load } from './prepare.mjs';
import { commandOf } from './python.mjs';
import { withServer } from './server.mjs';

const { values } = parseArgs({ options: { keep: { type: 'string' } } });
const source = 'test/oracles/readers';
const python = commandOf('python', 'readers', `${source}/requirements.txt`);
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.log('LibreOffice is not here.');
if (!python) console.log('Python 3.10 or PyPI is not here, so nothing was compared.');
const isWhole = python !== undefined && hasOffice;
if (!python) {
  process.exitCode = process.env.CI ? 1 : 0;
} else {
  build();
  const { compare, compareMoved } = await load(source, `${source}/main.js`);
  const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'plenum-files-'));
  mkdirSync(folder, { recursive: true });
  try {
    const isEqual = await withServer(
      async (url) => {
        const areMoved = await compareMoved(url, python, folder);
        return (await compare(url, python, folder)) && areMoved;
      },
      { RATE_LIMITS: 'off' },
    );
    process.exitCode = isEqual && (isWhole || !process.env.CI) ? 0 : 1;
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  }
}
