import { oddTexts } from './questions.js';

/** A question that goes elsewhere, and what is to be read of it there. Texts are without markup. */
export interface MovedQuestion {
  readonly body: { readonly kind: string; readonly prompt: string } & Record<string, unknown>;
  readonly text: string;
  readonly options: readonly string[];
  /** The places of right options; of an order all, from the first. */
  readonly right: readonly number[];
  /** What each option brings, in percent as Moodle has it, where that is not as usual. */
  readonly percents?: readonly number[];
  /** What is right where there are no options: the first of it. */
  readonly accepted?: string;
}

/** A text as our markup has it. */
const literal = (text: string) => text.replace(/[\\*_`$]/g, '\\$&');

function choice(
  kind: string,
  text: string,
  options: readonly string[],
  right: readonly number[],
  percents?: readonly number[],
): MovedQuestion {
  const inPart = percents && {
    partialCredit: percents.map((percent) => Number(percent.toFixed(1))),
  };
  const key = right.length > 0 && { answerKey: { optionIndexes: right, ...inPart } };
  const labels = options.map((label) => ({ label: literal(label) }));
  const many = kind === 'multiple_choice' && { settings: { maxChoices: options.length } };
  const body = { kind, prompt: literal(text), options: labels, ...many, ...key };
  return { body, text, options, right, ...(percents && { percents }) };
}

function written(body: MovedQuestion['body'], accepted?: string): MovedQuestion {
  const own = accepted === undefined ? {} : { accepted };
  return { body, text: body.prompt, options: [], right: [], ...own };
}

/** Each alone: as a question, and as its right option. */
const odd = oddTexts
  // eslint-disable-next-line no-control-regex -- lines and tabs are for tables
  .filter((text) => text.length < 100 && !/[\0-\x1F\u2028]/.test(text))
  .map((text) => choice('single_choice', text, [text, 'another'], [0]));

export const movedQuestions: readonly MovedQuestion[] = [
  choice(
    'single_choice',
    '"Is" "x" < "y" & <z>? {a} = ~b #c : //d',
    ['"yes" & "no"', '<b>bold</b>', 'a -> b', '100 % ~ {x}=#y', '[html]x', '&amp; ]]>'],
    [2],
  ),
  choice('single_choice', 'Which one', ['red', 'green', 'blue'], [1]),
  choice('multiple_choice', 'Which of these', ['Ada', 'Bo', 'Cy', 'Di'], [0, 2]),
  choice('multiple_choice', 'Three of seven', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], [1, 3, 5]),
  choice('multiple_choice', 'One of two', ['right', 'wrong'], [0]),
  choice('single_choice', 'One of them in part', ['all', 'half', 'less'], [0], [100, 50, -20]),
  choice('multiple_choice', 'One more than another', ['a', 'b', 'c'], [0, 1], [75, 25, -10]),
  choice('multiple_choice', 'Thirds of it', ['a', 'b', 'c'], [0, 2], [66.66667, 0, 33.33333]),
  choice('single_choice', 'Nothing is right', ['tea', 'coffee'], []),
  choice('multiple_choice', 'Nothing of these is right', ['tea', 'coffee'], []),
  choice('ranking', 'In which order', ['second', 'third', 'first'], [2, 0, 1]),
  written(
    {
      ...{ kind: 'numeric', prompt: 'How long is it' },
      settings: { min: 0, max: 10, decimals: 2 },
      answerKey: { value: 3.14, tolerance: 0.01 },
    },
    '3.14',
  ),
  written(
    {
      ...{ kind: 'numeric', prompt: 'How cold is it' },
      settings: { min: -100, max: 100, decimals: 0 },
      answerKey: { value: -40 },
    },
    '-40',
  ),
  written(
    {
      ...{ kind: 'open_text', prompt: 'Who was it' },
      answerKey: { texts: ['"Ada" & "Bo"', 'x < y'] },
    },
    '"Ada" & "Bo"',
  ),
  written({ kind: 'open_text', prompt: 'Why is that so' }),
  written({ kind: 'word_cloud', prompt: 'What comes to mind' }),
  written({
    ...{ kind: 'rating', prompt: 'How was it' },
    settings: { min: 1, max: 5, lowLabel: 'bad' },
  }),
  ...odd,
];
