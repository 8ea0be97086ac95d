import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Answer, type AnswerState, limits } from '../../contract/index.js';
import { timeOfId } from '../../platform/ids.js';
import type { TextsOfKind, ToldTexts } from '../../sessions/index.js';
import { type Move, type NewAnswer, sumOf } from './answer-moves.rules.js';
import { cutToLength } from './told-answers.rules.js';

/** Whose texts on which question. */
interface Pair {
  readonly questionId: string;
  readonly participantId: string;
}

interface WordCount {
  readonly key: string;
  readonly text: string;
  readonly count: number;
}

/**
 * Texts of ballots, and what they add up to: counts that are kept with them, so that no result has to
 * add them up. Written under the lock of their question, so that changes of one follow one another.
 */
@Injectable()
export class AnswersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What a result tells of them. Two statements, whatever their number. */
  async find(questionId: string, told: TextsOfKind['told']): Promise<ToldTexts> {
    const [counts, latest, words] = await Promise.all([
      this.#countsOf(questionId),
      told === 'answers' ? this.#latestOf(questionId) : [],
      told === 'words' ? this.#wordsOf(questionId) : [],
    ]);
    return { ...counts, latest, words };
  }

  /**
   * Puts texts in the place of those that the same participants had.
   * @param gone of whom there is another ballot now, or none
   */
  async replace(
    manager: EntityManager,
    gone: readonly Pair[],
    answers: readonly NewAnswer[],
  ): Promise<void> {
    const moves = await this.#remove(manager, gone);
    const decided = await this.#decide(manager, answers);
    await this.#insert(manager, decided);
    for (const { questionId, word, text, state, id } of decided) {
      moves.push({ questionId, word, text, state, by: 1, first: id });
    }
    await this.#count(manager, moves);
  }

  /** @returns how many have another state now */
  async setState(
    manager: EntityManager,
    questionId: string,
    which: { readonly ids: readonly string[] } | { readonly words: readonly string[] },
    state: AnswerState,
  ): Promise<number> {
    const [column, keys] =
      'ids' in which
        ? ['id = any($2::uuid[])', which.ids]
        : ['word = any($2::text[])', which.words];
    const rows: {
      word: string | null;
      text: string;
      was: AnswerState;
      n: number;
      first: string;
    }[] = await manager.query(
      `with before as (
           select id, state from answers
           where question_id = $1 and ${column} and state <> $3
         ), changed as (
           update answers set state = $3 from before where answers.id = before.id
           returning answers.id, answers.word, answers.text, before.state as was
         )
         select word, text, was, count(*)::integer as n, min(id::text) as first
         from changed group by word, text, was`,
      [questionId, keys, state],
    );
    const moves = rows.flatMap(({ word, text, was, n, first }): Move[] => [
      { questionId, word, text, state: was, by: -n, first },
      { questionId, word, text, state, by: n, first },
    ]);
    await this.#count(manager, moves);
    return rows.reduce((sum, { n }) => sum + n, 0);
  }

  /** The latest first. @param after the id of the last one of the page before */
  async list(
    questionId: string,
    state: AnswerState,
    words: readonly string[] | undefined,
    limit: number,
    after: string | null,
  ): Promise<Answer[]> {
    const rows: { id: string; text: string }[] = await this.dataSource.query(
      `select id, text from answers
       where question_id = $1 and state = $2 and ($3::uuid is null or id < $3)
         ${words ? 'and word = any($5::text[])' : ''}
       order by id desc limit $4`,
      [questionId, state, after, limit, ...(words ? [words] : [])],
    );
    return rows.map(({ id, text }) => ({ id, text, state, castAt: castAtOf(id) }));
  }

  async questionOf(id: string): Promise<string | undefined> {
    const rows: { questionId: string }[] = await this.dataSource.query(
      'select question_id as "questionId" from answers where id = $1',
      [id],
    );
    return rows[0]?.questionId;
  }

  async findOne(id: string): Promise<Answer | undefined> {
    const rows: { text: string; state: AnswerState }[] = await this.dataSource.query(
      'select text, state from answers where id = $1',
      [id],
    );
    return rows[0] && { id, ...rows[0], castAt: castAtOf(id) };
  }

  /** By the answer's id, of those that belong to one of the questions. */
  async findTexts(
    questionIds: readonly string[],
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; text: string }[] = await this.dataSource.query(
      'select id, text from answers where id = any($1::uuid[]) and question_id = any($2::uuid[])',
      [ids, questionIds],
    );
    return new Map(rows.map(({ id, text }) => [id, text]));
  }

  async clear(manager: EntityManager, questionId: string): Promise<void> {
    for (const table of ['answers', 'spellings', 'words', 'answer_counts']) {
      await manager.query(`delete from ${table} where question_id = $1`, [questionId]);
    }
  }

  async #countsOf(questionId: string) {
    const rows: Pick<ToldTexts, 'shown' | 'pending' | 'distinct'>[] = await this.dataSource.query(
      'select shown, pending, words as distinct from answer_counts where question_id = $1',
      [questionId],
    );
    return rows[0] ?? { shown: 0, pending: 0, distinct: 0 };
  }

  async #latestOf(questionId: string) {
    const found = await this.list(questionId, 'shown', undefined, limits.answersTold, null);
    return cutToLength(found.map(({ id, text, castAt }) => ({ id, text, castAt })));
  }

  #wordsOf(questionId: string): Promise<WordCount[]> {
    return this.dataSource.query(
      `select word as key, total as count, ${toldAs()} as text from words
       where question_id = $1 and total > 0 order by total desc, first limit $2`,
      [questionId, limits.wordsTold],
    );
  }

  async #remove(manager: EntityManager, gone: readonly Pair[]): Promise<Move[]> {
    if (gone.length === 0) return [];
    const [rows]: [Omit<Move, 'by'>[]] = await manager.query(
      `delete from answers
       using unnest($1::uuid[], $2::uuid[]) as gone (question_id, participant_id)
       where answers.question_id = gone.question_id
         and answers.participant_id = gone.participant_id
       returning answers.question_id as "questionId", word, text, state, id as first`,
      [gone.map(({ questionId }) => questionId), gone.map(({ participantId }) => participantId)],
    );
    return rows.map((row) => ({ ...row, by: -1 }));
  }

  /** What the host has decided on words counts for new ones, too. */
  async #decide(manager: EntityManager, answers: readonly NewAnswer[]): Promise<NewAnswer[]> {
    const named = answers.filter(({ word }) => word !== null);
    if (named.length === 0) return [...answers];
    const rows: { questionId: string; word: string; rule: 'shown' | 'hidden' }[] =
      await manager.query(
        `select words.question_id as "questionId", words.word, decided.rule
         from unnest($1::uuid[], $2::text[]) as named (question_id, word)
         join words using (question_id, word)
         join words as decided on decided.question_id = words.question_id
           and decided.word = coalesce(words.merged_into, words.word)
         where decided.rule is not null`,
        [named.map(({ questionId }) => questionId), named.map(({ word }) => word)],
      );
    const rules = new Map(
      rows.map(({ questionId, word, rule }) => [`${questionId} ${word}`, rule]),
    );
    return answers.map((answer) => {
      const rule = answer.word !== null && rules.get(`${answer.questionId} ${answer.word}`);
      return rule ? { ...answer, state: rule } : answer;
    });
  }

  async #insert(manager: EntityManager, answers: readonly NewAnswer[]): Promise<void> {
    if (answers.length === 0) return;
    await manager.query(
      `insert into answers (id, question_id, participant_id, state, word, text)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[])`,
      [
        answers.map(({ id }) => id),
        answers.map(({ questionId }) => questionId),
        answers.map(({ participantId }) => participantId),
        answers.map(({ state }) => state),
        answers.map(({ word }) => word),
        answers.map(({ text }) => text),
      ],
    );
  }

  async #count(manager: EntityManager, moves: readonly Move[]): Promise<void> {
    if (moves.length === 0) return;
    const { questions, words, spellings } = sumOf(moves);
    await manager.query(
      `insert into answer_counts (question_id, shown, pending)
       select * from unnest($1::uuid[], $2::integer[], $3::integer[])
       on conflict (question_id) do update
         set shown = answer_counts.shown + excluded.shown,
             pending = answer_counts.pending + excluded.pending`,
      [
        questions.map(({ questionId }) => questionId),
        questions.map(({ shown }) => shown),
        questions.map(({ pending }) => pending),
      ],
    );
    if (words.length === 0) return;
    const ofWords = [words.map(({ questionId }) => questionId), words.map(({ word }) => word)];
    const totals: { questionId: string; word: string; by: number }[] = await manager.query(
      `with counted as (
         insert into words (question_id, word, first, shown, pending, hidden)
         select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::integer[], $5::integer[],
                              $6::integer[])
         on conflict (question_id, word) do update
           set shown = words.shown + excluded.shown, pending = words.pending + excluded.pending,
               hidden = words.hidden + excluded.hidden,
               first = least(words.first, excluded.first)
         returning question_id, word, merged_into
       )
       select counted.question_id as "questionId", coalesce(merged_into, counted.word) as word,
              sum(changed.shown)::integer as by
       from counted join unnest($1::uuid[], $2::text[], $4::integer[])
         as changed (question_id, word, shown) using (question_id, word)
       group by 1, 2 having sum(changed.shown) <> 0`,
      [
        ...ofWords,
        words.map(({ first }) => first),
        words.map(({ shown }) => shown),
        words.map(({ pending }) => pending),
        words.map(({ hidden }) => hidden),
      ],
    );
    await this.#addToTotals(manager, totals);
    await this.#addToSpellings(manager, spellings);
    // Nothing is left of a word that nobody names any more and nobody has decided on.
    await manager.query(
      `delete from words using unnest($1::uuid[], $2::text[]) as changed (question_id, word)
       where words.question_id = changed.question_id and words.word = changed.word
         and shown = 0 and pending = 0 and hidden = 0 and total = 0
         and merged_into is null and label is null and rule is null`,
      ofWords,
    );
  }

  async #addToTotals(
    manager: EntityManager,
    totals: readonly { questionId: string; word: string; by: number }[],
  ): Promise<void> {
    if (totals.length === 0) return;
    await manager.query(
      `with added as (
         update words set total = total + by
         from unnest($1::uuid[], $2::text[], $3::integer[]) as more (question_id, word, by)
         where words.question_id = more.question_id and words.word = more.word
         returning words.question_id, total, by
       ), appeared as (
         select question_id, sum((total > 0)::integer - (total - by > 0)::integer)::integer as by
         from added group by question_id
       )
       update answer_counts set words = words + by from appeared
       where answer_counts.question_id = appeared.question_id and by <> 0`,
      [
        totals.map(({ questionId }) => questionId),
        totals.map(({ word }) => word),
        totals.map(({ by }) => by),
      ],
    );
  }

  async #addToSpellings(
    manager: EntityManager,
    spellings: ReturnType<typeof sumOf>['spellings'],
  ): Promise<void> {
    if (spellings.length === 0) return;
    const keys = [
      spellings.map(({ questionId }) => questionId),
      spellings.map(({ word }) => word),
      spellings.map(({ text }) => text),
    ];
    await manager.query(
      `insert into spellings (question_id, word, text, first, shown)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::integer[])
       on conflict (question_id, word, text) do update
         set shown = spellings.shown + excluded.shown,
             first = least(spellings.first, excluded.first)`,
      [...keys, spellings.map(({ first }) => first), spellings.map(({ shown }) => shown)],
    );
    await manager.query(
      `delete from spellings
       using unnest($1::uuid[], $2::text[], $3::text[]) as changed (question_id, word, text)
       where spellings.question_id = changed.question_id and spellings.word = changed.word
         and spellings.text = changed.text and shown = 0`,
      keys,
    );
  }
}

/** When the text was sent, ISO 8601. */
export function castAtOf(id: string): string {
  return timeOfId(id).toISOString();
}

/**
 * How a word is told, in SQL: as the host has written it, else in its commonest spelling, of two the one
 * that was first; where all its own entries are hidden, in that of a word that was merged into it.
 * @param otherwise further ways, in SQL
 */
export const toldAs = (...otherwise: string[]) => `coalesce(
  words.label,
  (select text from spellings
   where spellings.question_id = words.question_id and spellings.word = words.word
   order by spellings.shown desc, spellings.first limit 1),
  (select text from words as merged join spellings using (question_id, word)
   where merged.question_id = words.question_id and merged.merged_into = words.word
   order by spellings.shown desc, spellings.first limit 1),
  ${[...otherwise, 'words.word'].join(', ')})`;
