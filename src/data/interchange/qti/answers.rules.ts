import { html, Html, type Part } from '../../../platform/html.js';
import type { LeavingNotes, LeavingQuestion } from '../leaving.js';
import { writable } from '../xhtml.rules.js';
import type { ItemTexts } from './item.rules.js';
import { gridMatched } from './grid.rules.js';

/** How a question is answered, and what is right. */
export interface ItemAnswer {
  readonly declaration: Part;
  readonly interaction: Part;
  /** What gives points. */
  readonly processing: Part;
  readonly isScored: boolean;
}

type Asks<Is extends LeavingQuestion['asks']['is']> = Extract<LeavingQuestion['asks'], { is: Is }>;

export function answerOf(
  question: LeavingQuestion,
  texts: ItemTexts,
  notes: LeavingNotes,
): ItemAnswer {
  const { asks } = question;
  switch (asks.is) {
    case 'choice':
      return choice(question, asks, texts);
    case 'order':
      return order(question, asks, texts);
    case 'number':
      if (asks.isClosest) {
        notes.add(question, 'the number alone is right there, and not who is nearest.');
      }
      return number(asks);
    case 'text':
      return text(asks);
    case 'scale':
      return scale(asks);
    case 'grid':
      return { ...gridMatched(question, asks, texts), ...NOTHING_RIGHT };
  }
}

const choiceId = (place: number) => `choice-${place + 1}`;
const NOTHING_RIGHT = { processing: null, isScored: false } as const;

function choice(question: LeavingQuestion, asks: Asks<'choice'>, texts: ItemTexts): ItemAnswer {
  const { isMultiple, right, percents, minChoices, maxChoices } = asks;
  const cardinality = isMultiple ? 'multiple' : 'single';
  const isScored = right.length > 0;
  // All right ones together are all of the points, as they are here: a third is 33.3 of 99.9.
  const whole =
    isMultiple && isScored ? right.reduce((sum, place) => sum + percents[place]!, 0) : 100;
  const entries = percents.map(
    (percent, place) =>
      html`<qti-map-entry
        map-key="${choiceId(place)}"
        mapped-value="${decimal(percent / whole)}"
      />`,
  );
  return {
    declaration: declared(
      cardinality,
      'identifier',
      // One value is all that a single response may have: the others are in the mapping.
      correct((isMultiple ? right : right.slice(0, 1)).map(choiceId)),
      isScored &&
        html`<qti-mapping lower-bound="0" upper-bound="1" default-value="0"
          >${entries}</qti-mapping
        >`,
    ),
    interaction: html`<qti-choice-interaction
      response-identifier="RESPONSE"
      shuffle="false"
      min-choices="${minChoices}"
      max-choices="${maxChoices}"
      >${choicesOf(question, texts)}</qti-choice-interaction
    >`,
    ...(isScored ? { processing: template('map_response'), isScored } : NOTHING_RIGHT),
  };
}

/** Each at its place is worth the same. */
function order(question: LeavingQuestion, asks: Asks<'order'>, texts: ItemTexts): ItemAnswer {
  const { right, maxChoices } = asks;
  const bound =
    maxChoices < question.options.length && html` min-choices="1" max-choices="${maxChoices}"`;
  const placed = right.map(
    (place, at) =>
      html`<qti-response-condition
        ><qti-response-if
          ><qti-match
            ><qti-index n="${at + 1}"><qti-variable identifier="RESPONSE" /></qti-index
            ><qti-base-value base-type="identifier">${choiceId(place)}</qti-base-value></qti-match
          >${setScore(html`<qti-sum><qti-variable identifier="SCORE" />${float(1)}</qti-sum>`)}</qti-response-if
        ></qti-response-condition
      >`,
  );
  const share = setScore(
    html`<qti-divide><qti-variable identifier="SCORE" />${float(right.length)}</qti-divide>`,
  );
  return {
    declaration: declared('ordered', 'identifier', correct(right.map(choiceId))),
    interaction: html`<qti-order-interaction response-identifier="RESPONSE" shuffle="true" ${bound}
      >${choicesOf(question, texts)}</qti-order-interaction
    >`,
    ...(right.length > 0
      ? { processing: processed([placed, share]), isScored: true }
      : NOTHING_RIGHT),
  };
}

function number({ value, tolerance = 0, decimals, unit }: Asks<'number'>): ItemAnswer {
  const isRight = html`<qti-equal tolerance-mode="absolute" tolerance="${tolerance} ${tolerance}"
    ><qti-variable identifier="RESPONSE" /><qti-correct identifier="RESPONSE"
  /></qti-equal>`;
  const base = decimals === 0 ? 'integer' : 'float';
  return {
    declaration: declared('single', base, value !== undefined && correct([`${value}`])),
    interaction: html`<p>
      <qti-text-entry-interaction
        response-identifier="RESPONSE"
        expected-length="15"
      />${unit && ` ${writable(unit)}`}
    </p>`,
    ...(value === undefined
      ? NOTHING_RIGHT
      : {
          processing: processed(
            html`<qti-response-condition
              ><qti-response-if
                >${isRight}${setScore(float(1))}</qti-response-if
              ></qti-response-condition
            >`,
          ),
          isScored: true,
        }),
  };
}

/** A line to fill in where something is right, else room to write. */
function text({ accepted, maxLength }: Asks<'text'>): ItemAnswer {
  if (accepted.length === 0) {
    return {
      declaration: declared('single', 'string'),
      interaction: html`<qti-extended-text-interaction
        response-identifier="RESPONSE"
        expected-length="${maxLength}"
      />`,
      ...NOTHING_RIGHT,
    };
  }
  const texts = accepted.map(writable);
  const entries = texts.map(
    (one) => html`<qti-map-entry map-key="${one}" mapped-value="1" case-sensitive="false" />`,
  );
  return {
    declaration: declared(
      'single',
      'string',
      correct(texts.slice(0, 1)),
      html`<qti-mapping default-value="0">${entries}</qti-mapping>`,
    ),
    interaction: html`<p>
      <qti-text-entry-interaction response-identifier="RESPONSE" expected-length="${maxLength}" />
    </p>`,
    processing: template('map_response'),
    isScored: true,
  };
}

/** What is read by our own import, and seen by nobody: the ends stand in front of the slider as text. */
function scale({ min, max, lowLabel, highLabel }: Asks<'scale'>): ItemAnswer {
  const ends = [
    ...(lowLabel === undefined ? [] : [`${min} = ${writable(lowLabel)}`]),
    ...(highLabel === undefined ? [] : [`${max} = ${writable(highLabel)}`]),
  ];
  const named = [
    lowLabel !== undefined && html` data-low-label="${writable(lowLabel)}"`,
    highLabel !== undefined && html` data-high-label="${writable(highLabel)}"`,
  ];
  return {
    declaration: declared('single', 'integer'),
    interaction: [
      ends.length > 0 && html`<p class="scale-ends">${ends.join(' · ')}</p>`,
      html`<qti-slider-interaction
        response-identifier="RESPONSE"
        lower-bound="${min}"
        upper-bound="${max}"
        step="1"
        ${named}
      />`,
    ],
    ...NOTHING_RIGHT,
  };
}

function choicesOf({ options }: LeavingQuestion, texts: ItemTexts): Part {
  return options.map(
    ({ label, picture }, place) =>
      html`<qti-simple-choice identifier="${choiceId(place)}"
        >${texts.label(label, picture)}</qti-simple-choice
      >`,
  );
}

function declared(cardinality: string, baseType: string, ...parts: Part[]): Part {
  return html`<qti-response-declaration
    identifier="RESPONSE"
    cardinality="${cardinality}"
    base-type="${baseType}"
    >${parts}</qti-response-declaration
  >`;
}

function correct(values: readonly string[]): Part {
  if (values.length === 0) return null;
  const listed = values.map((value) => html`<qti-value>${value}</qti-value>`);
  return html`<qti-correct-response>${listed}</qti-correct-response>`;
}

function template(name: string): Html {
  return new Html(
    `<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml"/>`,
  );
}

function processed(rules: Part): Html {
  return html`<qti-response-processing>${rules}</qti-response-processing>`;
}

function setScore(value: Part): Html {
  return html`<qti-set-outcome-value identifier="SCORE">${value}</qti-set-outcome-value>`;
}

function float(value: number): Html {
  return html`<qti-base-value base-type="float">${value}</qti-base-value>`;
}

function decimal(value: number): string {
  return `${Number(value.toFixed(7))}`;
}
