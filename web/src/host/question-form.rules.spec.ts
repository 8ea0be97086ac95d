import { describe, expect, it } from '@jest/globals';
import { limits, type Question, type QuestionSettings } from '../../../src/contract/index.js';
import { isAsSent, titleFrom, toRequest, toValues } from './question-form.rules.js';

/** What the contract has of every question. */
const none = {
  allowChange: false,
  scoring: null,
  minChoices: null,
  maxChoices: null,
  min: null,
  max: null,
};
const noPicture = { imageId: null, imageAlt: null };
const noQuiz = { answerKey: null, explanation: null };
const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));

/** All that there is to set, as it is sent where nothing is. */
const unset = {
  ...Object.fromEntries(
    Object.keys(toRequest(toValues(undefined)).settings).map((name) => [name, null]),
  ),
  allowChange: false,
};
/** Kinds without options. */
const scales = ['rating', 'numeric'];

function aQuestion(kind: string, settings: Partial<QuestionSettings>): Question {
  const isScale = scales.includes(kind);
  return {
    id: 'q1',
    sessionId: 's1',
    kind,
    prompt: 'Which?',
    position: 0,
    status: 'draft',
    options: isScale ? [] : options,
    settings: { ...none, ...settings },
    resultsRevealed: false,
    openedAt: null,
    durationSeconds: null,
    answerKey: null,
    explanation: null,
    revision: 1,
    closesAt: null,
    closedAt: null,
  };
}

describe('a question that is saved as it is', () => {
  it.each([
    ['single_choice', { minChoices: 1, maxChoices: 1, allowChange: true }, { allowChange: true }],
    ['multiple_choice', { minChoices: 1, maxChoices: 2 }, { minChoices: 1, maxChoices: 2 }],
    ['rating', { min: 0, max: 10 }, { min: 0, max: 10 }],
    ['rating', { min: -3, max: 0, allowChange: true }, { min: -3, max: 0, allowChange: true }],
    ['rating', { lowLabel: 'bad' }, { min: 1, max: 5, lowLabel: 'bad' }],
    ['numeric', { min: -0.5, decimals: 1, unit: 'm' }, { min: -0.5, decimals: 1, unit: 'm' }],
    ['points', { total: 10 }, { total: 10 }],
    ['scales', { min: 1, max: 7, highLabel: 'good' }, { min: 1, max: 7, highLabel: 'good' }],
    ['single_choice', { resultsVisibility: 'hidden' }, { resultsVisibility: 'hidden' }],
  ] as const)('%s %j stays what it is', (kind, settings, sent) => {
    const request = toRequest(toValues(aQuestion(kind, settings)));
    expect(request).toEqual({
      kind,
      prompt: 'Which?',
      ...noPicture,
      ...noQuiz,
      options: scales.includes(kind) ? [] : options.map((option) => ({ ...option, ...noPicture })),
      settings: { ...unset, ...sent },
      durationSeconds: null,
    });
  });

  it('takes all options also when there are more of them later', () => {
    const question = aQuestion('multiple_choice', { minChoices: 1, maxChoices: options.length });
    expect(toRequest(toValues(question)).settings.maxChoices).toBeNull();
  });
});

describe('another kind', () => {
  it('takes nothing along that does not belong to it', () => {
    const values = toValues(aQuestion('multiple_choice', { minChoices: 2, maxChoices: 2 }));
    expect(toRequest({ ...values, kind: 'rating' })).toMatchObject({
      options: [],
      settings: { minChoices: null, maxChoices: null, min: 1, max: 5 },
    });
  });

  it('takes all options where there was one to choose', () => {
    const values = toValues(aQuestion('single_choice', { minChoices: 1, maxChoices: 1 }));
    expect(toRequest({ ...values, kind: 'multiple_choice' }).settings).toMatchObject({
      minChoices: 1,
      maxChoices: null,
    });
  });

  it('has room for two options where there was a scale', () => {
    const values = toValues(aQuestion('rating', { min: 0, max: 10 }));
    expect(toRequest({ ...values, kind: 'single_choice' })).toMatchObject({
      options: [{ label: '' }, { label: '' }],
      settings: { min: null, max: null },
    });
  });
});

describe('pictures', () => {
  const picture = { imageId: 'one', imageAlt: 'A river' };
  const question = {
    ...aQuestion('single_choice', {}),
    ...picture,
    options: [
      { id: 'a', label: 'A', ...picture },
      { id: 'b', label: 'B', imageId: 'two' },
    ],
  };

  it('stay as they are', () => {
    const { options, ...sent } = toRequest(toValues(question));
    expect(sent).toMatchObject(picture);
    expect(options).toEqual([
      { id: 'a', label: 'A', ...picture },
      { id: 'b', label: 'B', imageId: 'two', imageAlt: null },
    ]);
  });

  it('go where they are taken away, and what was said of them with them', () => {
    const values = toValues(question);
    const changed = {
      ...values,
      imageId: '',
      options: [{ id: 'a', label: 'A', imageAlt: 'A river' }, values.options[1]!],
    };
    const { options, ...sent } = toRequest(changed);
    expect(sent).toMatchObject(noPicture);
    expect(options[0]).toEqual({ id: 'a', label: 'A', ...noPicture });
  });

  it('make a line at the end an option, though nothing is written there', () => {
    const options = [{ label: 'A' }, { label: 'B' }, { label: '', imageId: 'one' }, { label: '' }];
    expect(toRequest({ ...toValues(undefined), options }).options).toHaveLength(3);
  });

  it('are other ones than were sent, where they are', () => {
    const sent = toValues(question);
    const other = { ...sent.options[0]!, imageId: 'three' };
    expect(
      isAsSent('options.0.imageId', sent, { ...sent, options: [other, sent.options[1]!] }),
    ).toBe(false);
    expect(isAsSent('imageId', sent, { ...sent, imageId: 'three' })).toBe(false);
    expect(isAsSent('imageId', sent, sent)).toBe(true);
  });
});

describe('a new question', () => {
  it('asks for one of two options, as the session says', () => {
    expect(toRequest(toValues(undefined))).toEqual({
      kind: 'single_choice',
      prompt: '',
      ...noPicture,
      ...noQuiz,
      options: [
        { label: '', ...noPicture },
        { label: '', ...noPicture },
      ],
      settings: { ...unset, resultsVisibility: null, minChoices: null, unit: null, total: null },
      durationSeconds: null,
    });
  });
});

describe('what is typed as a number', () => {
  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['-7', -7],
    ['1.5', 1.5],
    ['', null],
    [' ', null],
  ])('%j is sent as %j', (text, number) => {
    const values = { ...toValues(aQuestion('rating', { min: 0, max: 10 })), min: text };
    expect(toRequest(values).settings.min).toBe(number);
  });
});

describe('the time of a question', () => {
  it.each([
    [null, 'none', ''],
    [60, '60', ''],
    [61, 'own', '61'],
    [604_800, 'own', '604800'],
  ])('%p is %j, and is sent as it was', (durationSeconds, timer, ownTimer) => {
    const values = toValues({ ...aQuestion('rating', {}), durationSeconds });
    expect(values).toMatchObject({ timer, ownTimer });
    expect(toRequest(values).durationSeconds).toBe(durationSeconds);
  });

  it('is none that the API takes, where one’s own is empty', () => {
    const values = { ...toValues(undefined), timer: 'own' };
    expect(toRequest(values).durationSeconds).toBe(0);
  });
});

describe('options that are typed', () => {
  const values = (...labels: string[]) => ({
    ...toValues(undefined),
    options: labels.map((label) => ({ label })),
  });

  it.each([
    [
      ['A', 'B', '', ' '],
      ['A', 'B'],
    ],
    [
      ['A', '', 'C', ''],
      ['A', '', 'C'],
    ],
    [
      ['', '', ''],
      ['', ''],
    ],
    [['A'], ['A']],
  ])('%j are sent as %j', (labels, sent) => {
    expect(toRequest(values(...labels)).options.map(({ label }) => label)).toEqual(sent);
  });
});

describe('a session that is called as its question', () => {
  it.each([
    ['Where next?', 'Where next?'],
    ['  Where next?\nIn spring.', 'Where next?'],
    ['🗳'.repeat(limits.titleMax), '🗳'.repeat(limits.titleMax)],
    ['🗳'.repeat(limits.titleMax + 1), `${'🗳'.repeat(limits.titleMax - 1)}…`],
    [' ', ''],
  ])('%j is %j', (prompt, title) => {
    expect(titleFrom(prompt)).toBe(title);
  });
});

describe('what the API has said of a field', () => {
  const sent = toValues(aQuestion('multiple_choice', { minChoices: 1, maxChoices: 2 }));

  it('holds as long as that is as it was sent', () => {
    expect(isAsSent('prompt', sent, sent)).toBe(true);
    expect(isAsSent('prompt', sent, { ...sent, prompt: 'Other' })).toBe(false);
    expect(isAsSent('prompt', sent, { ...sent, maxChoices: '3' })).toBe(true);
    expect(isAsSent('settings.maxChoices', sent, { ...sent, maxChoices: '3' })).toBe(false);
    expect(isAsSent('durationSeconds', sent, { ...sent, ownTimer: '3' })).toBe(false);
    expect(isAsSent('prompt', undefined, sent)).toBe(false);
  });

  it('is of an option at its place', () => {
    const [one, two, three] = sent.options;
    const other = { ...sent, options: [one!, { ...two!, label: 'X' }, three!] };
    expect(isAsSent('options.1.label', sent, other)).toBe(false);
    expect(isAsSent('options.2.label', sent, other)).toBe(true);
    expect(isAsSent('options.1.label', sent, { ...sent, options: [two!, three!] })).toBe(false);
  });
});
