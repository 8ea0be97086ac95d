/* global document, MutationObserver, NodeFilter, Text */

/** As translator.js, but with the page's own texts inside: not where the page has put them. */
function wrap(text) {
  const inner = document.createElement('font');
  const outer = document.createElement('font');
  outer.append(inner);
  text.replaceWith(outer);
  inner.append(text);
}

new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      const texts = node instanceof Text ? [node] : [];
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const holder = text.parentElement;
        if (holder && !/^(FONT|OPTION|SCRIPT|STYLE|TEXTAREA|TITLE)$/.test(holder.nodeName))
          wrap(text);
      }
    }
  }
}).observe(document, { childList: true, subtree: true });
