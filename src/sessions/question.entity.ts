import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AudienceQuestion,
  Option,
  OrganizerQuestion,
  Question,
  QuestionStatus,
  ResultsVisibility,
} from '../contract/index.js';
import { type GivenSettings, kindOf } from './kinds/index.js';

/** What the contract has of every question, whatever its kind. */
const notApplying = { minChoices: null, maxChoices: null, min: null, max: null };

/**
 * A question as its organizer made it. What its votes add up to stands in the same table, in
 * columns that belong to the results module.
 */
@Entity('questions')
export class QuestionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  prompt!: string;

  /** From 0, without gaps. */
  @Column('integer')
  position!: number;

  @Column('text')
  status!: QuestionStatus;

  @Column('jsonb')
  options!: Option[];

  /** Only what was given; the kind knows the defaults. */
  @Column('jsonb')
  settings!: GivenSettings;

  /** How long it is open where it is opened without a word on that; null: until it is closed. */
  @Column('integer', { name: 'duration_seconds', nullable: true })
  durationSeconds!: number | null;

  /** Of what the organizer wrote: kind, prompt, options, settings, duration. */
  @Column('integer')
  revision!: number;

  @Column('boolean', { name: 'results_revealed' })
  resultsRevealed!: boolean;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt!: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** Votes belong to a round; a reset and a change of kind or options begin the next one. */
  @Column('integer')
  round!: number;

  /**
   * Whether a vote was ever accepted in this round. Written by the voting module, so it is to be
   * trusted only when read under a lock, never from a cache.
   */
  @Column('boolean')
  voted!: boolean;

  /** Grows with all that changes the question's Result. Like `voted`, read it under a lock only. */
  @Column('integer', { name: 'results_version' })
  resultsVersion!: number;

  @Column('boolean', { name: 'results_final' })
  resultsFinal!: boolean;

  /** As it is now, untouched by what happens to this one. */
  copy(): QuestionEntity {
    return Object.assign(new QuestionEntity(), this);
  }

  toQuestion(): OrganizerQuestion {
    return sharedOf(this);
  }

  /** For those who vote, and the hall: each field by its name, so that none is told by oversight. */
  toAudienceQuestion(): AudienceQuestion {
    return sharedOf(this);
  }

  /** The question's own visibility, else its session's. */
  visibilityIn(session: { settings: { resultsVisibility: ResultsVisibility } }): ResultsVisibility {
    return this.settings.resultsVisibility ?? session.settings.resultsVisibility;
  }
}

/** What all may know who are shown the question. */
function sharedOf(question: QuestionEntity): Question {
  const { resultsVisibility, allowChange } = question.settings;
  return {
    id: question.id,
    sessionId: question.sessionId,
    kind: question.kind,
    prompt: question.prompt,
    position: question.position,
    status: question.status,
    options: question.options,
    settings: {
      allowChange: allowChange ?? false,
      ...notApplying,
      ...kindOf(question).resolveSettings(question),
      ...(resultsVisibility && { resultsVisibility }),
    },
    durationSeconds: question.durationSeconds,
    revision: question.revision,
    resultsRevealed: question.resultsRevealed,
    openedAt: question.openedAt?.toISOString() ?? null,
    closesAt: question.closesAt?.toISOString() ?? null,
    closedAt: question.closedAt?.toISOString() ?? null,
  };
}
