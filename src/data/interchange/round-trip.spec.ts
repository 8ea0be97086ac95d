import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findLookAlikes, isBlank } from '../../contract/index.js';
import { plainLabel, plainText } from '../../contract/markup.js';
import type { ImportedQuestion } from '../../contract/imports.js';
import { importOf } from '../imports/testing/import-of.js';
import { writeGift } from './gift/write-gift.js';
import { toLeaving } from './leaving.rules.js';
import { writeMoodleXml } from './moodle-xml/write-moodle-xml.js';
import { writeQti } from './qti/write-qti.js';
import { aQuestionView, type Given, someQuestions } from '../imports/testing/some-questions.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const pictures = (id: string) => Promise.resolve(id === 'gone' ? undefined : png);
const TITLE = 'Birds / {Fish} & "more" ~ 100%';

const writers = {
  gift: async (given: readonly Given[], title: string) =>
    Promise.resolve(Buffer.from(writeGift(leaving(given, title)).text)),
  moodle_xml: async (given: readonly Given[], title: string) =>
    Buffer.from(await text(writeMoodleXml(leaving(given, title), pictures).content)),
  qti: async (given: readonly Given[], title: string) =>
    buffer((await writeQti(leaving(given, title), pictures)).content),
};
const formats = Object.keys(writers) as (keyof typeof writers)[];

function leaving(given: readonly Given[], title: string) {
  return toLeaving(title, given.map(aQuestionView));
}

async function back(format: keyof typeof writers, given: readonly Given[], title = TITLE) {
  return importOf(await writers[format](given, title));
}

/** What of a question is to be the same again, whatever signs of markup it is written with. */
function meantBy(given: Given) {
  const { kind, prompt, labels, right, key, explanation } = given;
  return {
    kind,
    prompt: plainText(prompt),
    ...(labels && { labels: labels.map(plainLabel) }),
    right: right?.map((place) => plainLabel(labels![place]!)) ?? null,
    key: key ?? null,
    explanation: explanation === undefined ? null : plainText(explanation),
  };
}

function readAs({ kind, prompt, options, answerKey, explanation }: ImportedQuestion) {
  const labels = options?.map(({ label }) => plainLabel(label));
  const isOfOptions = answerKey && 'optionIndexes' in answerKey;
  return {
    kind,
    prompt: plainText(prompt),
    ...(labels && { labels }),
    right: isOfOptions ? answerKey.optionIndexes.map((place) => labels![place]!) : null,
    key: answerKey && !isOfOptions ? answerKey : null,
    explanation: explanation === undefined ? null : plainText(explanation),
  };
}

/** In the order in which they are right, as Moodle has them. */
function sorted(question: Given): Given {
  if (question.kind !== 'ranking') return question;
  const { labels = [], right = [] } = question;
  return {
    ...question,
    labels: right.map((place) => labels[place]!),
    right: labels.map((_, at) => at),
  };
}

const ofKind = (...kinds: string[]) => someQuestions.filter(({ kind }) => kinds.includes(kind));
const shared = ofKind('single_choice', 'multiple_choice', 'numeric', 'open_text');
const held: Record<keyof typeof writers, readonly Given[]> = {
  gift: shared,
  moodle_xml: [...shared, ...ofKind('ranking')].map(sorted),
  qti: [...shared, ...ofKind('ranking', 'rating', 'scales')],
};

describe.each(formats)('what is written as %s', (format) => {
  it('is read as it was meant, key included', async () => {
    const preview = await back(format, held[format]);
    expect(preview).toMatchObject({ format, title: TITLE });
    expect(preview.questions.map(readAs)).toEqual(held[format].map(meantBy));
  });

  it('holds a session of 100 questions', async () => {
    const many = Array.from({ length: 100 }, (_, at) => ({
      ...held[format][at % held[format].length]!,
      prompt: `Question ${at + 1}`,
    }));
    const { questions, notes } = await back(format, many);
    expect(questions.map(readAs)).toEqual(many.map(meantBy));
    expect(notes).toEqual([]);
  });

  it('loses no question by those that it has no room for', async () => {
    const { questions } = await back(format, someQuestions);
    const kinds = [
      ...['points', ...(format === 'qti' ? [] : ['scales'])],
      ...(format === 'gift' ? ['ranking'] : []),
    ];
    expect(questions).toHaveLength(someQuestions.length - ofKind(...kinds).length);
  });

  it('is read as it was meant, whatever is in its texts', async () => {
    const sign = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'\\~=#{}:%&<>"\'*_`$[]()-+./|^!?;,@\n\t ') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '\\(',
          '\\)',
          '$$',
          '->',
          '//',
          '::',
          '####',
          ']]>',
          '<!--',
          '&lt;',
          '%50%',
          '1.',
          '- ',
          '@@PLUGINFILE@@',
          '</p>',
          '{#',
          '=x',
          '~y',
          '\\n',
          '\u202e',
          '漢',
          'שלום',
          '🦜',
        ),
      },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
    );
    const anyText = (max: number) =>
      fc
        .array(sign, { minLength: 1, maxLength: max })
        .map((signs) => literal(signs.join('')))
        .filter((written) => !isBlank(plainText(written)) && [...written].length <= 190);
    const labels = fc
      .array(anyText(8), { minLength: 2, maxLength: 5 })
      .filter((all) => findLookAlikes(all.map(plainLabel)).length === 0);
    const accepted = anyText(8)
      .map(plainLabel)
      .filter((one) => !one.includes('->'));
    const question = fc.oneof(
      fc.record({
        kind: fc.constantFrom('single_choice', 'multiple_choice'),
        prompt: anyText(20),
        labels,
        right: fc.constant([1]),
        explanation: anyText(12),
      }),
      fc.record({
        kind: fc.constant('open_text'),
        prompt: anyText(20),
        key: fc.uniqueArray(accepted, { minLength: 1, maxLength: 3 }).map((texts) => ({ texts })),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 4 }), async (given) => {
        const { questions } = await back(format, given);
        expect(questions.map(readAs)).toEqual(given.map(meantBy));
      }),
      { numRuns: 60 },
    );
  });
});

/** A text as an import has it: without white space that nobody sees, each sign for itself. */
function literal(text: string): string {
  const line = text
    // eslint-disable-next-line no-control-regex -- they are what is meant
    .replace(/[\0-\u001F\u007F-\u009F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return line.replace(/[\\*_`$]/g, '\\$&').replace(/^(\s*)([-+]|\d{1,3}[.)])(?=\s)/, '$1\\$2');
}

describe('what options bring', () => {
  const labels = ['a', 'b', 'c', 'd'];
  it.each<[kind: string, right: number[], percents: number[]]>([
    ['multiple_choice', [0, 1], [75, 25, -25, 0]],
    ['multiple_choice', [0, 1], [66.7, 33.3, 0, 0]],
    ['multiple_choice', [0, 1], [50, 50, -100, -100]],
    ['multiple_choice', [1, 2, 3], [-100, 33.3, 33.3, 33.3]],
    ['single_choice', [0], [100, 50, 0, 0]],
    ['single_choice', [0, 3], [100, 33.3, 0, 100]],
  ])('of %s, %j, %j, comes back from all formats', async (kind, right, percents) => {
    for (const format of formats) {
      const { questions } = await back(format, [{ kind, prompt: '?', labels, right, percents }]);
      const answerKey = { optionIndexes: right, partialCredit: percents };
      expect([format, questions[0]]).toMatchObject([format, { kind, answerKey }]);
    }
  });

  it('comes back as usual from where it is', async () => {
    const given = { kind: 'multiple_choice', prompt: '?', labels, right: [0, 1] };
    for (const format of formats) {
      const { questions } = await back(format, [given]);
      expect(questions[0]!.answerKey).toEqual({ optionIndexes: [0, 1] });
    }
  });

  it('is the nearest that Moodle has, and exact in QTI', async () => {
    const given = { labels, right: [0, 1], percents: [55, 45, 0, 0] };
    const come = await Promise.all(
      formats.map(async (format) => {
        const { questions } = await back(format, [
          { kind: 'multiple_choice', prompt: '?', ...given },
        ]);
        return [format, (questions[0]!.answerKey as { partialCredit?: number[] }).partialCredit];
      }),
    );
    expect(Object.fromEntries(come)).toEqual({
      gift: [60, 40, 0, 0],
      moodle_xml: [60, 40, 0, 0],
      qti: [55, 45, 0, 0],
    });
  });
});

describe('a package of QTI', () => {
  it('has the time and the points of each question, and rankings in the order of their options', async () => {
    const [choice] = someQuestions;
    const { questions } = await back('qti', [choice!]);
    expect(questions).toMatchObject([
      { durationSeconds: 30, settings: { scoring: { mode: 'accuracy', points: 1000 } } },
    ]);
  });

  it('has ratings as sliders', async () => {
    const { questions } = await back('qti', ofKind('rating'));
    expect(questions).toEqual([
      {
        kind: 'rating',
        prompt: 'How?',
        settings: { min: 0, max: 4, lowLabel: 'bad', highLabel: 'good' },
      },
    ]);
  });

  it('has statements on a scale as a table, and back', async () => {
    const { questions } = await back('qti', ofKind('scales'));
    const { labels = [], settings = {} } = ofKind('scales')[0]!;
    expect(questions).toMatchObject([
      {
        kind: 'scales',
        options: labels.map((label) => ({ label })),
        settings: { min: 1, max: 5, ...settings },
      },
    ]);
  });

  it('keeps bold, italics, code, lists and formulas', async () => {
    const prompt = '**bold** and *so*, `a*b`, $x^{2}$:\n1. $$\\frac{1}{2}$$\n2. two';
    for (const format of formats) {
      const { questions } = await back(format, [{ kind: 'open_text', prompt }]);
      expect(questions).toMatchObject([{ prompt }]);
    }
  });
});

describe.each(['moodle_xml', 'qti'] as const)('pictures in %s', (format) => {
  it('come along and back', async () => {
    const given: Given[] = [
      { kind: 'open_text', prompt: 'No picture' },
      {
        kind: 'single_choice',
        prompt: 'Which?',
        labels: ['a', 'b', 'c'],
        image: '11111111-1111-7111-8111-111111111111',
        images: [undefined, '22222222-2222-7222-8222-222222222222'],
      },
    ];
    const { pictures, notes, questions } = await back(format, given);
    const dataUrl = `data:image/png;base64,${png.toString('base64')}`;
    expect(pictures).toEqual([
      { question: 1, option: null, alt: 'what it shows', dataUrl },
      { question: 1, option: 1, alt: 'alt 1', dataUrl },
    ]);
    expect(notes).toEqual([]);
    expect(questions[1]!.options).toEqual([{ label: 'a' }, { label: 'b' }, { label: 'c' }]);
  });
});
