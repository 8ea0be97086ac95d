import { restore } from './backup/programs.js';
import { runOnce } from './platform/run-process.js';

await runOnce(() => restore(process.argv.slice(2), process.env));
