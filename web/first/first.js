/*
 * Runs before all else, in any browser: ES5 alone, and nothing that is not looked for first.
 * - A theme that was chosen on this device shows from the first paint on (web/src/ui/look.ts).
 * - A browser that cannot run the page is led to the plain one, which the server makes (src/plain).
 */
(function (page, address) {
  function goPlain() {
    // Not in circles: the server has its reasons where it answers this with the page.
    if (!/plain/.test(address.search)) address.replace(address.pathname + '?plain');
  }
  // What is too new for its grammar, whatever it says of itself.
  addEventListener('error', function (event) {
    if (/SyntaxError/.test(event.message)) goPlain();
  });
  // Not what package.json promises, but what the page falls to pieces without.
  if (!window.CSS || !CSS.supports('aspect-ratio', '1') || !''.replaceAll) goPlain();
  try {
    var theme = localStorage.getItem('plenum:theme');
    if (theme) page.setAttribute('data-theme', theme);
  } catch (blocked) {
    // Then nothing was chosen.
  }
})(document.documentElement, location);
