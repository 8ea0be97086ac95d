/* global document, innerWidth, innerHeight, getComputedStyle, NodeFilter, DOMRect */
// Evaluated in the page of the big screen: what is not as it must be, in words.
(() => {
  const faults = [];
  const least = Math.max(Math.min(innerWidth, innerHeight) / 35, 14) - 0.05;
  const stage = document.querySelector('.stage');
  const nameOf = (element) => `${element.className || element.tagName}`;

  const root = document.documentElement;
  if (root.scrollHeight > innerHeight) faults.push(`scrolls down: ${root.scrollHeight}`);
  if (root.scrollWidth > innerWidth) faults.push(`scrolls sideways: ${root.scrollWidth}`);

  // Unseen on purpose: what is for voices, bars that are on their way, another page's rows.
  const isMeant = (element) =>
    element.closest('.visually-hidden, .chart-track, i') !== null ||
    element.getClientRects().length === 0;
  for (const element of stage.querySelectorAll('*')) {
    if (isMeant(element)) continue;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) {
      const place = [left, top, right, bottom].map(Math.round).join(' ');
      faults.push(`${nameOf(element)} is off the screen: ${place}`);
    }
    // The title of the session ends in an ellipsis; the invitation has all of it.
    if (element.matches('.stage-title, .chart-column-track, .chart-column-label')) continue;
    const [high, wide] = [element.clientHeight, element.clientWidth];
    if (wide > 0 && (element.scrollHeight > high + 1 || element.scrollWidth > wide + 1)) {
      const sizes = `${element.scrollWidth}×${element.scrollHeight} in ${wide}×${high}`;
      faults.push(`${nameOf(element)} overflows: ${sizes}`);
    }
  }

  // Line by line, without the empty part above and below the letters.
  const lines = [];
  const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent.trim();
    if (text === '' || isMeant(element)) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < least) faults.push(`“${text.slice(0, 20)}” is too small: ${size} of ${least}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { x, y, width, height } of range.getClientRects()) {
      const rect = new DOMRect(x + 1, y + height * 0.3, width - 2, height * 0.4);
      if (width > 2) lines.push({ element, rect, text });
    }
  }
  for (const [at, one] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      const [a, b] = [one.rect, other.rect];
      const apart =
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      if (!apart && one.element !== other.element) {
        faults.push(`“${one.text.slice(0, 20)}” lies on “${other.text.slice(0, 20)}”`);
      }
    }
  }

  for (const figure of stage.querySelectorAll('.figure')) {
    const { x, y, width, height } = figure.querySelector('b').getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    if (!there || !figure.contains(there)) faults.push(`${figure.textContent} is covered`);
  }
  if (stage.querySelectorAll('.figure').length < 2) faults.push('figures are missing');
  return faults.slice(0, 8);
})();
