/* global document, MutationObserver, NodeFilter, Text */

/**
 * Does as the translators of browsers do: each text goes out of the page, also of what comes later,
 * and one of the translator's own takes its place, in two elements. What the page goes on writing
 * to the text that it has made, nobody sees.
 */
function replace(text) {
  const inner = document.createElement('font');
  const outer = document.createElement('font');
  outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
  outer.append(inner);
  text.replaceWith(outer);
  inner.append(new Text(text.data));
}

function translate(root) {
  const texts = root instanceof Text ? [root] : [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const holder = text.parentElement;
    const isPage = holder && !/^(FONT|OPTION|SCRIPT|STYLE|TEXTAREA|TITLE)$/.test(holder.nodeName);
    if (isPage) replace(text);
  }
}

new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) translate(node);
}).observe(document, { childList: true, subtree: true });
