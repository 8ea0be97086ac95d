import type { EntityManager } from 'typeorm';
import { kinds } from './kinds/index.js';
import { MotionOpenError } from './sessions.errors.js';

const motionKinds = kinds.filter(({ motion }) => motion).map(({ name }) => name);

/**
 * What a motion is decided by is read when its last vote has been counted: who would change it has the lock of
 * the session, so that none opens meanwhile, and asks this first.
 * @throws MotionOpenError where one is open, or not decided yet
 */
export async function requireNoOpenMotion(
  manager: EntityManager,
  sessionId: string,
): Promise<void> {
  const open: unknown[] = await manager.query(
    `select from questions left join results on question_id = id
     where session_id = $1 and kind = any($2::text[])
       and (status = 'open' or (status = 'closed' and not coalesce(final, true)))
     limit 1`,
    [sessionId, motionKinds],
  );
  if (open.length > 0) throw new MotionOpenError();
}
