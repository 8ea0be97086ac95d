import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../platform/domain-error.js';

/** What whoever has a link may do, once. */
export type LinkPurpose = 'invite' | 'password-reset' | 'email-confirmation';

/** Seconds that a link is good for. */
export const linkTtl: Record<LinkPurpose, number> = {
  invite: 7 * 24 * 3600,
  'password-reset': 3600,
  'email-confirmation': 7 * 24 * 3600,
};

/** Characters of a token, with room. */
export const LINK_TOKEN_MAX = 100;
/** How many may wait to be used: of invitations, and of an account's links of one purpose. */
const INVITES_MAX = 1_000;
const LINKS_PER_ACCOUNT = 10;

export interface IssuedLink {
  /** 256 random bits, in base64url; kept nowhere but as its hash. */
  token: string;
  expiresAt: Date;
}

/** What the link was made for: an account, or an email address, or neither. */
export interface LinkSubject {
  accountId?: string;
  email?: string;
}

/**
 * A new link. Plain SQL, as the command beside the server uses it without entities.
 * @throws DomainError `limit_reached` where too many wait to be used
 */
export async function issueLink(
  manager: EntityManager,
  purpose: LinkPurpose,
  { accountId, email }: LinkSubject,
): Promise<IssuedLink> {
  await manager.query('delete from account_links where expires_at <= now()');
  const [{ waiting }] = await manager.query<[{ waiting: number }]>(
    `select count(*)::integer as waiting from account_links
     where purpose = $1 and account_id is not distinct from $2::uuid`,
    [purpose, accountId ?? null],
  );
  const most = accountId === undefined ? INVITES_MAX : LINKS_PER_ACCOUNT;
  if (waiting >= most) {
    throw new DomainError('limit_reached', `${most} such links wait to be used; no more fit here.`);
  }
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + linkTtl[purpose] * 1000);
  await manager.query(
    `insert into account_links (hash, purpose, account_id, email, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [hashOf(token), purpose, accountId ?? null, email ?? null, expiresAt],
  );
  return { token, expiresAt };
}

/** Whether the link could be spent now. */
export async function isGoodLink(
  manager: EntityManager,
  purpose: LinkPurpose,
  token: string,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'select 1 from account_links where hash = $1 and purpose = $2 and expires_at > now()',
    [hashOf(token), purpose],
  );
  return rows.length > 0;
}

/** Forgets all links of the account that have one purpose. */
export async function dropLinks(
  manager: EntityManager,
  purpose: LinkPurpose,
  accountId: string,
): Promise<void> {
  await manager.query('delete from account_links where purpose = $1 and account_id = $2', [
    purpose,
    accountId,
  ]);
}

/** Uses the link up; undefined where it is unknown, was used, or has expired. */
export async function spendLink(
  manager: EntityManager,
  purpose: LinkPurpose,
  token: string,
): Promise<{ accountId: string | null; email: string | null } | undefined> {
  const [rows] = await manager.query<
    [{ accountId: string | null; email: string | null }[], number]
  >(
    `delete from account_links where hash = $1 and purpose = $2 and expires_at > now()
     returning account_id as "accountId", email`,
    [hashOf(token), purpose],
  );
  return rows[0];
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
