/*
 * Runs before all else, in any browser: ES5 alone, and nothing that is not looked for first.
 * - A theme that was chosen on this device shows from the first paint on (web/src/ui/look.ts).
 * - A browser that cannot run the page is led to the plain one, which the server makes (src/plain).
 */
(function (page, address) {
  function goPlain() {
    // Not in circles: the server has its reasons where it answers this with the page.
    if (address.search.indexOf('plain') < 0) address.replace(address.pathname + '?plain');
  }
  try {
    var theme = localStorage.getItem('plenum:theme');
    if (theme === 'light' || theme === 'dark') page.setAttribute('data-theme', theme);
  } catch (blocked) {
    // Then nothing was chosen.
  }
  // Not what package.json promises, but what the page falls to pieces without.
  var isAble =
    'noModule' in document.createElement('script') &&
    window.CSS &&
    CSS.supports('aspect-ratio', '1') &&
    'replaceAll' in String.prototype &&
    'allSettled' in Promise;
  if (!isAble) goPlain();
  // What is too new for its grammar, whatever it said of itself.
  addEventListener('error', function (event) {
    if (/SyntaxError/.test(event.message)) goPlain();
  });
})(document.documentElement, location);
