import { setTimeout as delay } from 'node:timers/promises';
import { cpuPer } from '../lib/cpu.js';
import type { Figure, Row } from '../lib/figure.js';
import { collectable, collectedMemory, forgetPeak, peakMemory } from '../lib/memory.js';
import { LiveSession, post } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { get, Probe } from '../lib/probe.js';
import { progress } from '../lib/progress.js';

/** How often it is asked whether anything else has to wait. Milliseconds. */
const INTERVAL = 5;
/** A slow reader takes this much, then nothing for a while. Bytes, milliseconds. */
const SIP = 128 * 1024;
const PAUSE = 50;

interface Filled {
  readonly id: string;
  readonly token: string;
}

interface File {
  readonly bytes: number;
  /** Resident memory above what there was before the first file. Bytes. */
  readonly peak: number;
  readonly cpu: Record<string, number>;
  readonly waits: readonly number[];
}

const settingsOf = {
  named: { identity: 'named' },
  traceable: { traceable: true },
  anonymous: {},
} as const;

type Kind = keyof typeof settingsOf;
const kinds = Object.keys(settingsOf) as Kind[];

const queries: readonly { kind: Kind; query: string; pause?: number }[] = [
  { kind: 'named', query: 'format=json' },
  { kind: 'named', query: 'format=csv&layout=long', pause: PAUSE },
  { kind: 'named', query: 'format=xlsx', pause: PAUSE },
  { kind: 'anonymous', query: 'format=csv&layout=long' },
  { kind: 'traceable', query: 'format=csv&layout=pivot' },
  { kind: 'named', query: 'format=csv&layout=pivot' },
  { kind: 'named', query: 'format=csv&layout=long' },
  { kind: 'anonymous', query: 'format=xlsx' },
  { kind: 'traceable', query: 'format=xlsx' },
  { kind: 'named', query: 'format=xlsx' },
];

export const exports: Figure = {
  name: 'exports',
  about: 'a session with many votes as a file: memory, CPU, and who has to wait',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology, {
      apiArguments: collectable,
      settings: { RATE_LIMITS: 'off' },
    });
    const { token } = await LiveSession.start(plenum);
    const [many, few] = [sizes.fewBallots, sizes.fewBallots / 10];
    const filled: Partial<Record<Kind, { large: Filled; small: Filled }>> = {};
    for (const kind of kinds) {
      filled[kind] = {
        large: await fill(plenum, token, settingsOf[kind], many),
        small: await fill(plenum, token, settingsOf[kind], few),
      };
    }
    const files = queries.map((one) => ({ pause: 0, ...one, ...filled[one.kind]! }));
    await plenum.database.query('vacuum analyze ballots, answers, participants');
    const base = await collectedMemory(plenum.api);
    // What is compiled and loaded is not counted; and memory that was had once is kept: so the small ones first.
    for (const { small, query } of files) await read(plenum, small, query, base);
    const baselines: File[] = [];
    for (const { small, query, pause } of files) {
      baselines.push(await read(plenum, small, query, base, pause));
    }
    const rows: Row[] = [];
    for (const [at, { kind, query, pause, large }] of files.entries()) {
      progress('exports', `${kind}, ${query}`);
      const what = `${kind}, ${query}${pause > 0 ? ', a slow reader, garbage freed' : ''}`;
      const ours = await read(plenum, large, query, base, pause);
      rows.push(...rowsOf(what, many * asked.length, ours, baselines[at]!));
    }
    return rows;
  },
};

function rowsOf(what: string, votes: number, ours: File, baseline: File): Row[] {
  const of = `${what}, ${votes.toLocaleString('en')} votes`;
  const parts = Object.fromEntries(
    Object.entries(ours.cpu).map(([name, used]) => [name, used / 1_000]),
  );
  const total = Object.values(parts).reduce((sum, used) => sum + used, 0);
  const sorted = [...ours.waits].sort((one, other) => one - other);
  return [
    {
      figure: `memory at its peak: ${of}`,
      unit: 'kB',
      ours: [ours.peak / 1_000],
      baseline: { what: 'a tenth of the votes', values: [baseline.peak / 1_000] },
      context: { 'bytes of the file': [ours.bytes] },
    },
    {
      figure: `CPU: ${of}`,
      unit: 'ms',
      ours: [total],
      parts,
      context: {
        'ms that a request waited, at the most': [sorted.at(-1) ?? 0],
        'at the median': [sorted[Math.floor(sorted.length / 2)] ?? 0],
      },
    },
  ];
}

/**
 * @param base memory before the first of them, in bytes
 * @param pause of a reader that takes a little at a time, and has garbage freed; 0: takes what there is
 */
async function read(
  plenum: Plenum,
  { id, token }: Filled,
  query: string,
  base: number,
  pause = 0,
): Promise<File> {
  const { api, url } = plenum;
  await collectedMemory(api);
  forgetPeak(api);
  const before = plenum.cpu();
  const probe = new Probe(INTERVAL, () => get(`${url}/health/live`));
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/v1/sessions/${id}/export?${query}`, { headers });
  if (!response.ok) throw new Error(`export: ${response.status} ${await response.text()}`);
  let bytes = 0;
  let sip = 0;
  for await (const chunk of response.body! as ReadableStream<Uint8Array>) {
    bytes += chunk.length;
    sip += chunk.length;
    if (pause > 0 && sip >= SIP) {
      sip = 0;
      api.process.kill('SIGUSR2'); // what is left is what is needed
      await delay(pause);
    }
  }
  await probe.stop();
  if (probe.failures.length > 0) throw new Error(probe.failures[0]);
  const peak = peakMemory(api) - base;
  return { bytes, peak, cpu: cpuPer(1, before, plenum.cpu()), waits: probe.latencies };
}

const options = ['Lisbon', 'Oslo', 'Porto', 'Riga'].map((label) => ({ label }));
const asked = [
  ...Array.from({ length: 4 }, () => ({ kind: 'single_choice', options, of: `number % 4` })),
  { kind: 'multiple_choice', options, of: `'[' || number % 2 || ', ' || 2 + number % 2 || ']'` },
  { kind: 'ranking', options, of: `'[' || number % 2 || ', 3, 2]'` },
  { kind: 'rating', of: `1 + number % 5` },
  { kind: 'numeric', settings: { min: 0, max: 1_000_000 }, of: 'number' },
  { kind: 'open_text', of: `'["What participant ' || number || ' has to say of this"]'` },
  { kind: 'word_cloud', of: `'["word ' || number || '", "other ' || number % 100 || '"]'` },
] as const;

/** A session in which so many have voted on everything, as if over the last hour. */
async function fill(
  { url, database }: Plenum,
  token: string,
  settings: object,
  people: number,
): Promise<Filled> {
  const { id, questions } = await post<{ id: string; questions: { id: string }[] }>(
    ...([url, 'sessions'] as const),
    {
      ...{ title: 'All hands', settings },
      questions: asked.map(({ of: _, ...question }) => ({ prompt: 'What is it?', ...question })),
    },
    token,
  );
  const times = `generate_series(1, ${people}) as number,
    make_interval(secs => -3600 * (1 - number / ${people}::float)) as before`;
  await database.query(
    `create temp table if not exists crowd (session_id uuid, number int, id uuid);
     insert into crowd select '${id}', number, uuidv7(before) from ${times}`,
  );
  if ('identity' in settings) {
    await database.query(
      `insert into participants (session_id, participant_id, name, named_by, joined_at)
       select $1, id, 'Person ' || number, id, now() from crowd where session_id = $1`,
      [id],
    );
  }
  for (const [at, { of }] of asked.entries()) {
    const question = questions[at]!.id;
    await database.query(
      `insert into ballots (question_id, participant_id, receipt_id, choice)
       select $2, id, id, (${of})::text::json from crowd where session_id = $1`,
      [id, question],
    );
    await database.query(
      `insert into answers (id, question_id, participant_id, state, text)
       select gen_random_uuid(), question_id, participant_id, 'shown', text
       from ballots, json_array_elements_text(choice::json) as text
       where question_id = $1 and $2 like '%"%'`,
      [question, of],
    );
    await database.query(
      'update results set total_votes = $2, version = version + 1 where question_id = $1',
      [question, people],
    );
  }
  await database.query('checkpoint');
  return { id, token };
}
