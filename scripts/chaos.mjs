// Hurts what runs and judges what is left, made ready first: node scripts/chaos.mjs [options]
import { run } from './prepare.mjs';

await run('chaos', 'chaos/main.js');
