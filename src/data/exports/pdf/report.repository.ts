import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A text and how often it was written. */
export interface EqualTexts {
  readonly text: string;
  readonly count: number;
}

/** What a report says of votes, texts and the roster, which are others'. */
@Injectable()
export class ReportRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** How many have voted on any of these questions. */
  async countVoters(questionIds: readonly string[]): Promise<number> {
    const [row]: { count: number }[] = await this.dataSource.query(
      `select count(distinct participant_id)::integer as count from ballots
       where question_id = any($1::uuid[]) and choice::text <> '[]'`,
      [questionIds],
    );
    return row!.count;
  }

  /** How many may join, and how many of these have. */
  async countRoster(sessionId: string, kind: string): Promise<{ all: number; joined: number }> {
    const [row]: { all: number; joined: number }[] = await this.dataSource.query(
      `select count(*)::integer as all, count(claimed_at)::integer as joined from roster_entries
       where session_id = $1 and kind = $2 and revoked_at is null`,
      [sessionId, kind],
    );
    return row!;
  }

  /**
   * Texts that everybody may see, equal ones once, in an order that they alone decide: nothing of it says
   * who or when. @param after the last one of the page before
   */
  listShownTexts(questionId: string, limit: number, after: string | null): Promise<EqualTexts[]> {
    return this.dataSource.query(
      `select text, count(*)::integer as count from answers
       where question_id = $1 and state = 'shown' and (
         $3::text is null
         or (lower(text) collate "C", text collate "C") > (lower($3) collate "C", $3 collate "C")
       )
       group by text order by lower(text) collate "C", text collate "C" limit $2`,
      [questionId, limit, after],
    );
  }
}
