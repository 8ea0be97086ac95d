import type { EntityManager } from 'typeorm';
import {
  type AccountLine,
  createAccount,
  findAccount,
  issueLink,
  linkAddress,
  listAccounts,
  setRole,
} from '../accounts/index.js';
import { type Environment, readEnvironment } from '../platform/config/environment.js';
import { createDataSource } from '../platform/database/data-source.js';
import { openDatabase } from '../platform/database/open-database.js';
import { DomainError } from '../platform/domain-error.js';
import { createLogger } from '../platform/logging/logging.js';
import { StartupError } from '../platform/startup-error.js';
import { recordAudit } from './audit-log.js';
import { type AdminCommand, readAdminCommand } from './options.js';

/** Accounts that are listed on a terminal. */
const LISTED = 1_000;

/** Asks for the password of the account with this email. */
export type AskPassword = (email: string) => Promise<string>;

/**
 * `npm run admin -- …`, while Plenum runs or not.
 * @param args of the command line
 * @returns what is to be said
 * @throws StartupError what hinders it, in one line
 */
export async function admin(
  args: string[],
  variables: NodeJS.ProcessEnv,
  askPassword: AskPassword,
): Promise<string> {
  const command = readAdminCommand(args);
  const environment = readEnvironment(variables);
  // Before the database is held: somebody may take a minute to type it.
  const password = command.does === 'create' ? await askPassword(command.email) : '';
  const database = await openDatabase(environment, createLogger('warn'));
  try {
    const source = await createDataSource(database.url).initialize();
    try {
      return await source.transaction((manager) => run(manager, environment, command, password));
    } catch (error) {
      throw error instanceof DomainError ? new StartupError(error.message) : error;
    } finally {
      await source.destroy();
    }
  } finally {
    await database.stop();
  }
}

async function run(
  manager: EntityManager,
  environment: Environment,
  command: AdminCommand,
  password: string,
): Promise<string> {
  const baseUrl = environment.publicUrl ?? `http://localhost:${environment.port}`;
  switch (command.does) {
    case 'create': {
      const { email: given } = command;
      const name = given.trim().split('@')[0]!;
      const { id, email } = await createAccount(manager, { email: given, password, name }, 'admin');
      await recordAudit(manager, null, 'account.created', { kind: 'account', id, name: email });
      return `${email} is an admin.`;
    }
    case 'promote': {
      const { id, email } = await getAccount(manager, command.email);
      await setRole(manager, id, 'admin');
      const target = { kind: 'account' as const, id, name: `${email} (admin)` };
      await recordAudit(manager, null, 'account.role_changed', target);
      return `${email} is an admin.`;
    }
    case 'reset-link': {
      const { id: accountId, email } = await getAccount(manager, command.email);
      const target = { kind: 'account' as const, id: accountId, name: email };
      await recordAudit(manager, null, 'account.reset_link_made', target);
      const { token, expiresAt } = await issueLink(manager, 'password-reset', { accountId });
      return `${linkAddress(baseUrl, 'password-reset', token)}\nIt is good once, until ${expiresAt.toISOString()}.`;
    }
    case 'invite': {
      const email = command.email?.trim().toLowerCase();
      const target = { kind: 'invite' as const, id: null, name: email ?? null };
      await recordAudit(manager, null, 'invite.made', target);
      const { token, expiresAt } = await issueLink(manager, 'invite', email ? { email } : {});
      return `${linkAddress(baseUrl, 'invite', token)}\nIt is good once, until ${expiresAt.toISOString()}.`;
    }
    case 'list':
      return toTable(await listAccounts(manager, LISTED));
  }
}

async function getAccount(manager: EntityManager, email: string): Promise<AccountLine> {
  const account = await findAccount(manager, email);
  if (!account) throw new StartupError(`There is no account with the address ${email}.`);
  return account;
}

function toTable({ items, total }: { items: AccountLine[]; total: number }): string {
  if (total === 0) return 'There are no accounts.';
  const lines = items.map(({ email, role, createdAt, disabledAt }) =>
    [createdAt.toISOString(), role.padEnd(9), email, ...(disabledAt ? ['(disabled)'] : [])].join(
      '  ',
    ),
  );
  const more = total - items.length;
  return [...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n');
}
