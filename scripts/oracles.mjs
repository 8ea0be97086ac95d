// Counts boxes of rankings by Plenum's rules and by public packages of others, and exits with 1 at the first
// difference: node scripts/oracles.mjs [--boxes 4000] [--seed 1]
// Needs Python 3.10 or newer and, once, PyPI: the packages are kept in PLENUM_ORACLES, by default below
// ~/.cache. Without them nothing is compared, which in CI is a failure.
import { parseArgs } from 'node:util';
import { load } from './prepare.mjs';
import { commandOf } from './python.mjs';

const { values } = parseArgs({
  options: {
    boxes: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
  },
});

const folder = 'test/oracles/ranking';
const python = commandOf('python', 'oracles', `${folder}/requirements.txt`);
if (python) {
  const { compare } = await load(folder, `${folder}/main.js`);
  process.exitCode = (await compare(python, Number(values.boxes), Number(values.seed))) ? 0 : 1;
} else {
  console.log('Python 3.10 or PyPI is not here, so nothing was compared.');
  process.exitCode = process.env.CI ? 1 : 0;
}
