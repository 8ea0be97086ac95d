import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { EntityManager } from 'typeorm';
import type { AccountRole } from '../contract/index.js';
import { isUniqueViolation } from '../platform/database/postgres-errors.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { newId } from '../platform/ids.js';
import { EmailTakenError } from './accounts.errors.js';
import { RegisterDto } from './dto/accounts.dto.js';
import { hashPassword } from './passwords.js';

// Plain SQL: a command beside the server has no entities.

/** An account as a command tells of it. */
export interface AccountLine {
  id: string;
  email: string;
  role: AccountRole;
  createdAt: Date;
  disabledAt: Date | null;
}

const columns = 'id, email, role, created_at as "createdAt", disabled_at as "disabledAt"';

/**
 * An account whose fields are as those of who registers, whatever `REGISTRATION` says.
 * @throws ValidationFailedError, EmailTakenError
 */
export async function createAccount(
  manager: EntityManager,
  given: { email: string; password: string; name: string },
  role: AccountRole,
): Promise<AccountLine> {
  const input = plainToInstance(RegisterDto, given);
  const errors = validateSync(input, { stopAtFirstError: true });
  if (errors.length > 0) {
    throw new ValidationFailedError(
      errors.map(({ property: path, constraints = {} }) => {
        const [message = 'is not valid'] = Object.values(constraints);
        return { path, message: message.replace(`${path} `, '') };
      }),
    );
  }
  const { email, password, name } = input;
  try {
    const [account] = await manager.query<[AccountLine]>(
      `insert into accounts (id, email, name, role, password_hash) values ($1, $2, $3, $4, $5)
       returning ${columns}`,
      [newId(), email, name, role, await hashPassword(password)],
    );
    return account;
  } catch (error) {
    throw isUniqueViolation(error) ? new EmailTakenError() : error;
  }
}

/** @param email in any letter case */
export async function findAccount(
  manager: EntityManager,
  email: string,
): Promise<AccountLine | undefined> {
  const rows = await manager.query<AccountLine[]>(
    `select ${columns} from accounts where email = $1`,
    [email.trim().toLowerCase()],
  );
  return rows[0];
}

/** The newest ones, admins before all others. */
export async function listAccounts(
  manager: EntityManager,
  limit: number,
): Promise<{ items: AccountLine[]; total: number }> {
  const items = await manager.query<AccountLine[]>(
    `select ${columns} from accounts order by role = 'admin' desc, id desc limit $1`,
    [limit],
  );
  const [{ total }] = await manager.query<[{ total: number }]>(
    'select count(*)::integer as total from accounts',
  );
  return { items, total };
}

/** Takes effect with the account's next call. */
export async function setRole(
  manager: EntityManager,
  id: string,
  role: AccountRole,
): Promise<void> {
  await manager.query('update accounts set role = $2 where id = $1', [id, role]);
}
