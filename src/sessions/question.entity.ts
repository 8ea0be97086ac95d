import { Column, Entity, PrimaryColumn, VirtualColumn } from 'typeorm';
import {
  type AnswerKey,
  type AudienceQuestion,
  isKeyDue,
  type Option,
  type OrganizerQuestion,
  type Question,
  type QuestionStatus,
  type ResultsVisibility,
  type Scoring,
} from '../contract/index.js';
import { type ImageSize, imageSizeOf } from '../images/index.js';
import { sizedPictureOf } from './definition.rules.js';
import { type GivenSettings, kindOf } from './kinds/index.js';

/** What the contract has of every question, whatever its kind. */
const notApplying = { minChoices: null, maxChoices: null, min: null, max: null };

/** A question as its organizer made it. What its votes add up to is the results module's. */
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

  /** Its picture: an image of the session's account. */
  @Column('uuid', { name: 'image_id', nullable: true })
  imageId!: string | null;

  /** Of that image; absent until the question is read from the database. */
  @VirtualColumn('json', { query: (questions) => imageSizeOf(`${questions}.image_id`) })
  imageSize?: ImageSize | null;

  /** What that shows, in words. */
  @Column('text', { name: 'image_alt', nullable: true })
  imageAlt!: string | null;

  /** Only what was given; the kind knows the defaults. */
  @Column('jsonb')
  settings!: GivenSettings;

  /** How long it is open where it is opened without a word on that; null: until it is closed. */
  @Column('integer', { name: 'duration_seconds', nullable: true })
  durationSeconds!: number | null;

  /** What is right: not to be told to the audience before its time. */
  @Column('jsonb', { name: 'answer_key', nullable: true })
  answerKey!: AnswerKey | null;

  /** What answers are worth; null: nothing. Told in the settings. */
  @Column('jsonb', { nullable: true })
  scoring!: Scoring | null;

  /** Why, in the organizer's words. */
  @Column('text', { nullable: true })
  explanation!: string | null;

  /** The question of the same session that it asks again. */
  @Column('uuid', { name: 'repeats_id', nullable: true })
  repeatsId!: string | null;

  /** Of what the organizer wrote: kind, prompt, options, picture, settings, duration, key, explanation. */
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
   * Whether a vote was ever accepted in this round. Set by the voting module, in the row that an edit
   * locks: so it is to be trusted only when read under that lock, never from a cache.
   */
  @Column('boolean')
  voted!: boolean;

  /** The first question of those that are copies of one another; null: it is that one. It may be gone. */
  @Column('uuid', { name: 'origin_id', nullable: true })
  originId!: string | null;

  /** As it is now, untouched by what happens to this one. */
  copy(): QuestionEntity {
    return Object.assign(new QuestionEntity(), this);
  }

  toQuestion(): OrganizerQuestion {
    const { answerKey, explanation, repeatsId } = this;
    return { ...sharedOf(this), answerKey, explanation, repeatsId };
  }

  /**
   * For those who vote, and the hall: each field by its name, so that none is told by oversight.
   * @param session whose visibility says with the question's own when all may know what is right
   */
  toAudienceQuestion(session: SettingVisibility): AudienceQuestion {
    const { answerKey, explanation } = this;
    const isDue = isKeyDue(this, this.visibilityIn(session));
    return { ...sharedOf(this), ...(isDue && { answerKey, explanation }) };
  }

  /** The question's own visibility, else its session's. */
  visibilityIn(session: SettingVisibility): ResultsVisibility {
    return this.settings.resultsVisibility ?? session.settings.resultsVisibility;
  }
}

interface SettingVisibility {
  readonly settings: { readonly resultsVisibility: ResultsVisibility };
}

/** What all may know who are shown the question. */
function sharedOf(question: QuestionEntity): Question {
  const { resultsVisibility, allowChange, confidence } = question.settings;
  return {
    id: question.id,
    sessionId: question.sessionId,
    kind: question.kind,
    prompt: question.prompt,
    position: question.position,
    status: question.status,
    ...sizedPictureOf(question),
    options: question.options,
    settings: {
      allowChange: allowChange ?? false,
      scoring: question.scoring,
      ...(confidence && { confidence }),
      ...notApplying,
      ...kindOf(question).resolveSettings(question),
      ...(resultsVisibility && { resultsVisibility }),
    },
    durationSeconds: question.durationSeconds,
    answerKey: null,
    explanation: null,
    revision: question.revision,
    resultsRevealed: question.resultsRevealed,
    openedAt: question.openedAt?.toISOString() ?? null,
    closesAt: question.closesAt?.toISOString() ?? null,
    closedAt: question.closedAt?.toISOString() ?? null,
  };
}
