import { setTimeout as delay } from 'node:timers/promises';
import type { SocketLoad } from '../load/socket-load.js';
import { rowsOf, type Side, startSides, verifySides } from '../lib/beside.js';
import { cleanUp } from '../lib/clean-up.js';
import { type Cpu, cpuPer } from '../lib/cpu.js';
import type { Figure, Row, Setting } from '../lib/figure.js';
import {
  partsOf,
  prepareVotes,
  startFastifyForVotes,
  startHttpLoad,
  type Target,
} from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import type { Topology } from '../lib/ground.js';
import type { Remote } from '../lib/remote.js';
import { alternate } from '../lib/rounds.js';
import { Screen, type Shown } from '../lib/screen.js';
import { COUNT_TIME, startSocketLoad } from '../lib/sockets.js';

/** Votes a second. */
const RATES = [4, 20, 60];
/** Phones that vote over REST in turns. */
const PHONES = 20;
/** In which a room answers a question. Seconds. */
const SPANS = [5, 0];

/** What a room was given for its answers. */
interface Answered {
  cpu: Cpu;
  /** To all phones, for each answer: as many as there are phones. */
  messages: number;
  bytes: number;
  /** From the answer that a vote is accepted to the result on the screen that has it. ms */
  shown: number[];
}

/** Both topologies, whichever is asked for: what is cheap on one is not on the other. */
export const pace: Figure = {
  name: 'pace',
  about: 'votes as they come from a hall: one by one',

  async run({ sizes, beside }) {
    const rows: Row[] = [];
    for (const topology of ['scaled', 'standalone'] as const) {
      rows.push(...(await runOn(topology, { sizes, beside })));
      await cleanUp();
    }
    return rows;
  },
};

async function runOn(
  topology: Topology,
  { sizes, beside }: Pick<Setting, 'sizes' | 'beside'>,
): Promise<Row[]> {
  const load = startHttpLoad();
  const { sockets } = startSocketLoad();
  const sides = await startSides(topology, beside);
  const { ours, other } = sides;
  const fastify = await startFastifyForVotes(ours.session);
  const seconds = sizes.paceSeconds;
  const rounds = { warmUps: 1, rounds: sizes.paceRounds };
  const on = topology === 'scaled' ? 'scaled out' : 'standalone';
  const rows: Row[] = [];
  const inTurns = <T>(act: (side: Side) => Promise<T>): Record<string, () => Promise<T>> => ({
    ours: () => act(ours),
    ...(other && { other: () => act(other) }),
  });

  const idle = async ({ plenum }: Side) => {
    const before = plenum.cpu();
    await delay(seconds * 1_000);
    return { cpu: cpuPer(seconds, before, plenum.cpu()) };
  };
  const idled = await alternate(`pace ${on}, idle`, rounds, inTurns(idle));
  rows.push(...compare(`idle, ${on}: CPU a second`, idled, 0.5));

  for (const rate of RATES) {
    const count = rate * seconds;
    const trickle = async (target: Target, finish: () => Promise<void>) => {
      await load.connect(target.port, Math.min(PHONES, count));
      const before = target.cpu();
      const { answers } = await load.flood({ rate });
      if (answers[202] !== count) throw new Error(`not all accepted: ${JSON.stringify(answers)}`);
      await finish();
      return { cpu: cpuPer(count, before, target.cpu()) };
    };
    const votes = async (side: Side) => {
      await prepareVotes(load, side.plenum, side.session, { count });
      side.accepted += count;
      return trickle(side.plenum, () =>
        side.plenum.counted(side.session.questionIds, side.accepted),
      );
    };
    const measured = await alternate(`pace ${on}, ${rate} votes/s`, rounds, {
      ...inTurns(votes),
      baseline: async () => {
        await prepareVotes(load, ours.plenum, ours.session, { count });
        return trickle(fastify, () => Promise.resolve());
      },
    });
    const figure = `${rate} votes/s over REST, ${on}: CPU a vote`;
    rows.push(...compare(figure, measured, 0.3));
  }

  for (const people of sizes.rooms) {
    for (const span of SPANS) {
      const answer = (side: Side) => answerIn(side, sockets, people, span * 1_000);
      const over = span > 0 ? `within ${span} s` : 'at once';
      const name = `pace ${on}, room of ${people} ${over}`;
      const measured = await alternate(name, rounds, inTurns(answer));
      const figure = `room of ${people} answers ${over}, ${on}`;
      rows.push(...compare(`${figure}: CPU an answer`, measured, 0.25));
      rows.push(...traffic(figure, measured.ours ?? []));
    }
  }
  await verifySides(sides);
  return rows;
}

/** Everybody in the room answers one question, before everybody's eyes and a screen. */
async function answerIn(
  { plenum, session: { token } }: Side,
  sockets: Remote<SocketLoad>,
  people: number,
  span: number,
): Promise<Answered> {
  const session = await LiveSession.start(plenum, { token });
  const screen = await Screen.connect(plenum.url, session);
  const { port, secret } = plenum;
  await sockets.join({ port, secret, sessionId: session.id, count: people });
  await delay(COUNT_TIME);
  const shown = screen.watch(session.question);
  await sockets.takeTraffic();
  const before = plenum.cpu();
  const accepted = await sockets.trickle(session.question, span);
  await plenum.counted(session.questionIds, people);
  const cpu = cpuPer(people, before, plenum.cpu());
  const { messages, bytes } = await sockets.takeTraffic();
  await plenum.verify(session.questionIds, people);
  screen.close();
  await sockets.leave();
  return {
    cpu,
    messages: messages / people,
    bytes: bytes / people,
    shown: latenciesOf(accepted, shown),
  };
}

/** The n-th vote that was accepted is shown by the first result of n votes at least. */
function latenciesOf(accepted: number[], shown: Shown[]): number[] {
  return accepted
    .toSorted((a, b) => a - b)
    .map((at, index) => {
      const first = shown.find(({ totalVotes }) => totalVotes > index);
      if (!first) throw new Error('the screen misses a vote');
      return Math.max(0, first.at - at); // the screen may be ahead of the answer
    });
}

/** @param otherAtMost what is asked for beside the other build */
function compare(
  figure: string,
  measured: { ours?: { cpu: Cpu }[]; other?: { cpu: Cpu }[]; baseline?: { cpu: Cpu }[] },
  otherAtMost: number,
): Row[] {
  const row = { figure, parts: partsOf(measured.ours ?? []), target: { atMost: 5 } };
  return rowsOf(row, measured, { atMost: otherAtMost });
}

function traffic(figure: string, rounds: Answered[]): Row[] {
  return [
    {
      figure: `${figure}: messages an answer`,
      unit: '',
      ours: rounds.map(({ messages }) => messages),
      target: { atMost: 8 },
    },
    {
      figure: `${figure}: sent an answer`,
      unit: 'kB',
      ours: rounds.map(({ bytes }) => bytes / 1_000),
      target: { atMost: 3 },
    },
    {
      figure: `${figure}: from accepted to the screen`,
      unit: 'ms',
      ours: rounds.flatMap(({ shown }) => shown),
      by: 'p99',
      target: { atMost: 400 },
    },
  ];
}
