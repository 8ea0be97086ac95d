/** What was read of the back office, by its part. */
export const adminKey = (
  part: 'accounts' | 'sessions' | 'audit' | 'numbers' | 'jobs' | 'settings',
) => ['admin', part];
