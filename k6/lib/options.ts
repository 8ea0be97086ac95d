/** What must pass even on a small machine. Milliseconds; a share. */
export const FLOOR = { p95: 200, errors: 0.01 };
/** What we aim for; a miss is shown, and fails nothing. */
export const AIM = { p99: 200, errors: 0 };

/** The floor for all calls with these tags, as in `name:vote`. */
export function floorFor(...tags: string[]): Record<string, string[]> {
  return Object.fromEntries(
    tags.flatMap((tag) => [
      [`http_req_duration{${tag}}`, [`p(95)<${FLOOR.p95}`]],
      [`http_req_failed{${tag}}`, [`rate<${FLOOR.errors}`]],
    ]),
  );
}

/** Options of every scenario. */
export const common = {
  summaryTrendStats: ['count', 'med', 'p(95)', 'p(99)', 'max'],
  // Each iteration is another phone, and comes over a connection of its own.
  noVUConnectionReuse: true,
  // More than the last votes may take to be counted.
  teardownTimeout: '2m',
};

/**
 * Longer than the longest visit, with all its retries: one that k6 cuts off may leave a vote that
 * was accepted and not noted.
 */
export const gracefulStop = '3m';
