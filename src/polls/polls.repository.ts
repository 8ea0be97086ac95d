import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Option, QuestionStatus, ResultsVisibility } from '../contract/index.js';
import { type ImageSize, imageSizeOf } from '../images/index.js';
import type { PollCursor, PollSort } from './poll.rules.js';

/** A poll as the list shows it. */
export interface ListedPoll {
  id: string;
  sessionId: string;
  prompt: string;
  kind: string;
  options: Option[];
  imageId: string | null;
  imageAlt: string | null;
  imageSize?: ImageSize | null;
  status: QuestionStatus;
  allowChange: boolean;
  proofOfWork: boolean;
  resultsVisibility: ResultsVisibility;
  totalVotes: number;
  createdAt: Date;
  closesAt: Date | null;
}

/** What is known of a poll beside its question and its session. */
export interface PollRow {
  sessionId: string;
  listed: boolean;
  proofOfWork: boolean;
}

export type PollSettings = Omit<PollRow, 'sessionId'>;

export interface PollQuery {
  sort: PollSort;
  limit: number;
  /** For `ilike`; null: all. */
  pattern: string | null;
  after: PollCursor | null;
}

/** What only a poll has beside its question. */
@Injectable()
export class PollsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<PollRow | undefined> {
    const rows: PollRow[] = await this.dataSource.query(
      `select listed, session_id as "sessionId", proof_of_work as "proofOfWork"
       from polls join questions on questions.id = question_id
       where question_id = $1`,
      [id],
    );
    return rows[0];
  }

  async insert(
    manager: EntityManager,
    id: string,
    { listed, proofOfWork }: PollSettings,
  ): Promise<void> {
    await manager.query(
      'insert into polls (question_id, listed, proof_of_work) values ($1, $2, $3)',
      [id, listed, proofOfWork],
    );
  }

  /** What is left out stays. */
  async set(id: string, { listed, proofOfWork }: Partial<PollSettings>): Promise<void> {
    await this.dataSource.query(
      `update polls
       set listed = coalesce($2, listed), proof_of_work = coalesce($3, proof_of_work)
       where question_id = $1`,
      [id, listed ?? null, proofOfWork ?? null],
    );
  }

  /** The listed ones: newest first, or those with the most votes. */
  list({ sort, limit, pattern, after }: PollQuery): Promise<ListedPoll[]> {
    const order =
      sort === 'new' ? 'polls.question_id desc' : `${VOTES} desc, polls.question_id desc`;
    const isAfter =
      sort === 'new'
        ? 'polls.question_id < $3::uuid and $4::integer is null'
        : `(${VOTES}, polls.question_id) < ($4::integer, $3::uuid)`;
    return this.dataSource.query(
      `select polls.question_id as id, session_id as "sessionId", prompt, kind, options,
              image_id as "imageId", image_alt as "imageAlt",
              ${imageSizeOf('questions.image_id')} as "imageSize",
              questions.status, ${VOTES} as "totalVotes", closes_at as "closesAt",
              coalesce((questions.settings->>'allowChange')::boolean, false) as "allowChange",
              coalesce(questions.settings->>'resultsVisibility',
                       sessions.settings->>'resultsVisibility') as "resultsVisibility",
              sessions.created_at as "createdAt", proof_of_work as "proofOfWork"
       from polls
       join questions on questions.id = polls.question_id
       left join results on results.question_id = polls.question_id
       join sessions on sessions.id = session_id
       where listed and ($2::text is null or prompt ilike $2)
         and ($3::uuid is null or (${isAfter}))
       order by ${order} limit $1`,
      [limit, pattern, after?.id ?? null, after?.totalVotes ?? null],
    );
  }
}

/** As results has it: none of one on which nothing was counted. */
const VOTES = 'coalesce(results.total_votes, 0)';
