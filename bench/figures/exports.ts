import { setTimeout as delay } from 'node:timers/promises';
import { cpuPer } from '../lib/cpu.js';
import type { Figure, Row } from '../lib/figure.js';
import { collectable, collectedMemory, forgetPeak, peakMemory } from '../lib/memory.js';
import { LiveSession, post } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { get, Probe } from '../lib/probe.js';
import { progress } from '../lib/progress.js';

const QUESTIONS = 10;
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
  /** Resident memory above what there was before. */
  readonly peak: number;
  readonly cpu: Record<string, number>;
  readonly waits: readonly number[];
}

const settingsOf = {
  named: { identity: 'named' },
  traceable: { traceable: true },
  anonymous: {},
} as const;

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
    const rows: Row[] = [];
    for (const kind of ['named', 'traceable', 'anonymous'] as const) {
      const [large, small] = [
        await fill(plenum, token, settingsOf[kind], many),
        await fill(plenum, token, settingsOf[kind], few),
      ];
      await plenum.database.query('vacuum analyze ballots, answers, participants');
      const layouts = kind === 'anonymous' ? ['long'] : ['pivot', 'long'];
      const queries = ['format=xlsx', ...layouts.map((one) => `format=csv&layout=${one}`)];
      for (const query of kind === 'named' ? [...queries, 'format=json'] : queries) {
        progress('exports', `${kind}, ${query}`);
        await read(plenum, small, query); // what is compiled and loaded is not counted
        const baseline = await read(plenum, small, query);
        const ours = await read(plenum, large, query);
        rows.push(...rowsOf(`${kind}, ${query}`, many * QUESTIONS, ours, baseline));
      }
      const slow = await read(plenum, large, 'format=xlsx', PAUSE);
      const baseline = await read(plenum, small, 'format=xlsx', PAUSE);
      rows.push(...rowsOf(`${kind}, format=xlsx, a slow reader`, many * QUESTIONS, slow, baseline));
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

/** @param pause of a reader that takes a little at a time; 0: takes what there is */
async function read(
  plenum: Plenum,
  { id, token }: Filled,
  query: string,
  pause = 0,
): Promise<File> {
  const { api, url } = plenum;
  const base = await collectedMemory(api);
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
