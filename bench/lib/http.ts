import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Endpoint, FastifyServer } from '../baselines/fastify-server.js';
import type { HttpLoad, Volley } from '../load/http-load.js';
import { type Cpu, cpuPer, readCpu, total } from './cpu.js';
import { CONNECTIONS, type Row } from './figure.js';
import type { LiveSession, OpenQuestion } from './organizer.js';
import type { Plenum } from './plenum.js';
import { Program } from './program.js';
import { remote, type Remote } from './remote.js';
import { median } from './stats.js';

/** The kernel connects before the server has noticed; noticing is not what is measured. */
const ACCEPT_TIME = 300;

/** A server that can be fired at. */
export interface Target {
  readonly port: number;
  cpu(): Cpu;
}

/** One that is there to be compared with. */
export interface Baseline extends Target {
  stop(): Promise<void>;
}

/** What one round over HTTP has cost. */
export interface Measured {
  /** Microseconds a request. */
  cpu: Cpu;
  /** Answers a second, until the last one. */
  rate: number;
  volley: Volley;
}

export function startHttpLoad(): Remote<HttpLoad> {
  return remote<HttpLoad>(Program.fork('load', 'load/http-load.js'));
}

export async function startFastify(endpoint: Endpoint): Promise<Baseline> {
  return startBaseline((server) => server.listen(endpoint));
}

/** What each connection has of its own, and Node writes by itself. */
const ofConnection = ['connection', 'content-length', 'date', 'keep-alive'];

/**
 * Answers with the same bytes as Plenum does now, headers included.
 * @param path of both, as it is asked for
 * @param token of who asks Plenum, where that matters
 */
export async function startFastifyForReads(
  { url }: Plenum,
  path: string,
  token?: string,
): Promise<Baseline & { readonly etag: string | undefined }> {
  const asking: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}${path}`, { headers: asking });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${body}`);
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => !ofConnection.includes(name)),
  );
  const { etag } = headers;
  const target = await startBaseline((server) =>
    server.listenForReads({ path, headers, body, etag }),
  );
  return { ...target, etag };
}

async function startBaseline(
  listen: (server: Remote<FastifyServer>) => Promise<number>,
): Promise<Baseline> {
  const program = Program.fork('fastify', 'baselines/fastify-server.js');
  const port = await listen(remote<FastifyServer>(program));
  return { port, cpu: () => ({ fastify: readCpu(program.pid) }), stop: program.stop };
}

/** Takes a vote as Plenum does, and forgets it. */
export function startFastifyForVotes({ question }: LiveSession): Promise<Target> {
  return startFastify({
    path: '/v1/questions/:id/votes',
    example: { optionIds: [question.optionIds[0]] },
    status: 202,
    answer: { receipt: { id: question.id, questionId: question.id, status: 'accepted' } },
  });
}

interface GivenVotes {
  count: number;
  /** The session's first, where left out. */
  question?: OpenQuestion;
  /** With all that a browser sends along, and the token in its cookie. */
  asBrowser?: boolean;
}

/** Votes of participants that have not voted yet. */
export function prepareVotes(
  load: Remote<HttpLoad>,
  { secret }: Plenum,
  session: LiveSession,
  { count, question = session.question, asBrowser = false }: GivenVotes,
): Promise<void> {
  const { id: questionId, optionIds } = question;
  return load.prepareVotes({
    secret,
    sessionId: session.id,
    questionId,
    optionIds,
    count,
    asBrowser,
  });
}

/** Answers: so many of one status, or of each. */
type Expected = { status: number; count: number } | { statuses: Record<number, number> };

/**
 * Sends all that is prepared, and reads the CPU when everything that follows from it is done.
 * @param finish resolves then
 */
export async function measure(
  load: Remote<HttpLoad>,
  target: Target,
  expected: Expected,
  finish: () => Promise<void> = () => Promise.resolve(),
): Promise<Measured> {
  await load.connect(target.port, CONNECTIONS);
  await delay(ACCEPT_TIME);
  const before = target.cpu();
  const volley = await load.fire();
  const statuses =
    'statuses' in expected ? expected.statuses : { [expected.status]: expected.count };
  if (!isDeepStrictEqual(volley.statuses, statuses)) {
    const [wanted, got] = [statuses, volley.statuses].map((each) => JSON.stringify(each));
    throw new Error(`${wanted} expected by status, got ${got}`);
  }
  await finish();
  const count = Object.values(statuses).reduce((sum, some) => sum + some, 0);
  const cpu = cpuPer(count, before, target.cpu());
  const rate = count / ((volley.endedAt - volley.startedAt) / 1_000);
  return { cpu, rate, volley };
}

export const totals = (rounds: { cpu: Cpu }[]) => rounds.map(({ cpu }) => total(cpu));
export const rates = (rounds: Measured[]) => rounds.map(({ rate }) => rate);

/** Medians by group. */
export function partsOf(rounds: { cpu: Cpu }[]): Record<string, number> {
  const groups = Object.keys(rounds[0]!.cpu);
  return Object.fromEntries(
    groups.map((group) => [group, median(rounds.map(({ cpu }) => cpu[group]!))]),
  );
}

/** Reads, beside bare Fastify that has answered the same bytes. @param figure what was read by whom */
export function rowOfReads(
  figure: string,
  { ours, baseline }: { ours: Measured[]; baseline: Measured[] },
  atMost: number,
): Row {
  return {
    figure: `CPU per ${figure}, ${CONNECTIONS} connections`,
    unit: 'µs',
    ours: totals(ours),
    baseline: { what: 'bare Fastify, the same bytes', values: totals(baseline) },
    target: { atMost },
    parts: partsOf(ours),
    context: wallFigures(ours, baseline),
  };
}

/** How fast it went, on this machine and beside its other tenants. */
export function wallFigures(ours: Measured[], baseline: Measured[]): Row['context'] {
  const of = (read: (one: Measured) => number) => ours.map(read);
  return {
    'requests/s': rates(ours),
    'p50 ms': of(({ volley }) => volley.latency.p50),
    'p99 ms': of(({ volley }) => volley.latency.p99),
    'baseline requests/s': rates(baseline),
    'generator load at the baseline': baseline.map(({ volley }) => volley.generatorLoad),
  };
}
