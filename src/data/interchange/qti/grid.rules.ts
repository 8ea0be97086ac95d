import { html, type Part } from '../../../platform/html.js';
import type { LeavingQuestion } from '../leaving.js';
import { stepLabels } from '../leaving.rules.js';
import { writable } from '../xhtml.rules.js';
import type { ItemTexts } from './item.rules.js';

type Asks = Extract<LeavingQuestion['asks'], { is: 'grid' }>;

/** A table in which each statement is matched with one step: QTI has no slider for several. */
export function gridMatched(
  { options }: LeavingQuestion,
  asks: Asks,
  texts: ItemTexts,
): { declaration: Part; interaction: Part } {
  const { lowLabel, highLabel } = asks;
  const statements = options.map(
    ({ label, picture }, at) =>
      html`<qti-simple-associable-choice identifier="choice-${at + 1}" match-max="1"
        >${texts.label(label, picture)}</qti-simple-associable-choice
      >`,
  );
  const steps = stepLabels(asks).map(
    (label, at) =>
      html`<qti-simple-associable-choice identifier="step-${at + 1}" match-max="${options.length}"
        >${writable(label)}</qti-simple-associable-choice
      >`,
  );
  const named = [
    lowLabel !== undefined && html` data-low-label="${writable(lowLabel)}"`,
    highLabel !== undefined && html` data-high-label="${writable(highLabel)}"`,
  ];
  return {
    declaration: html`<qti-response-declaration
      identifier="RESPONSE"
      cardinality="multiple"
      base-type="directedPair"
    />`,
    interaction: html`<qti-match-interaction
      response-identifier="RESPONSE"
      shuffle="false"
      min-associations="1"
      max-associations="${options.length}"
      ${named}
      ><qti-simple-match-set>${statements}</qti-simple-match-set
      ><qti-simple-match-set>${steps}</qti-simple-match-set></qti-match-interaction
    >`,
  };
}
