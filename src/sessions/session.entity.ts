import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ScreenSessionOutline,
  SessionOutline,
  SessionStatus,
  TemplateFacts,
} from '../contract/index.js';
import {
  type Admission,
  defaultSettings,
  type OpenSettings,
  toHallSettings,
} from './admission.rules.js';

/** Sessions that were made before there was a setting are without it. */
const withDefaults = {
  from: (stored: Partial<OpenSettings>): OpenSettings => ({ ...defaultSettings, ...stored }),
  to: (settings: OpenSettings) => settings,
};

@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  status!: SessionStatus;

  /**
   * Eight digits, unique among the sessions that have not ended; of a template its id, which nobody can
   * type and nobody is told.
   */
  @Column('text')
  code!: string;

  @Column('jsonb', { transformer: withDefaults })
  settings!: OpenSettings;

  /** Holds the passcode: of this, only the organizer is shown anything but what follows from it. */
  @Column('jsonb')
  admission!: Admission;

  @Column('text', { array: true })
  tags!: string[];

  /** What each tag is compared by. */
  @Column('text', { name: 'tag_keys', array: true })
  tagKeys!: string[];

  /** Null: it is a session that can start. */
  @Column('jsonb', { nullable: true })
  template!: TemplateFacts | null;

  /** Of title, settings, admission, tags and what is said of a template. */
  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** When it began to ask for names after its start; null: it did not. Votes of before stay anonymous. */
  @Column('timestamptz', { name: 'named_at', nullable: true })
  namedAt!: Date | null;

  /** When it became traceable after its start; null: it did not. Votes of before are nobody's. */
  @Column('timestamptz', { name: 'traceable_at', nullable: true })
  traceableAt!: Date | null;

  /** Since when neither it nor its votes may be deleted; null: they may. */
  @Column('timestamptz', { name: 'legal_hold_at', nullable: true })
  legalHoldAt!: Date | null;

  /** The first session of those that are copies of one another; null: it is that one. It may be gone. */
  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId!: string | null;

  /** Of the link to the big screen that is good now. */
  @Column('uuid', { name: 'screen_link_id', nullable: true })
  screenLinkId!: string | null;

  @Column('timestamptz', { name: 'screen_link_created_at', nullable: true })
  screenLinkCreatedAt!: Date | null;

  /** Of the link for who moderates that is good now. */
  @Column('uuid', { name: 'moderator_link_id', nullable: true })
  moderatorLinkId!: string | null;

  @Column('timestamptz', { name: 'moderator_link_created_at', nullable: true })
  moderatorLinkCreatedAt!: Date | null;

  /** @param baseUrl the address that its reader may hand on, without a slash at the end */
  toOutline(baseUrl: string): SessionOutline {
    const { template } = this;
    return {
      id: this.id,
      title: this.title,
      status: this.status,
      code: template ? '' : this.code,
      joinUrl: template ? '' : `${baseUrl}/j/${this.code}`,
      settings: { ...this.settings, ...this.admission },
      tags: this.tags,
      template,
      revision: this.revision,
      createdAt: this.createdAt.toISOString(),
      startedAt: this.startedAt?.toISOString() ?? null,
      endedAt: this.endedAt?.toISOString() ?? null,
      legalHold: this.legalHoldAt !== null,
    };
  }

  /** As everybody in the hall may see it. */
  toScreenOutline(baseUrl: string): ScreenSessionOutline {
    const {
      tags: _,
      template: __,
      revision: ___,
      legalHold: ____,
      ...outline
    } = this.toOutline(baseUrl);
    return { ...outline, settings: toHallSettings(this) };
  }
}
