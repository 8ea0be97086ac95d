import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SessionView } from '../sessions/index.js';
import { isScored, type Worth, worths } from './points.rules.js';

/** Which questions of a session have points by now. */
@Injectable()
export class CountingQuestions {
  constructor(private readonly dataSource: DataSource) {}

  /** What answers to them are worth, by the question's id: those whose votes are all counted and scored. */
  async worthIn({ session, questions }: SessionView): Promise<ReadonlyMap<string, Worth>> {
    const worth = worths(questions, session.settings.pace);
    const rows: { id: string }[] = await this.dataSource.query(
      `select question_id as id from scored_questions join results using (question_id)
       where question_id = any($1::uuid[]) and final`,
      [questions.filter(isScored).map(({ id }) => id)],
    );
    return new Map(rows.map(({ id }) => [id, worth.get(id)!]));
  }
}
