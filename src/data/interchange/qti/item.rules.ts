import { html, Html, type Part } from '../../../platform/html.js';
import type { ToMathml } from '../../../platform/mathml.js';
import type { LeavingNotes, LeavingPicture, LeavingQuestion } from '../leaving.js';
import { nameOf } from '../leaving.rules.js';
import { delimited, labelPart, promptPart, writable } from '../xhtml.rules.js';
import { answerOf, type ItemAnswer } from './answers.rules.js';

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const SCHEMA = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd';

/** Of the root of an item, and of a test. */
export const rootAttributes = new Html(
  `xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
    `xsi:schemaLocation="${NAMESPACE} ${SCHEMA}"`,
);
export const DECLARATION = new Html('<?xml version="1.0" encoding="UTF-8"?>\n');

/** What a part of an item has at hand. */
export interface ItemTools {
  /** The address of a picture, as an item names it. */
  readonly addressOf: (picture: LeavingPicture) => string;
  readonly toMathml: ToMathml;
}

export function itemId({ number }: Pick<LeavingQuestion, 'number'>): string {
  return `question-${`${number}`.padStart(3, '0')}`;
}

/** One question as an item of QTI 3.0. */
export function itemXml(question: LeavingQuestion, tools: ItemTools, notes: LeavingNotes): string {
  const texts = new ItemTexts(tools);
  const answer = answerOf(question, texts, notes);
  const title = writable(nameOf(question));
  const { explanation } = question;
  return html`${DECLARATION}<qti-assessment-item
      ${rootAttributes}
      identifier="${itemId(question)}"
      title="${title}"
      adaptive="false"
      time-dependent="false"
    >
      ${answer.declaration}
      <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"
        ><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration
      >
      ${maxScore(answer)}${explanation && EXPLAINED}<qti-item-body>
        ${texts.question(question)} ${answer.interaction}
      </qti-item-body>
      ${answer.processing}${
        explanation &&
        html` <qti-modal-feedback
          outcome-identifier="FEEDBACK"
          identifier="explanation"
          show-hide="show"
          ><qti-content-body>${texts.prompt(explanation)}</qti-content-body></qti-modal-feedback
        >`
      }
    </qti-assessment-item> `.text;
}

/** Shown to everybody, whatever the answer is. */
const EXPLAINED = new Html(
  '<qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"><qti-default-value><qti-value>explanation</qti-value></qti-default-value></qti-outcome-declaration>\n  ',
);

function maxScore({ isScored }: ItemAnswer): Part {
  const most = isScored ? 1 : 0;
  return html`<qti-outcome-declaration identifier="MAXSCORE" cardinality="single" base-type="float"
    ><qti-default-value><qti-value>${most}</qti-value></qti-default-value></qti-outcome-declaration
  > `;
}

/** Texts and pictures, as they stand in an item. */
export class ItemTexts {
  constructor(private readonly tools: ItemTools) {}

  question({ prompt, picture }: LeavingQuestion): Part {
    return [this.prompt(prompt), picture && html`<p>${this.picture(picture)}</p>`];
  }

  prompt(text: string): Part {
    return promptPart(text, (tex, isBlock) => this.#formula(tex, isBlock));
  }

  label(text: string, picture: LeavingPicture | undefined): Part {
    const label = labelPart(text, (tex, isBlock) => this.#formula(tex, isBlock));
    return [label, picture && [' ', this.picture(picture)]];
  }

  picture(picture: LeavingPicture): Part {
    const alt = writable(picture.alt);
    return html`<img src="${this.tools.addressOf(picture)}" alt="${alt}" />`;
  }

  /** MathML is what QTI has; with its LaTeX in it. What is no LaTeX stays what was written. */
  #formula(tex: string, isBlock: boolean): Part {
    const math = this.tools.toMathml(tex, isBlock);
    return math === undefined ? delimited(tex, isBlock) : new Html(math);
  }
}
