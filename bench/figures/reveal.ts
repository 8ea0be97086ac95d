import { setTimeout as delay } from 'node:timers/promises';
import { now } from '../lib/clock.js';
import { readCpu, readMemory } from '../lib/cpu.js';
import type { Figure, Row } from '../lib/figure.js';
import { collectable, collectedMemory, forgetPeak, peakMemory } from '../lib/memory.js';
import { LiveSession, post } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import type { Program } from '../lib/program.js';
import type { Remote } from '../lib/remote.js';
import { alternate } from '../lib/rounds.js';
import { COUNT_TIME, startSocketLoad, startWs } from '../lib/sockets.js';
import { signParticipant } from '../lib/tokens.js';
import type { SocketLoad } from '../load/socket-load.js';

/** Sockets that are there before the rest, so that what comes with the first is not counted. */
const FIRST = 100;
/** All that goes with a reveal is over by then. Milliseconds. */
const REST = 2_000;
/** Sockets whose messages are compressed: each takes hundreds of kilobytes for that. */
const DEFLATED = 2_000;

/** A full hall that only listens. */
interface Hall {
  readonly program: Program;
  readonly sockets: Remote<SocketLoad>;
  readonly count: number;
  /** Bytes before the hall came. */
  readonly empty: number;
  /** Kilobytes that each socket takes. */
  readonly idle: number;
}

/** What one reveal has cost the process that has the sockets. */
interface Revealed {
  /** Milliseconds from the request to the last socket that has heard. */
  readonly time: number;
  /** Microseconds a socket. */
  readonly cpu: number;
  /** Kilobytes a socket, at the most. */
  readonly peak: number;
  /** That each socket has got. */
  readonly bytes: number;
}

export const reveal: Figure = {
  name: 'reveal',
  about: 'a result that is revealed to a hall of idle sockets',

  async run({ topology, sizes }) {
    const { viewers: count } = sizes;
    const plenum = await Plenum.start(topology, { apiArguments: collectable });
    const session = await LiveSession.start(plenum, { resultsVisibility: 'hidden' });
    const { port, secret } = plenum;
    const { id: sessionId, question } = session;
    await voteOnce(plenum, session);
    const ours = await fill(plenum.api, count, (sockets, some) =>
      sockets.join({ port, secret, sessionId, count: some }),
    );
    const baseline = await fillWs(count);

    /** The question, which is shown now, and its result. */
    const revealToAll = () => told(ours, 2, () => session.reveal(question));
    const hide = async () => {
      await delay(REST);
      await told(ours, 1, () => session.hide(question));
      await delay(REST);
    };
    await revealToAll();
    const { question: state, latest: result } = await ours.sockets.deliveries();
    const sendTheSame = (hall: WsHall) => told(hall, 2, () => hall.server.tell(state, result));

    const measured = await alternate('reveal', sizes, {
      ours: async () => {
        await hide();
        return revealToAll();
      },
      baseline: () => sendTheSame(baseline),
    });

    const [plain, deflated] = [await fillWs(DEFLATED), await fillWs(DEFLATED, true)];
    const compared = await alternate('compressed', sizes, {
      ours: () => sendTheSame(deflated),
      baseline: () => sendTheSame(plain),
    });

    const hall = `${count.toLocaleString('en')} sockets`;
    const few = `${DEFLATED.toLocaleString('en')} sockets`;
    const row = (of: typeof measured, key: keyof Revealed, what: string) => ({
      ours: of.ours.map((one) => one[key]),
      baseline: { what, values: of.baseline.map((one) => one[key]) },
    });
    const raw = 'raw ws, the same bytes';
    const withoutIt = 'without it';
    const deflates = `raw ws with perMessageDeflate, ${few}`;
    return [
      {
        figure: `reveal: API CPU a socket, ${hall}`,
        unit: 'µs',
        target: { atMost: 2 },
        ...row(measured, 'cpu', raw),
      },
      {
        figure: `reveal: the last of ${hall} has heard`,
        unit: 'ms',
        ...row(measured, 'time', raw),
      },
      {
        figure: `memory per idle socket, of ${hall}`,
        unit: 'kB',
        ours: [ours.idle],
        baseline: { what: 'raw ws', values: [baseline.idle] },
      },
      {
        figure: `reveal: memory at its peak, a socket of ${hall}`,
        unit: 'kB',
        ...row(measured, 'peak', raw),
      },
      { figure: `${deflates}: CPU a socket`, unit: 'µs', ...row(compared, 'cpu', withoutIt) },
      { figure: `${deflates}: bytes a socket`, unit: 'B', ...row(compared, 'bytes', withoutIt) },
      {
        figure: `${deflates}: memory at its peak, a socket`,
        unit: 'kB',
        ...row(compared, 'peak', withoutIt),
      },
    ] satisfies Row[];
  },
};

/** A result that has something to show. */
async function voteOnce(plenum: Plenum, { id, question }: LiveSession): Promise<void> {
  const token = signParticipant(plenum.secret, id);
  const vote = { optionIds: [question.optionIds[0]] };
  await post(plenum.url, `questions/${question.id}/votes`, vote, token);
  await plenum.counted([question.id], 1);
}

type WsHall = Awaited<ReturnType<typeof fillWs>>;

async function fillWs(count: number, deflates = false) {
  const { port, program, server } = await startWs(collectable, (ws) => ws.listen(deflates));
  const hall = await fill(program, count, (sockets, some) =>
    sockets.listen({ port, count: some, deflates }),
  );
  return { ...hall, server };
}

async function fill(
  program: Program,
  count: number,
  connect: (sockets: Remote<SocketLoad>, count: number) => Promise<void>,
): Promise<Hall> {
  const { sockets } = startSocketLoad();
  await connect(sockets, FIRST);
  await delay(COUNT_TIME);
  const empty = await collectedMemory(program);
  await connect(sockets, count - FIRST);
  await delay(COUNT_TIME);
  const idle = ((await collectedMemory(program)) - empty) / (count - FIRST) / 1_000;
  return { program, sockets, count, empty, idle };
}

/** @param messages that each socket gets */
async function told(
  { program, sockets, count, empty }: Hall,
  messages: number,
  tell: () => Promise<unknown>,
): Promise<Revealed> {
  const { count: before } = await sockets.deliveries();
  const received = await sockets.received();
  forgetPeak(program);
  const cpu = readCpu(program.pid);
  const startedAt = now();
  await tell();
  await sockets.delivered(before + count * messages);
  const used = readCpu(program.pid) - cpu;
  const { latestAt } = await sockets.deliveries();
  return {
    time: latestAt - startedAt,
    cpu: used / count,
    peak: (Math.max(peakMemory(program), readMemory(program.pid)) - empty) / count / 1_000,
    bytes: ((await sockets.received()) - received) / count,
  };
}
