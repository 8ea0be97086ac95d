import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Word } from '../../contract/index.js';
import { newId } from '../../platform/ids.js';
import { AnswersRepository, toldAs } from './answers.repository.js';

/** What a host decides on words, under the lock of their question; words by what they have in common. */
@Injectable()
export class WordsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly answers: AnswersRepository,
  ) {}

  /** Those that were decided on, each with what was merged into it. */
  list(questionId: string): Promise<Word[]> {
    return this.dataSource.query(
      `select ${NAMED_AS} as text, decided.total as count, decided.rule, coalesce(
         (select array_agg(merged.text order by merged.word) from (
            select words.word, ${NAMED_AS} as text from words
            where words.question_id = $1 and words.merged_into = decided.word
          ) as merged), '{}') as merged
       from words as decided
       cross join lateral (select decided.*) as words
       where decided.question_id = $1 and decided.merged_into is null and (
         decided.rule is not null or decided.label is not null
         or exists (select from words as other
                    where other.question_id = $1 and other.merged_into = decided.word))
       order by decided.total desc, decided.word`,
      [questionId],
    );
  }

  async countDecided(manager: EntityManager, questionId: string): Promise<number> {
    const [{ count }]: [{ count: number }] = await manager.query(
      `select count(*)::integer as count from words where question_id = $1
       and (rule is not null or merged_into is not null or label is not null)`,
      [questionId],
    );
    return count;
  }

  /** The words that are told with these: those that they were merged into, and all merged into those. */
  async groupsOf(questionId: string, words: readonly string[]): Promise<string[]> {
    const heads = await this.#headsOf(this.dataSource, questionId, words);
    return this.#membersOf(this.dataSource, questionId, heads);
  }

  /** Has all entries of the words shown or hidden, those that come as well. */
  async decide(
    manager: EntityManager,
    questionId: string,
    words: readonly string[],
    rule: 'shown' | 'hidden',
  ): Promise<void> {
    await this.#ensure(manager, questionId, words);
    const heads = await this.#headsOf(manager, questionId, words);
    const members = await this.#membersOf(manager, questionId, heads);
    await manager.query(
      `update words set rule = case when merged_into is null then $3 end
       where question_id = $1 and word = any($2::text[])`,
      [questionId, members, rule],
    );
    await this.answers.setState(manager, questionId, { words: members }, rule);
  }

  /** @param into what they become one with, and how that is told from then on */
  async merge(
    manager: EntityManager,
    questionId: string,
    words: readonly string[],
    into: { readonly word: string; readonly label: string },
  ): Promise<void> {
    await this.#ensure(manager, questionId, [into.word]);
    const [target] = await this.#headsOf(manager, questionId, [into.word]);
    const heads = await this.#headsOf(manager, questionId, words);
    const members = await this.#membersOf(
      manager,
      questionId,
      heads.filter((word) => word !== target),
    );
    await manager.query(
      `update words set merged_into = $3, label = null, rule = null
       where question_id = $1 and word = any($2::text[])`,
      [questionId, members, target],
    );
    const [[decided]]: [{ rule: 'shown' | 'hidden' | null }[]] = await manager.query(
      'update words set label = $3 where question_id = $1 and word = $2 returning rule',
      [questionId, target, into.label],
    );
    if (decided?.rule) {
      await this.answers.setState(manager, questionId, { words: members }, decided.rule);
    }
    await this.#recount(manager, questionId, [...members, target!]);
  }

  /** Makes merged words words of their own again; of what others were merged into, all of those. */
  async split(manager: EntityManager, questionId: string, words: readonly string[]): Promise<void> {
    const heads = await this.#headsOf(manager, questionId, words);
    const [rows]: [{ word: string }[]] = await manager.query(
      `update words set merged_into = null, rule = head.rule
       from words as head
       where words.question_id = $1 and head.question_id = $1 and head.word = words.merged_into
         and (words.word = any($2::text[]) or words.merged_into = any($2::text[]))
       returning words.word`,
      [questionId, words],
    );
    await manager.query(
      'update words set label = null where question_id = $1 and word = any($2::text[])',
      [questionId, words],
    );
    await this.#recount(manager, questionId, [...heads, ...rows.map(({ word }) => word)]);
  }

  /** Words that nobody has named are decided on, too. */
  async #ensure(
    manager: EntityManager,
    questionId: string,
    words: readonly string[],
  ): Promise<void> {
    await manager.query(
      `insert into words (question_id, word, first)
       select $1, word, $3 from unnest($2::text[]) as named (word) on conflict do nothing`,
      [questionId, words, newId()],
    );
  }

  async #headsOf(runner: Runner, questionId: string, words: readonly string[]): Promise<string[]> {
    const rows = await runner.query<{ word: string }[]>(
      `select distinct coalesce(merged_into, word) as word from words
       where question_id = $1 and word = any($2::text[])`,
      [questionId, words],
    );
    return rows.map(({ word }) => word);
  }

  async #membersOf(
    runner: Runner,
    questionId: string,
    heads: readonly string[],
  ): Promise<string[]> {
    const rows = await runner.query<{ word: string }[]>(
      `select word from words where question_id = $1 and word = any($2::text[])
       union select word from words where question_id = $1 and merged_into = any($2::text[])`,
      [questionId, heads],
    );
    return rows.map(({ word }) => word);
  }

  async #recount(manager: EntityManager, questionId: string, words: string[]): Promise<void> {
    await manager.query(
      `update words set total = case when merged_into is not null then 0 else shown + coalesce(
         (select sum(merged.shown)::integer from words as merged
          where merged.question_id = $1 and merged.merged_into = words.word), 0) end
       where question_id = $1 and word = any($2::text[])`,
      [questionId, words],
    );
    await manager.query(
      `update answer_counts
       set words = (select count(*) from words where question_id = $1 and total > 0)
       where question_id = $1`,
      [questionId],
    );
    await manager.query(
      `delete from words where question_id = $1 and word = any($2::text[])
         and shown = 0 and pending = 0 and hidden = 0 and total = 0
         and merged_into is null and label is null and rule is null`,
      [questionId, words],
    );
  }
}

type Runner = Pick<DataSource, 'query'>;

/** As the host knows it: also where nothing of it is shown. */
const NAMED_AS = toldAs(`(
  select text from answers
  where answers.question_id = words.question_id and answers.word = words.word
  order by id limit 1)`);
