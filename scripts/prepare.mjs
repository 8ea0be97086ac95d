// Makes a fresh clone ready with Node and npm alone; does nothing where nothing has changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './programs.mjs';

export { root };

/** Installs the dependencies where they are missing or not those of the lock file. */
export function install() {
  once('node_modules/.plenum-installed', ['package.json', 'package-lock.json'], () => {
    console.log('Installing dependencies …');
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  });
}

/** Compiles into dist/ where that is missing or older than the sources. */
export function build() {
  install();
  once(
    'dist/.plenum-built',
    [
      ...['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'src', 'web'],
      ...['scripts/bundle.mjs', 'scripts/bundled-packages.mjs', 'scripts/programs.mjs'],
    ],
    () => {
      console.log('Building …');
      npm('run', '--silent', 'build');
    },
  );
}

/** Compiles programs that are no part of the application, and runs one in this very process, so that
 * signals reach it. @param folder what its tsconfig.json is in @param program in its dist/ */
export async function run(folder, program) {
  build();
  await load(folder, program);
}

/** The same without the application. @returns what the program exports */
export function load(folder, program) {
  install();
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', folder], { cwd: root, stdio: 'inherit' });
  return import(pathToFileURL(join(root, folder, 'dist', program)));
}

/**
 * Runs the step unless its stamp file says that it was done for just these files. Their contents are read
 * only where their sizes and times are not those of the last look: a checkout changes times alone.
 */
function once(stamp, inputs, step) {
  const file = join(root, stamp);
  const [doneLook, doneContents] = readOrNothing(file).split('\n');
  const files = inputs.flatMap(filesIn).sort((one, other) => (one.path < other.path ? -1 : 1));
  const look = digestOf(files, ({ size, ctimeMs }) => `${size} ${ctimeMs} `);
  if (look === doneLook) return;
  const contents = digestOf(files, ({ path }) => readFileSync(join(root, path)));
  if (contents !== doneContents) step();
  writeFileSync(file, `${look}\n${contents}`);
}

/** @param read what to look at of a file */
function digestOf(files, read) {
  // Not the version of Node: no package runs a script as it is installed, and native ones use Node-API.
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of files) hash.update(file.path).update(read(file));
  return hash.digest('hex');
}

function filesIn(path) {
  const stat = statSync(join(root, path));
  if (!stat.isDirectory()) return [{ path, size: stat.size, ctimeMs: stat.ctimeMs }];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(`${path}/${name}`));
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function npm(...args) {
  try {
    // npm sets npm_execpath for its scripts; run without npm, the one on the path has to do.
    const [command, first] = process.env.npm_execpath
      ? [process.execPath, [process.env.npm_execpath]]
      : ['npm', []];
    execFileSync(command, [...first, ...args], { cwd: root, stdio: 'inherit' });
  } catch (error) {
    process.exit(error.status ?? 1); // npm has said why
  }
}

// node scripts/prepare.mjs [--install]: just the set-up, or its first step alone
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--install')) install();
  else build();
}
