import { backup } from './backup/programs.js';
import { runOnce } from './platform/run-process.js';

await runOnce(() => backup(process.argv.slice(2), process.env));
