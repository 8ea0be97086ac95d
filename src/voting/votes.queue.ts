/** Votes on their way to be counted, and the seals behind them. */
export const VOTES_QUEUE = 'votes';
