import { readMemory } from '../lib/cpu.js';
import { CONNECTIONS, type Figure, type Row } from '../lib/figure.js';
import { measure, prepareVotes, startHttpLoad } from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { get, Probe } from '../lib/probe.js';
import { progress } from '../lib/progress.js';

/** Votes that arrive, by what is accepted when each phone waits for its answer. */
const FACTOR = 2;
/** Between two looks at health, at the memory, and between two calls of the organizer. */
const PROBE_INTERVAL = 100;

export const overload: Figure = {
  name: 'overload',
  about: 'votes at twice what can be taken: health, organizers, memory, exactness',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology);
    const session = await LiveSession.start(plenum);
    const other = await LiveSession.start(plenum);
    const load = startHttpLoad();

    let accepted = 0;
    const saturate = async (): Promise<number> => {
      await prepareVotes(load, plenum, session, { count: sizes.requests });
      accepted += sizes.requests;
      const expected = { status: 202, count: sizes.requests };
      const { rate } = await measure(load, plenum, expected, () =>
        plenum.counted(session.questionIds, accepted),
      );
      return rate;
    };
    progress('overload', 'warm-up');
    await saturate();
    progress('overload', 'what can be taken');
    const capacity = await saturate();

    const rate = Math.round(FACTOR * capacity);
    const count = rate * sizes.floodSeconds;
    progress('overload', `${rate} votes/s for ${sizes.floodSeconds} s`);
    await prepareVotes(load, plenum, session, { count });
    await load.connect(plenum.port, sizes.sockets);
    const memoryBefore = readMemory(plenum.api.pid);
    const memory: number[] = [];
    const question = other.question;
    const probes = {
      live: new Probe(PROBE_INTERVAL, () => get(`${plenum.url}/health/live`)),
      ready: new Probe(PROBE_INTERVAL, () => get(`${plenum.url}/health/ready`)),
      organizer: new Probe(PROBE_INTERVAL, async () => {
        await other.close(question);
        await other.open(question);
      }),
      memory: new Probe(PROBE_INTERVAL, () => {
        memory.push(readMemory(plenum.api.pid));
        return Promise.resolve();
      }),
    };
    const flood = await load.flood({ rate });
    await Promise.all(Object.values(probes).map((probe) => probe.stop()));
    await load.disconnect();

    const taken = flood.answers['202'] ?? 0;
    await plenum.counted(session.questionIds, accepted + taken);
    await plenum.verify(session.questionIds, accepted + taken);
    const memoryAfter = readMemory(plenum.api.pid);
    const { live, ready, organizer } = probes;
    const failures = [live, ready, organizer].flatMap((probe) => probe.failures);
    for (const failure of new Set(failures)) process.stdout.write(`  failed: ${failure}\n`);
    const answers = Object.entries(flood.answers).map(([answer, number]) => [answer, [number]]);
    const context: Record<string, number[]> = {
      ...(Object.fromEntries(answers) as Record<string, number[]>),
      'accepted after ms, p50': [flood.latency.p50],
      'accepted after ms, p99': [flood.latency.p99],
      'most that waited for a connection': [flood.held],
      'generator load': [flood.generatorLoad],
    };
    const half = Math.floor(memory.length / 2);

    const rows: Row[] = [
      {
        figure: `votes/s accepted (and counted) of ${rate} that arrive, ${sizes.sockets} connections`,
        unit: '/s',
        ours: [taken / (flood.duration / 1_000)],
        baseline: { what: `with ${CONNECTIONS} that wait`, values: [capacity] },
        target: { atLeast: 0.7 },
        context,
      },
      {
        figure: '/health/live meanwhile',
        unit: 'ms',
        ours: live.latencies,
        by: 'p99',
        target: { atMost: 1_000 },
        context: { '/health/ready, ms': ready.latencies },
      },
      {
        figure: 'calls that failed meanwhile: health, and the organizer’s',
        unit: '',
        ours: [failures.length],
        target: { atMost: 0 },
        context: {
          'calls that succeeded': [
            live.latencies.length + ready.latencies.length + organizer.latencies.length,
          ],
        },
      },
      {
        figure: 'closing a question and opening it again meanwhile',
        unit: 'ms',
        ours: organizer.latencies,
        by: 'p99',
        target: { atMost: 1_000 },
      },
      {
        figure: 'most memory of the API process, second half of that time',
        unit: 'kB',
        ours: [Math.max(...memory.slice(half)) / 1_000],
        baseline: { what: 'first half', values: [Math.max(...memory.slice(0, half)) / 1_000] },
        target: { atMost: 1.25 },
        context: {
          'kB before': [memoryBefore / 1_000],
          'kB meanwhile': memory.map((bytes) => bytes / 1_000),
          'kB when all is counted': [memoryAfter / 1_000],
        },
      },
    ];
    return rows;
  },
};
