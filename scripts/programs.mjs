import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What can be run: modules of dist/. */
export const programs = [
  ...['main', 'worker', 'migrate', 'backup', 'restore', 'jobs', 'admin'],
  'demo/main',
];

/** As deep as the folders of dist/, which it stands for: what looks for files from where it is finds them. */
export const bundleFolder = join(root, 'dist', 'bundle');

/** Its name in there, without its ending: all are in one folder. */
export const bundleName = (program) => program.replaceAll('/', '-');

/** The file to be run. */
export const bundleOf = (program) => join(bundleFolder, `${bundleName(program)}.js`);

/** Code as Node has compiled it, for the next start. */
export const compileCache = join(root, 'node_modules', '.cache', 'plenum');
