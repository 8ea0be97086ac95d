import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A refresh token, as its SHA-256: what the database holds opens nothing. */
@Entity('refresh_tokens')
export class RefreshTokenEntity {
  @PrimaryColumn('bytea')
  hash!: Buffer;

  /** All tokens that descend from one login. */
  @Column('uuid')
  family!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** A token is good once; a spent one that comes again was stolen, or its successor was. */
  @Column('timestamptz', { name: 'spent_at', nullable: true })
  spentAt!: Date | null;

  /** What the login came from, in two words; the whole `User-Agent` is not kept. */
  @Column('text', { nullable: true })
  device!: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
