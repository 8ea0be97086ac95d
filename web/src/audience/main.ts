import { joinEarly } from './early-join.js';

/** Until a page that did not come whole is loaded anew. Milliseconds, to which some are added. */
const RETRY = 3_000;

joinEarly(location);
import('./page.js').catch(() => {
  // The line broke in the middle. Firefox would give the same failure at each further import.
  setTimeout(() => location.reload(), RETRY * (1 + Math.random()));
});
