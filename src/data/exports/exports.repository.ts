import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Score } from '../../scoring/index.js';
import { type PackedChoice, SessionNotFoundError } from '../../sessions/index.js';

/** One of the list of participants. */
export interface Respondent {
  readonly id: string;
  readonly name: string;
}

/** A vote with what it has earned, where its question is scored. */
export interface NamedBallot {
  readonly participantId: string;
  readonly questionId: string;
  /** UUIDv7: when it was cast. */
  readonly receiptId: string;
  readonly choice: PackedChoice;
  /** Null: it is not scored. */
  readonly score: Score | null;
  /** How many votes it was on a motion; null where it was not weighed. */
  readonly weight: number | null;
}

/** Votes on one question that are all the same. */
export interface EqualBallots {
  readonly choice: PackedChoice;
  readonly count: number;
  /** To ask for those behind it. */
  readonly cursor: string;
}

/** Answers to one question that are all the same, told most. */
export interface EqualAnswers {
  readonly groups: readonly { readonly choice: PackedChoice; readonly count: number }[];
  /** Of all votes on it. */
  readonly total: number;
}

/** Texts to one question that are all the same. */
export interface EqualTexts {
  readonly text: string;
  readonly count: number;
}

/** Reports on ballots, participants, players and scores, which are others'. Pages, so that nothing is held. */
@Injectable()
export class ExportsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * What was read before is whole: a session that is deleted goes with all of it at once, and pages that were read
   * after that are empty.
   * @throws SessionNotFoundError
   */
  async requireThere(sessionId: string): Promise<void> {
    const rows = await this.dataSource.query<unknown[]>('select from sessions where id = $1', [
      sessionId,
    ]);
    if (rows.length === 0) throw new SessionNotFoundError();
  }

  /**
   * Those of the list of participants, by id: who was removed is left out, and names are those of the
   * list. @param after the id of the last one of the page before
   */
  listRespondents(sessionId: string, limit: number, after: string | null): Promise<Respondent[]> {
    return this.dataSource.query(
      `select participants.participant_id as id, coalesce(players.name, participants.name) as name
       from participants
       left join players on players.session_id = $1
         and players.participant_id = participants.participant_id
       left join roster_entries as entry
         on entry.session_id = $1 and entry.id = participants.participant_id
       where participants.session_id = $1 and ($3::uuid is null or participants.participant_id > $3)
         and (removed_epoch is null or entry.epoch > removed_epoch) and entry.revoked_at is null
       order by participants.participant_id limit $2`,
      [sessionId, limit, after],
    );
  }

  /** What these have voted, in no order; withdrawn votes left out. @param since UUIDv7 of the first one told */
  async listBallots(
    questionIds: readonly string[],
    participantIds: readonly string[],
    since: string,
  ): Promise<NamedBallot[]> {
    const rows: (Omit<NamedBallot, 'score'> & Partial<Nullable<Score>>)[] =
      await this.dataSource.query(
        `select participant_id as "participantId", question_id as "questionId",
                receipt_id as "receiptId", choice, weight, got, out_of as "outOf", swiftness
         from ballots left join scores using (question_id, participant_id)
         where question_id = any($1::uuid[]) and participant_id = any($2::uuid[])
           and receipt_id >= $3 and choice::text <> '[]'`,
        [questionIds, participantIds, since],
      );
    return rows.map(({ got, outOf, swiftness, ...ballot }) => ({
      ...ballot,
      score: got == null ? null : { got, outOf: outOf!, swiftness: swiftness! },
    }));
  }

  /**
   * Who has voted, each once, in an order by chance that is kept nowhere: 122 cryptographically random bits
   * each. @param since UUIDv7 of the first vote that counts @returns all ids, 16 bytes each
   */
  async drawParticipants(questionIds: readonly string[], since: string): Promise<Buffer> {
    const [{ ids }]: [{ ids: Buffer | null }] = await this.dataSource.query(
      `select string_agg(uuid_send(participant_id), ''::bytea order by gen_random_uuid()) as ids
       from (
         select distinct participant_id from ballots
         where question_id = any($1::uuid[]) and receipt_id >= $2 and choice::text <> '[]'
       ) as voted`,
      [questionIds, since],
    );
    return ids ?? Buffer.alloc(0);
  }

  /**
   * The answers to a question that were given most, and the number of all: in one statement, so that what
   * is left is of the same moment. @param least how often each was given @param limit how many there are
   */
  async countMost(questionId: string, least: number, limit: number): Promise<EqualAnswers> {
    const rows: { choice: PackedChoice | null; count: number | null; total: number }[] =
      await this.dataSource.query(
        `with equal as materialized (
           select choice::text collate "C" as answer, count(*)::integer as count from ballots
           where question_id = $1 and choice::text <> '[]' group by 1
         ), most as (
           select answer, count from equal where count >= $2 order by count desc, answer limit $3
         ), everything as (select coalesce(sum(count), 0)::integer as total from equal)
         select answer::json as choice, count, total from everything left join most on true
         order by count desc, answer`,
        [questionId, least, limit],
      );
    const groups = rows.flatMap(({ choice, count }) =>
      choice === null || count === null ? [] : [{ choice, count }],
    );
    return { groups, total: rows[0]!.total };
  }

  /**
   * Texts that a question was answered with, each by itself, and how often: sorted by what they say.
   * @param after the last one of the page before
   */
  countTexts(questionId: string, limit: number, after: string | null): Promise<EqualTexts[]> {
    return this.dataSource.query(
      `select text, count(*)::integer as count from answers
       where question_id = $1 and ($3::text is null or text collate "C" > $3)
       group by text order by text collate "C" limit $2`,
      [questionId, limit, after],
    );
  }

  async countAllTexts(questionIds: readonly string[]): Promise<number> {
    const [{ count }]: [{ count: number }] = await this.dataSource.query(
      'select count(*)::integer as count from answers where question_id = any($1::uuid[])',
      [questionIds],
    );
    return count;
  }

  /**
   * What was voted on a question and how often, in an order that the answers alone decide: nothing of it
   * says who or when. Each page reads all votes of the question.
   * @param after the cursor of the last one of the page before
   */
  countEqual(questionId: string, limit: number, after: string | null): Promise<EqualBallots[]> {
    return this.dataSource.query(
      `select answer::json as choice, count, answer as cursor from (
         select choice::text collate "C" as answer, count(*)::integer as count
         from ballots
         where question_id = $1 and choice::text <> '[]'
           and ($3::text is null or choice::text collate "C" > $3)
         group by 1 order by 1 limit $2
       ) as equal order by answer`,
      [questionId, limit, after],
    );
  }
}

type Nullable<Of> = { readonly [Field in keyof Of]: Of[Field] | null };
