import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionOutline, SessionSettings, SessionStatus } from '../contract/index.js';

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

  /** Eight digits, unique among the sessions that have not ended. */
  @Column('text')
  code!: string;

  @Column('jsonb')
  settings!: SessionSettings;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** Of the link to the big screen that is good now. */
  @Column('uuid', { name: 'screen_link_id', nullable: true })
  screenLinkId!: string | null;

  @Column('timestamptz', { name: 'screen_link_created_at', nullable: true })
  screenLinkCreatedAt!: Date | null;

  toOutline(publicUrl: string): SessionOutline {
    return {
      id: this.id,
      title: this.title,
      status: this.status,
      code: this.code,
      joinUrl: `${publicUrl}/j/${this.code}`,
      settings: this.settings,
      createdAt: this.createdAt.toISOString(),
      startedAt: this.startedAt?.toISOString() ?? null,
      endedAt: this.endedAt?.toISOString() ?? null,
    };
  }
}
