/* global AbortSignal, Crypto, Document, Element, HTMLDialogElement, HTMLElement, Navigator */

/** Takes away what came to browsers after the oldest ones that package.json promises. */
const gone = [
  [
    Array.prototype,
    ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  ],
  [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
  [Object, ['groupBy', 'hasOwn']],
  [Promise, ['try', 'withResolvers']],
  [Set.prototype, ['difference', 'intersection', 'isSubsetOf', 'union']],
  [AbortSignal, ['any', 'timeout']],
  [AbortSignal.prototype, ['throwIfAborted']],
  [URL, ['canParse', 'parse']],
  [Intl, ['Segmenter', 'DurationFormat']],
  [HTMLDialogElement.prototype, ['close', 'show', 'showModal']],
  [HTMLElement.prototype, ['hidePopover', 'showPopover', 'togglePopover']],
  [Element.prototype, ['checkVisibility', 'requestFullscreen']],
  [Document.prototype, ['exitFullscreen', 'startViewTransition']],
  [Crypto.prototype, ['randomUUID', 'subtle']],
  [
    Navigator.prototype,
    ['clipboard', 'locks', 'serviceWorker', 'share', 'userActivation', 'wakeLock'],
  ],
  [
    globalThis,
    [
      'BroadcastChannel',
      'Iterator',
      'Notification',
      'OffscreenCanvas',
      'navigation',
      'reportError',
      'scheduler',
      'structuredClone',
      'trustedTypes',
    ],
  ],
];
for (const [owner, names] of gone) {
  for (const name of names) Reflect.deleteProperty(owner, name);
}
