// Runs the benchmarks, made ready first: node scripts/bench.mjs [figures] [options]
import { run } from './prepare.mjs';

await run('bench', 'main.js');
