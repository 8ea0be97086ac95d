/* global document, requestAnimationFrame, KeyboardEvent, innerWidth, innerHeight, getComputedStyle, NodeFilter, DOMRect */
// Evaluated in the page of the big screen, in one go: it turns all pages of options and tells what
// is not as it must be, in words, and which options were to be seen.
(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const press = (key) =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const pageNumber = () => document.querySelector('[data-state="page"]')?.textContent ?? '1/1';
  const labels = () =>
    [...document.querySelectorAll('.stage-chart .chart-label bdi')]
      .filter((label) => label.getClientRects().length > 0)
      .map((label) => label.textContent);

  await document.fonts.ready;
  for (;;) {
    await fitted();
    const [, pages] = pageNumber().split('/').map(Number);
    const told = await walk(pages);
    // A font that came late may have made other pages of it meanwhile.
    if (Number(pageNumber().split('/')[1]) === pages) return told;
  }

  async function fitted() {
    const isFitted = () => {
      const { dataset, clientWidth, clientHeight } = document.querySelector('.stage-question');
      return dataset.fitted === `${clientWidth}×${clientHeight}`;
    };
    do await frame();
    while (!isFitted());
  }

  async function walk(pages) {
    const found = [];
    const seen = [];
    while (!pageNumber().startsWith('1/')) await turn();
    for (let page = 1; page <= pages; page += 1) {
      let faults = faultsNow();
      for (let frames = 0; faults.length > 0 && frames < 20; frames += 1) {
        await frame();
        faults = faultsNow();
      }
      found.push(...faults);
      seen.push(...labels());
      if (page < pages) await turn();
    }
    return { faults: found, labels: seen };
  }

  async function turn() {
    const before = pageNumber();
    press('ArrowDown');
    while (pageNumber() === before) await frame();
  }

  function faultsNow() {
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
    const leaves = ({ left, right, top, bottom }, frame) =>
      left < frame.left - 1 ||
      top < frame.top - 1 ||
      right > frame.right + 1 ||
      bottom > frame.bottom + 1;
    const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (const element of stage.querySelectorAll('*')) {
      // Inline boxes are as high as their font, whatever the line: their text is looked at below.
      const isInline = getComputedStyle(element).display === 'inline';
      if (isInline || isMeant(element) || element.closest('.chart-column-track')) continue;
      const rect = element.getBoundingClientRect();
      if (leaves(rect, screen)) faults.push(`${nameOf(element)} is off the screen`);
      const box = element.closest('.stage-chart, .stage-head, .stage-figures, .stage-join');
      if (box && leaves(rect, box.getBoundingClientRect())) {
        faults.push(`${nameOf(element)} leaves ${nameOf(box)}`);
      }
      // The title of the session ends in an ellipsis; the invitation has all of it.
      if (element.matches('.stage-title, .chart-column, .chart-column-label, .chart-marks'))
        continue;
      if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`${nameOf(element)} is too wide: ${element.scrollWidth}`);
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
        if (width <= 2) continue;
        lines.push({ element, rect, text });
        const isCut = element.closest('.stage-title') !== null;
        if (!isCut && leaves(rect, screen)) faults.push(`“${text.slice(0, 20)}” is off the screen`);
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
  }
})();
