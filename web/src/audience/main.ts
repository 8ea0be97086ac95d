import { joinEarly } from './early-join.js';

/** Until a page that did not come whole is loaded anew. Milliseconds, to which some are added. */
const RETRY = 3_000;

// This script runs while the page's own, which web/build names behind it, is still on its way.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    setTimeout(() => location.reload(), RETRY * (1 + Math.random())); // the line broke in the middle
  },
  true,
);
joinEarly(location);
