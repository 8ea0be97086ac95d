import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Account } from '../contract/index.js';

@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Trimmed and in lower case. */
  @Column('text')
  email!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  toAccount(): Account {
    const { id, email, name, createdAt } = this;
    return { id, email, name, createdAt: createdAt.toISOString() };
  }
}
