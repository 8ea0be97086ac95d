import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Cpu, readCpu, total } from '../lib/cpu.js';
import type { Figure, Row } from '../lib/figure.js';
import { type Ground, prepareGround, type Topology } from '../lib/ground.js';
import { startFastify } from '../lib/http.js';
import { script } from '../lib/paths.js';
import { alternate } from '../lib/rounds.js';
import { median } from '../lib/stats.js';

/** What keeps compiled code has nothing to keep before its first end. */
const WARM_UPS = 2;
/** How long not to ask again while it is not ready. Milliseconds. */
const ASK_INTERVAL = 5;

/** One start, from the first instruction of its processes. */
interface Started {
  /** Microseconds, of the processes of Node alone. */
  cpu: Cpu;
  /** Microseconds, of Postgres meanwhile. */
  postgres: number;
  /** Milliseconds. */
  time: number;
}

export const start: Figure = {
  name: 'start',
  about: 'CPU of a second start, until /health/ready',

  async run({ topology, sizes, beside }) {
    const ours = await prepareSide(topology);
    const other = beside === undefined ? undefined : await prepareSide(topology, beside);
    const processes = topology === 'scaled' ? 2 : 1;
    const rounds = { warmUps: WARM_UPS, rounds: sizes.starts };
    const measured = await alternate('start', rounds, {
      ours: () => startOnce(ours),
      other: other && (() => startOnce(other)),
      baseline: () => startBareFastify(processes),
    });

    const figure = `CPU of a second start until /health/ready, Node ${process.versions.node}`;
    const row = { figure, unit: 'ms', ours: cpuOf(measured.ours) } as const;
    const first: Row = {
      ...row,
      baseline: { what: `${processes} × bare Fastify`, values: cpuOf(measured.baseline) },
      target: { atMost: 5 },
      parts: partsOf(measured.ours),
      context: {
        'ready after ms': measured.ours.map(({ time }) => time),
        'Postgres, ms of CPU': measured.ours.map(({ postgres }) => postgres / 1_000),
      },
    };
    if (!other) return [first];
    const values = cpuOf(measured.other);
    return [first, { ...row, baseline: { what: 'the build beside', values } }];
  },
};

interface Side {
  readonly ground: Ground;
  readonly runner: string;
}

async function prepareSide(topology: Topology, checkout?: string): Promise<Side> {
  // By this Node, which may not be the one that it was made ready by; else the first start would do so.
  await promisify(execFile)(process.execPath, [script('prepare.mjs', checkout)]);
  const ground = await prepareGround(topology, { checkout });
  return { ground, runner: script('run.mjs', checkout) };
}

async function startOnce({ ground, runner }: Side): Promise<Started> {
  const { postgres, redis, run } = ground;
  const before = readCpu(postgres.pid);
  const startedAt = performance.now();
  const worker = redis && run('worker', runner, 'worker');
  const api = run('api', runner, 'main');
  const [url] = await api.says(/http:\/\/\S+(?=\/v1)/);
  while (!(await isReady(url))) await delay(ASK_INTERVAL);
  const time = performance.now() - startedAt;
  await worker?.says(/is running/);
  const cpu: Cpu = worker
    ? { api: readCpu(api.pid), worker: readCpu(worker.pid) }
    : { 'api + worker': readCpu(api.pid) };
  const started = { cpu, postgres: readCpu(postgres.pid) - before, time };
  await Promise.all([api.stop(), worker?.stop()]);
  return started;
}

async function isReady(url: string): Promise<boolean> {
  const { status, body } = await fetch(`${url}/health/ready`);
  await body?.cancel();
  return status === 200;
}

/** As many servers as Plenum has processes, one after the other: no less than a start takes on this Node. */
async function startBareFastify(processes: number): Promise<Started> {
  const startedAt = performance.now();
  const cpu: number[] = [];
  for (let count = 0; count < processes; count += 1) {
    const path = '/';
    const fastify = await startFastify({ path, example: {}, status: 200, answer: {} });
    await post(`http://127.0.0.1:${fastify.port}${path}`);
    cpu.push(total(fastify.cpu()));
    await fastify.stop();
  }
  const sum = cpu.reduce((one, other) => one + other, 0);
  return { cpu: { fastify: sum }, postgres: 0, time: performance.now() - startedAt };
}

async function post(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: '{}' });
  await answer.text();
}

const cpuOf = (rounds: { cpu: Cpu }[]) => rounds.map(({ cpu }) => total(cpu) / 1_000);

/** Medians by process, in milliseconds. */
function partsOf(rounds: Started[]): Record<string, number> {
  const groups = Object.keys(rounds[0]!.cpu);
  return Object.fromEntries(
    groups.map((group) => [group, median(rounds.map(({ cpu }) => cpu[group]! / 1_000))]),
  );
}
