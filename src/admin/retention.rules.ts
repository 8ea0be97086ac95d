/**
 * SQL: whether a row of `sessions` is over for longer than it is kept: as long as its organizer says, and no
 * longer than the server keeps any. A poll is over once all of its
 * questions are closed: its session need not be ended for that.
 * @param days SQL that gives how many days the server keeps one; null: for ever
 */
export function isOver(days: string): string {
  const then = `now() - make_interval(days => least(${OWN_DAYS}, ${days}))`;
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

/** Of two that are null, the least is null, and nothing is over. */
const OWN_DAYS = "(sessions.settings ->> 'retentionDays')::integer";

/** SQL: whether a row of `sessions` is a poll's. */
export const IS_POLL = `exists (
  select from polls join questions on questions.id = question_id where session_id = sessions.id
)`;
