import { signal } from '@preact/signals';
import type * as shown from './shown.js';
import type * as typeset from './typeset.js';
import { mayHaveMarkup } from '../../../src/contract/may-have-markup.js';

type Markup = typeof shown & { formulas?: typeof typeset };

/** Loaded with the first text that may have markup; with the first formula, what typesets it. */
export const markup = signal<Markup>();

function markupOf(text: string): Markup | undefined {
  if (!mayHaveMarkup(text)) return undefined;
  if (!markup.value) {
    import('./shown.js').then(
      (loaded) => (markup.value = loaded),
      () => undefined, // no line: loaded at the next look
    );
  }
  return markup.value;
}

/** A question as it is shown: until what does so is there, as it was written. */
export const written = (text: string) => markupOf(text)?.promptOf(text) ?? text;

/** An option as it is shown, in a line. */
export const inLine = (text: string) => markupOf(text)?.labelOf(text) ?? text;

/** Has formulas typeset at once that come later. */
export const prepareFormulas = () => void inLine('$x$');

/** Of a question or an option, where there is nothing but text. */
export const plain = (text: string) => markupOf(text)?.plainText(text) ?? text;
