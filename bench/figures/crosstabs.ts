import { setTimeout as delay } from 'node:timers/promises';
import type { HttpLoad } from '../load/http-load.js';
import { type Cpu, cpuPer, total } from '../lib/cpu.js';
import { CONNECTIONS, type Figure, type Row, type Sizes } from '../lib/figure.js';
import { measure, partsOf, prepareVotes, rates, startHttpLoad, totals } from '../lib/http.js';
import { LiveSession, type OpenQuestion } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { get } from '../lib/probe.js';
import { progress } from '../lib/progress.js';
import type { Remote } from '../lib/remote.js';
import { alternate } from '../lib/rounds.js';
import { partsInMilliseconds } from '../lib/single.js';
import type { Topology } from '../lib/ground.js';

/** Ballots of each question: in one database many, in the other few. */
const MANY = 100_000;
const FEW = 1_000;
/** Cross-tabs that the questions are in which are voted on. */
const PAIRS = { none: 0, one: 1, three: 3 } as const;
type Pairs = keyof typeof PAIRS;
const names = Object.keys(PAIRS) as Pairs[];
/** Looks at cross-tabs that nobody has voted on since. */
const LOOKS = 10;
/** What is told may be so old; after that it is read again. Milliseconds. */
const TTL = 600;
/** A connection that is idle tells Postgres what it has read after this at the latest. Milliseconds. */
const STATISTICS_TIME = 11_000;

interface Round {
  readonly cpu: Cpu;
  readonly rate: number;
  /** Of the looks at each cross-tab afterwards. Microseconds. */
  readonly looks: readonly number[];
}

/** A database of its own: else an index would be as deep for few ballots as for many. */
class Hall {
  readonly #voted: Record<string, number> = {};

  private constructor(
    private readonly load: Remote<HttpLoad>,
    private readonly plenum: Plenum,
    private readonly session: LiveSession,
    private readonly ballots: number,
  ) {}

  static async open(load: Remote<HttpLoad>, topology: Topology, ballots: number): Promise<Hall> {
    const plenum = await Plenum.start(topology, { settings: { RATE_LIMITS: 'off' } });
    const questions = names.length + Math.max(...Object.values(PAIRS));
    const session = await LiveSession.start(plenum, { questions });
    progress('crosstabs', `filling in ${ballots.toLocaleString('en')} a question`);
    await fill(plenum, session, ballots);
    return new Hall(load, plenum, session, ballots);
  }

  /** Asks for all cross-tabs. @returns what each has cost */
  async begin(): Promise<Cpu[]> {
    const costs: Cpu[] = [];
    for (const { question, mates } of names.map((name) => this.#of(name))) {
      for (const mate of mates) costs.push(await this.#look(question, mate));
    }
    return costs;
  }

  /** Votes on the question that is in so many, of people that have answered the others. */
  async round(name: Pairs, count: number): Promise<Round> {
    const { load, plenum, session } = this;
    const { question, mates } = this.#of(name);
    await prepareVotes(load, plenum, session, { count, question });
    await answer(plenum, this.#others, await load.voters());
    const measured = await measure(load, plenum, { status: 202, count }, () => {
      this.#voted[name] = (this.#voted[name] ?? 0) + count;
      return plenum.counted([question.id], this.ballots + this.#voted[name]);
    });
    await delay(TTL);
    const looks: number[] = [];
    for (const mate of mates) looks.push(total(await this.#look(question, mate)));
    return { ...measured, looks };
  }

  /** How often ballots are looked for while cross-tabs are looked at, again and again. */
  async scans(): Promise<number> {
    const { question, mates } = this.#of('three');
    const before = await this.#scansSoFar();
    for (let look = 0; look < LOOKS; look += 1) {
      await delay(TTL);
      for (const mate of mates) await this.#look(question, mate);
    }
    return (await this.#scansSoFar()) - before;
  }

  /** Fails where a vote is missing, or in a cross-tab twice. */
  async verify(): Promise<void> {
    for (const name of names) {
      const { question, mates } = this.#of(name);
      const expected = this.ballots + (this.#voted[name] ?? 0);
      await this.plenum.verify([question.id], expected);
      for (const mate of mates) {
        const { rows } = await this.plenum.database.query<{ count: string }>(
          `select count from crosstab_tallies join crosstabs on id = crosstab_id
           where a_bucket = '' and b_bucket = '' and $1 in (a_id, b_id) and $2 in (a_id, b_id)`,
          [question.id, mate.id],
        );
        if (Number(rows[0]?.count) !== expected) {
          throw new Error(`a cross-tab of ${rows[0]?.count}, accepted were ${expected}`);
        }
      }
    }
  }

  #of(name: Pairs): { question: OpenQuestion; mates: OpenQuestion[] } {
    const question = this.session.questions[names.indexOf(name)]!;
    return { question, mates: this.#others.slice(0, PAIRS[name]) };
  }

  get #others(): OpenQuestion[] {
    return this.session.questions.slice(names.length);
  }

  async #look({ id }: OpenQuestion, by: OpenQuestion): Promise<Cpu> {
    const { plenum } = this;
    const before = plenum.cpu();
    await get(`${plenum.url}/v1/questions/${id}/results?by=${by.id}`, this.session.token);
    return cpuPer(1, before, plenum.cpu());
  }

  async #scansSoFar(): Promise<number> {
    await delay(STATISTICS_TIME);
    const { rows } = await this.plenum.database.query<{ scans: number }>(
      `select (seq_scan + coalesce(idx_scan, 0))::int as scans
       from pg_stat_user_tables where relname = 'ballots'`,
    );
    return rows[0]!.scans;
  }
}

export const crosstabs: Figure = {
  name: 'crosstabs',
  about: 'a question by another: the first count, asking again, and votes meanwhile',

  async run({ topology, sizes }) {
    const load = startHttpLoad();
    const halls = {
      many: await Hall.open(load, topology, MANY),
      few: await Hall.open(load, topology, FEW),
    };
    // The first of all is compiled and loaded with it, and thrown away.
    const begun = {
      few: (await halls.few.begin()).slice(1),
      many: (await halls.many.begin()).slice(1),
    };
    const rounds = await roundsOf(halls, sizes);
    const scans = await halls.many.scans();
    for (const hall of Object.values(halls)) await hall.verify();

    const [much, little] = [MANY, FEW].map((number) => number.toLocaleString('en'));
    const cost = (cpus: Cpu[]) => cpus.map((cpu) => total(cpu) / 1_000);
    const looks = (of: Round[]) => of.map((round) => Math.max(...round.looks) / 1_000);
    return [
      {
        figure: `CPU of the first count of a cross-tab, ${much} ballots a question`,
        unit: 'ms',
        ours: cost(begun.many),
        baseline: { what: `with ${little}`, values: cost(begun.few) },
        parts: partsInMilliseconds(begun.many.map((cpu) => ({ cpu }))),
      },
      {
        figure: `CPU of asking again after votes, ${much} ballots a question`,
        unit: 'ms',
        ours: looks(rounds['many three']),
        baseline: { what: `with ${little}`, values: looks(rounds['few three']) },
        target: { atMost: 1.2 },
      },
      {
        figure: `scans of ballots while a cross-tab is asked for ${LOOKS * PAIRS.three} times again`,
        unit: '',
        ours: [scans],
        target: { atMost: 0 },
      },
      ...names.map((name): Row => {
        const [many, few] = [rounds[`many ${name}`], rounds[`few ${name}`]];
        return {
          figure: `CPU per vote, ${name} asked for, ${much} ballots a question, ${CONNECTIONS} connections`,
          unit: 'µs',
          ours: totals(many),
          baseline: { what: `with ${little}`, values: totals(few) },
          target: { atMost: 1.1 },
          parts: partsOf(many),
          context: {
            'votes/s': rates(many as never),
            [`votes/s with ${little}`]: rates(few as never),
          },
        };
      }),
      ...(['one', 'three'] as const).map((name): Row => ({
        figure: `the same, ${name} asked for`,
        unit: 'µs',
        ours: totals(rounds[`many ${name}`]),
        baseline: { what: 'none asked for', values: totals(rounds['many none']) },
      })),
    ];
  },
};

type Side = `${'many' | 'few'} ${Pairs}`;

function roundsOf(
  halls: Record<'many' | 'few', Hall>,
  sizes: Sizes,
): Promise<Record<Side, Round[]>> {
  const sides = (['many', 'few'] as const).flatMap((size) =>
    names.map((name) => {
      const side = () => halls[size].round(name, sizes.requests);
      return [`${size} ${name}`, side] as const;
    }),
  );
  return alternate(
    'crosstabs',
    sizes,
    Object.fromEntries(sides) as Record<Side, () => Promise<Round>>,
  );
}

/** The same people on all questions, as if they had voted over the last hour. */
async function fill(
  { database }: Plenum,
  { questionIds, questions }: LiveSession,
  ballots: number,
): Promise<void> {
  await database.query(
    `insert into ballots (question_id, participant_id, receipt_id, choice)
     select question_id, id, uuidv7(before), (hashtext(id::text || question_id) & 3)::text::json
     from (
       select uuidv7(before) as id, before from generate_series(1, $2::integer) as number,
         make_interval(secs => -3600 * (1 - number / $2::float)) as before
     ) as people, unnest($1::uuid[]) as question_id`,
    [questionIds, ballots],
  );
  for (const { id, optionIds } of questions) {
    await database.query(
      `insert into tallies (question_id, bucket, count)
       select $1, ($2::text[])[1 + choice::text::integer], count(*) from ballots
       where question_id = $1 group by 2`,
      [id, optionIds],
    );
  }
  await database.query('update questions set voted = true where id = any($1::uuid[])', [
    questionIds,
  ]);
  await database.query(
    `update results set total_votes = $2, version = version + 1 where question_id = any($1::uuid[])`,
    [questionIds, ballots],
  );
  // What the filling has left to be done would be done during the rounds.
  await database.query('vacuum analyze ballots');
  await database.query('checkpoint');
}

/** These people have answered the questions that nobody votes on. */
async function answer(
  { database }: Plenum,
  questions: readonly OpenQuestion[],
  people: readonly string[],
): Promise<void> {
  await database.query(
    `insert into ballots (question_id, participant_id, receipt_id, choice)
     select question_id, id, uuidv7(), (hashtext(id::text || question_id) & 3)::text::json
     from unnest($1::uuid[]) as question_id, unnest($2::uuid[]) as id`,
    [questions.map(({ id }) => id), people],
  );
}
