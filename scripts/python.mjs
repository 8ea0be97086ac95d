// Tools from PyPI, each list of requirements in a virtual environment of its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare.mjs';

/**
 * A command of an environment that is made anew for another list of requirements, or another Python.
 * @param name of the environment: "fuzz" is kept in PLENUM_FUZZ, by default ~/.cache/plenum-fuzz
 * @returns its path, or undefined where Python 3.10 or PyPI is not here
 */
export function commandOf(command, name, requirements) {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const folder = process.env[`PLENUM_${name.toUpperCase()}`] ?? join(cache, `plenum-${name}`);
  const list = join(root, requirements);
  const { status, stdout } = run(
    'python3',
    '-c',
    'import sys; print(sys.version); sys.exit(sys.version_info < (3, 10))',
  );
  if (status !== 0) return undefined;
  const wanted = createHash('sha256').update(readFileSync(list)).update(stdout).digest('hex');
  const stamp = join(folder, 'made');
  const path = join(folder, 'bin', command);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return path;
  console.log('Making the tool …');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const install = ['install', '--quiet', '--disable-pip-version-check', '-r', list];
  if (run('python3', '-m', 'venv', folder).status !== 0) return undefined;
  if (run(join(folder, 'bin', 'pip'), ...install).status !== 0) return undefined;
  writeFileSync(stamp, wanted);
  return path;
}

function run(command, ...args) {
  return spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
