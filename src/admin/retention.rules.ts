/**
 * SQL: whether a row of `sessions` is over for longer than it is kept. A poll is over once all of its
 * questions are closed: its session need not be ended for that.
 * @param days SQL that gives how many days are kept; where that is null, nothing is over
 */
export function isOver(days: string): string {
  const then = `now() - make_interval(days => ${days})`;
  return `(
    (sessions.status = 'ended' and sessions.ended_at < ${then})
    or (
      sessions.status = 'live' and ${IS_POLL}
      and not exists (
        select from questions where session_id = sessions.id
          and (questions.status <> 'closed' or closed_at is null or closed_at >= ${then})
      )
    )
  )`;
}

/** SQL: whether a row of `sessions` is a poll's. */
export const IS_POLL = `exists (
  select from polls join questions on questions.id = question_id where session_id = sessions.id
)`;
