/* global navigator */

/** What a mistake of the page's own would do, where it logs in. */
Object.defineProperty(navigator, 'locks', {
  get() {
    throw new TypeError('a mistake of ours');
  },
});
