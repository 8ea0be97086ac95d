// Loaded into a process whose clock is to jump (node --import): on SIGUSR2 it reads from the file
// CHAOS_CLOCK by how many milliseconds the wall clock is wrong from then on. In Node and not by
// libfaketime, which has to be installed and would shift the monotonic clock along: whoever sets
// the clock of a machine shifts that one neither, nor timers.
import { readFileSync } from 'node:fs';

const Real = Date;
let offset = 0;

const now = () => Real.now() + offset;

const Shifted = new Proxy(Real, {
  construct: (target, given: [], newTarget: typeof Real) =>
    Reflect.construct(target, given.length > 0 ? given : [now()], newTarget) as Date,
  apply: () => new Real(now()).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
});
Real.prototype.constructor = Shifted;
globalThis.Date = Shifted;

process.on('SIGUSR2', () => {
  offset = Number(readFileSync(process.env.CHAOS_CLOCK!, 'utf8'));
});
