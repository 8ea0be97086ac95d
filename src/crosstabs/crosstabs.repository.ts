import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PackedChoice } from '../sessions/index.js';
import { FEWEST } from './hiding.rules.js';
import { type CrossedQuestion, type PairCount, PairSums } from './pairs.rules.js';
import type { Told, ToldQuestion } from './told.rules.js';

/** A pair of questions that somebody has crossed; `aId` is the lesser id. */
export interface Pair {
  readonly id: string;
  readonly aId: string;
  readonly bId: string;
}

/** A question of a pair. */
export interface StoredQuestion extends ToldQuestion {
  /** Whether all votes are counted, and none can come. */
  readonly isFinal: boolean;
}

/** A pair with what is counted of it, all of one moment. */
export interface StoredPair extends Pair {
  /** Whether its counts are kept. */
  readonly active: boolean;
  /** Grows with each change of its counts. */
  readonly counted: string;
  /** Who has answered otherwise since it was told; no more than three of them. */
  readonly changed: readonly string[];
  readonly version: number;
  readonly told: Told | null;
  /** Whether anybody is known to look at it as of late. */
  readonly isWatched: boolean;
  readonly counts: readonly PairCount[];
  readonly questions: readonly StoredQuestion[];
}

/** How long nobody has to look at a cross-tab until it is counted no more; of that, how long is not noted. */
const UNWATCHED = "interval '1 hour'";
const WATCHED = "interval '1 minute'";

const PAIR = 'id, a_id as "aId", b_id as "bId"';

/**
 * How questions were answered together: the tables `crosstabs` and `crosstab_tallies`, and of `questions`
 * the column `cross_tabbed`, written here and nowhere else. Locked after the questions, in the order of their ids:
 * who counts votes on one question of a pair has the pair's lock when it reads the ballots on the other.
 */
@Injectable()
export class CrosstabsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns undefined where nobody has asked for it */
  async find(one: string, other: string): Promise<StoredPair | undefined> {
    const [aId, bId] = inOrder(one, other);
    const [pair]: StoredPair[] = await this.dataSource.query(
      `select ${PAIR}, active, counted, changed, version, told,
              watched_at > now() - ${WATCHED} as "isWatched",
              (select coalesce(json_agg(json_build_array(a_bucket, b_bucket, count)), '[]')
               from crosstab_tallies where crosstab_id = crosstabs.id and count <> 0) as counts,
              (select json_agg(json_build_object('id', questions.id, 'kind', kind, 'options', options,
                 'settings', settings, 'repeatsId', repeats_id, 'isFinal', coalesce(final, false))
                 order by questions.id)
               from questions left join results on results.question_id = questions.id
               where questions.id in (a_id, b_id)) as questions
       from crosstabs where a_id = $1 and b_id = $2`,
      [aId, bId],
    );
    return pair;
  }

  /** Notes that somebody looks at it. */
  async watch({ id }: Pair): Promise<void> {
    await this.dataSource.query('update crosstabs set watched_at = now() where id = $1', [id]);
  }

  /** @returns false where its counts or what is told of it are others by now */
  async tell({ id, counted, version }: StoredPair, told: Told): Promise<boolean> {
    const [, changes]: [unknown, number] = await this.dataSource.query(
      `update crosstabs set told = $4, version = version + 1, changed = '{}'
       where id = $1 and counted = $2 and version = $3`,
      [id, counted, version, JSON.stringify(told)],
    );
    return changes > 0;
  }

  /** Those of a session whose counts are kept, or of which something was told. */
  async listPairs(sessionId: string): Promise<(Pair & { shownBy: string | null })[]> {
    return this.dataSource.query(
      `select ${PAIR}, shown_by as "shownBy" from crosstabs
       where session_id = $1 and (active or told is not null) order by id`,
      [sessionId],
    );
  }

  /** Locks the session, so that it stays, then its questions of these. @returns those that are there */
  async lockQuestions(
    manager: EntityManager,
    sessionId: string,
    ids: readonly string[],
  ): Promise<CrossedQuestion[]> {
    await manager.query('select from sessions where id = $1 for key share', [sessionId]);
    return manager.query(
      `select id, kind, options, settings from questions
       where id = any($1::uuid[]) and session_id = $2 order by id for no key update`,
      [ids, sessionId],
    );
  }

  /** All pairs of a session, locked; those that were watched last, first. */
  async lockAll(
    manager: EntityManager,
    sessionId: string,
  ): Promise<(Pair & { active: boolean })[]> {
    await manager.query(
      'select from crosstabs where session_id = $1 order by id for no key update',
      [sessionId],
    );
    return manager.query(
      `select ${PAIR}, active from crosstabs where session_id = $1 order by watched_at desc`,
      [sessionId],
    );
  }

  async insert(manager: EntityManager, sessionId: string, { id, aId, bId }: Pair): Promise<void> {
    await manager.query(
      'insert into crosstabs (id, session_id, a_id, b_id) values ($1, $2, $3, $4)',
      [id, sessionId, aId, bId],
    );
  }

  /** Counts a pair from the ballots, and has it counted from now on. Both questions are locked. */
  async begin(
    manager: EntityManager,
    { id }: Pair,
    a: CrossedQuestion,
    b: CrossedQuestion,
  ): Promise<void> {
    await this.clear(manager, [id]);
    await this.#add(manager, [{ id, counts: await this.count(manager, a, b) }]);
    await manager.query('update crosstabs set active = true, watched_at = now() where id = $1', [
      id,
    ]);
    await manager.query('update questions set cross_tabbed = true where id in ($1, $2)', [
      a.id,
      b.id,
    ]);
  }

  /** What the ballots say: as many rows as there are different pairs of answers, and it reads all ballots of both. */
  async count(
    manager: Pick<EntityManager, 'query'>,
    a: CrossedQuestion,
    b: CrossedQuestion,
  ): Promise<PairCount[]> {
    const rows: { a: string; b: string; count: number }[] = await manager.query(
      `select a.choice::text as a, b.choice::text as b, count(*)::integer as count
       from ballots a join ballots b on b.question_id = $2 and b.participant_id = a.participant_id
       where a.question_id = $1 group by 1, 2`,
      [a.id, b.id],
    );
    const sums = new PairSums(a, b);
    for (const row of rows) sums.add([choiceIn(row.a), choiceIn(row.b)], row.count);
    return sums.all();
  }

  /**
   * Those of the pairs of these questions that are counted, locked. Those that nobody has watched for long
   * are so no more.
   */
  async lockOf(manager: EntityManager, questionIds: readonly string[]): Promise<Pair[]> {
    const pairs: (Pair & { isOver: boolean })[] = await manager.query(
      `select ${PAIR}, watched_at < now() - ${UNWATCHED} as "isOver" from crosstabs
       where active and (a_id = any($1::uuid[]) or b_id = any($1::uuid[]))
       order by id for no key update`,
      [questionIds],
    );
    const over = pairs.filter(({ isOver }) => isOver);
    if (over.length > 0) await this.end(manager, over);
    const left = pairs.filter(({ isOver }) => !isOver);
    const crossed = new Set(left.flatMap(({ aId, bId }) => [aId, bId]));
    const free = questionIds.filter((id) => !crossed.has(id));
    if (free.length > 0) {
      await manager.query(
        'update questions set cross_tabbed = false where id = any($1::uuid[]) and cross_tabbed',
        [free],
      );
    }
    return left;
  }

  /** Has pairs counted no more; what was told of them stays. They are locked. */
  async end(manager: EntityManager, pairs: readonly Pair[]): Promise<void> {
    const ids = pairs.map(({ id }) => id);
    await this.clear(manager, ids);
    await manager.query(
      `update crosstabs set active = false, changed = '{}' where id = any($1::uuid[])`,
      [ids],
    );
  }

  /** Erases what is counted of pairs. They are locked. */
  async clear(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await manager.query('delete from crosstab_tallies where crosstab_id = any($1::uuid[])', [ids]);
  }

  /** Of a question whose ballots are erased. It is locked. */
  async erase(manager: EntityManager, questionId: string): Promise<void> {
    const erased: { id: string }[] = await manager.query(
      'select id from crosstabs where a_id = $1 or b_id = $1 order by id for no key update',
      [questionId],
    );
    if (erased.length === 0) return;
    const ids = erased.map(({ id }) => id);
    await this.clear(manager, ids);
    await manager.query(
      `update crosstabs set told = null, changed = '{}', counted = counted + 1
       where id = any($1::uuid[])`,
      [ids],
    );
  }

  listQuestions(manager: EntityManager, ids: readonly string[]): Promise<CrossedQuestion[]> {
    return manager.query(
      'select id, kind, options, settings from questions where id = any($1::uuid[])',
      [ids],
    );
  }

  /** What these have chosen, each on the question beside it. */
  listChoices(
    manager: EntityManager,
    wanted: readonly { questionId: string; participantId: string }[],
  ): Promise<{ questionId: string; participantId: string; choice: PackedChoice }[]> {
    return manager.query(
      `select question_id as "questionId", participant_id as "participantId", choice from ballots
       join unnest($1::uuid[], $2::uuid[]) as wanted(question_id, participant_id)
         using (question_id, participant_id)`,
      [
        wanted.map(({ questionId }) => questionId),
        wanted.map(({ participantId }) => participantId),
      ],
    );
  }

  /** Adds to what is counted of pairs. They are locked. @param changed who has answered otherwise */
  async add(
    manager: EntityManager,
    added: readonly { id: string; counts: readonly PairCount[]; changed: readonly string[] }[],
  ): Promise<void> {
    await this.#add(manager, added);
    const people = added.flatMap(({ id, changed }) => changed.map((who) => ({ id, who })));
    await manager.query(
      `update crosstabs set counted = counted + 1, changed = array(
         select distinct who from (
           select unnest(changed) as who
           union all select who from unnest($2::uuid[], $3::uuid[]) as now(of, who)
             where of = crosstabs.id
         ) as everybody limit ${FEWEST}
       ) where id = any($1::uuid[])`,
      [added.map(({ id }) => id), people.map(({ id }) => id), people.map(({ who }) => who)],
    );
  }

  async #add(
    manager: EntityManager,
    added: readonly { id: string; counts: readonly PairCount[] }[],
  ): Promise<void> {
    const rows = added.flatMap(({ id, counts }) => counts.map((count) => [id, ...count] as const));
    if (rows.length === 0) return;
    await manager.query(
      `insert into crosstab_tallies as tally (crosstab_id, a_bucket, b_bucket, count)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[])
       on conflict (crosstab_id, a_bucket, b_bucket) do update
         set count = tally.count + excluded.count`,
      [0, 1, 2, 3].map((column) => rows.map((row) => row[column])),
    );
  }

  /** What the hall is shown of a session; null: nothing. */
  async findShown(sessionId: string): Promise<{ questionId: string; by: string } | null> {
    const rows: { questionId: string; by: string }[] = await this.dataSource.query(
      `select shown_by as by, case when shown_by = a_id then b_id else a_id end as "questionId"
       from crosstabs where session_id = $1 and shown_by is not null`,
      [sessionId],
    );
    return rows[0] ?? null;
  }

  /** @param by the one of the pair that groups @returns whether there was anything else before */
  async show(
    manager: EntityManager,
    sessionId: string,
    pair: { readonly id: string; readonly by: string } | null,
  ): Promise<boolean> {
    await manager.query(
      `select from crosstabs where session_id = $1 and (shown_by is not null or id = $2)
       order by id for no key update`,
      [sessionId, pair?.id ?? null],
    );
    const [, changes]: [unknown, number] = await manager.query(
      `update crosstabs set shown_by = case when id = $2 then $3::uuid end
       where session_id = $1 and shown_by is distinct from case when id = $2 then $3::uuid end`,
      [sessionId, pair?.id ?? null, pair?.by ?? null],
    );
    return changes > 0;
  }
}

export function inOrder(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one];
}

function choiceIn(text: string): PackedChoice {
  return JSON.parse(text) as PackedChoice;
}
