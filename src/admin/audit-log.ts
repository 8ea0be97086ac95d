import type { EntityManager } from 'typeorm';
import { newId } from '../platform/ids.js';

export const auditActions = [
  'account.created',
  'account.role_changed',
  'account.disabled',
  'account.enabled',
  'account.deleted',
  'account.reset_link_made',
  'invite.made',
  'session.viewed',
  'session.ended',
  'session.deleted',
  'session.expired',
  'session.held',
  'session.released',
  'job.retried',
  'job.not_retried',
  'job.removed',
  'job.not_removed',
  'settings.changed',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who acts: an admin; null for the command line, and for Plenum itself where sessions expire. */
export interface Actor {
  id: string;
  email: string;
}

export interface AuditTarget {
  kind: 'account' | 'session' | 'job' | 'invite' | 'settings';
  id: string | null;
  /** What people call it: an email address, a title with what has changed. */
  name: string | null;
}

/** A job of a queue, as an entry names it. */
export function jobTarget(job: { id?: string; queueName: string; name: string }): AuditTarget {
  return { kind: 'job', id: job.id ?? null, name: `${job.queueName} ${job.name}` };
}

/** Adds an entry. In the transaction of what it tells of, where there is one. */
export async function recordAudit(
  manager: EntityManager,
  actor: Actor | null,
  action: AuditAction,
  { kind, id, name }: AuditTarget,
): Promise<void> {
  await manager.query(
    `insert into audit_entries (id, actor_id, actor_email, action, target_kind, target_id, target_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), actor?.id ?? null, actor?.email ?? null, action, kind, id, name],
  );
}
