import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import type { Account, AccountRole } from '../contract/index.js';

@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Trimmed and in lower case. */
  @Column('text')
  email!: string;

  /** Since when it is known to be the account's; null: nobody has shown that. */
  @Column('timestamptz', { name: 'email_confirmed_at', nullable: true })
  emailConfirmedAt!: Date | null;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: AccountRole;

  /** Since when nobody can log in to it; null: one can. */
  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  toAccount(): Account {
    const { id, email, emailConfirmedAt, name, role, createdAt } = this;
    const emailConfirmed = emailConfirmedAt !== null;
    return { id, email, emailConfirmed, name, role, createdAt: createdAt.toISOString() };
  }
}

/** The account, locked until the transaction ends: its logins and changes follow one another. */
export function lockAccount(manager: EntityManager, id: string): Promise<AccountEntity | null> {
  return manager.findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
