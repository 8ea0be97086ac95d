import { describe, expect, it } from '@jest/globals';
import { importOf, notesOf } from '../testing/import-of.js';

const one = async (text: string) => {
  const preview = await importOf(text, { format: 'gift' });
  return { question: preview.questions[0], notes: notesOf(preview) };
};

describe('GIFT', () => {
  it('has choices, texts, numbers and categories, divided by blank lines', async () => {
    const text = [
      '// a comment',
      '$CATEGORY: $course$/top/Birds',
      '',
      '::Q1:: Which bird is blue? {',
      '=Jay#yes',
      '~Crow',
      '####A jay is.}',
      '',
      'The earth is flat. {F}',
      '',
      'Two plus two is {=four =4} as ever.',
      '',
      'How many? {#1..5}',
      '',
      'Tell us. {}',
    ].join('\n');
    const preview = await importOf(text);
    expect(preview).toMatchObject({ format: 'gift', title: 'Birds' });
    expect(preview.questions).toEqual([
      {
        kind: 'single_choice',
        prompt: 'Which bird is blue?',
        options: [{ label: 'Jay' }, { label: 'Crow' }],
        answerKey: { optionIndexes: [0] },
        explanation: 'A jay is.\nJay: yes',
      },
      {
        kind: 'single_choice',
        prompt: 'The earth is flat.',
        options: [{ label: 'True' }, { label: 'False' }],
        answerKey: { optionIndexes: [1] },
      },
      {
        kind: 'open_text',
        prompt: 'Two plus two is _____ as ever.',
        answerKey: { texts: ['four', '4'] },
      },
      { kind: 'numeric', prompt: 'How many?', answerKey: { value: 3, tolerance: 2 } },
      { kind: 'open_text', prompt: 'Tell us.' },
    ]);
    expect(notesOf(preview)).toEqual([]);
  });

  // Moodle takes signs as they stand before the first brace, and a colon in an answer; gift-pegjs does not.
  it.each([
    ['The capital: Rome = Paris # ~?{=No ~Yes}', 'The capital: Rome = Paris # ~?', ['No', 'Yes']],
    ['::Q: 1::See http://a.b/?c=d{=No ~Yes}', 'See http://a.b/?c=d', ['No', 'Yes']],
    ['// at noon\nWhen? {=10:30 ~11:00}', 'When?', ['10:30', '11:00']],
    ['It is {=No ~Yes} = is it?', 'It is _____ = is it?', ['No', 'Yes']],
  ])('has signs that nobody escaped: %s', async (text, prompt, labels) => {
    const { question, notes } = await one(text);
    expect(question).toMatchObject({ prompt, options: labels.map((label) => ({ label })) });
    expect(question).toMatchObject({ answerKey: { optionIndexes: [0] } });
    expect(notes).toEqual([]);
  });

  // gift-pegjs 1.0.2 has isCorrect false on each option with a weight, also on one of 100 %.
  it('goes by weight: 100 % is right', async () => {
    const { question, notes } = await one('Which? {~%100%a ~%50%b ~%-100%c}');
    // Moodle takes those without a `=` for multiple ones.
    expect(question).toMatchObject({ kind: 'multiple_choice', answerKey: { optionIndexes: [0] } });
    expect(notes).toEqual([[1, 'partial_credit']]);
  });

  it('goes by weight: those that are right together are', async () => {
    const { question, notes } = await one('Which? {~%50%a ~%50%b ~%-50%c}');
    expect(question).toMatchObject({ kind: 'multiple_choice' });
    expect(question?.answerKey).toEqual({ optionIndexes: [0, 1] });
    expect(notes).toEqual([]);
  });

  // A wrong one that takes nothing, or what a right one brings, is as usual; `=` makes it a single choice.
  it.each([
    ['~%50%a ~%50%b ~%-100%c', [0, 1], [50, 50, -100]],
    ['~%50%a ~%50%b ~c ~%-50%d', [0, 1], [50, 50, 0, -50]],
    ['~%75%a ~%25%b ~c', [0, 1], [75, 25, 0]],
    ['~%100%a ~%-50%b', [0], [100, -50]],
    ['~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-33.33333%d', [0, 1, 2], undefined],
    ['~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-50%d', [0, 1, 2], [33.3, 33.3, 33.3, -50]],
    ['~%60%a ~%-60%A ~%40%b ~c', [0, 1], [60, 40, 0]],
    ['=a ~%50%b ~%33.33333%c ~%-0.01%d', [0], [100, 50, 33.3, 0]],
    ['=a ~%-50%b ~c', [0], undefined],
    ['~%33%a ~%33%b ~%33%c ~d', [0, 1, 2], undefined],
    ['=a ~%50%b ~%-50%B ~c', [0], [100, 50, 0]],
    ['=a ~%-50%b ~%50%B ~c', [0], [100, 50, 0]],
    ['=a ~%50%b ~%-50%A ~c', [0], [100, 50, 0]],
  ])('has what each option brings: %s', async (options, optionIndexes, partialCredit) => {
    const { question } = await one(`Which? {${options}}`);
    expect(question?.answerKey).toEqual({ optionIndexes, ...(partialCredit && { partialCredit }) });
  });

  it.each([
    ['more than all', '~%60%a ~%60%b ~c', [0, 1]],
    ['less than all', '~%50%a ~%25%b ~c', [0, 1]],
    ['all for each', '~%100%a ~%100%b ~c', [0, 1]],
    ['all for one, and more for others', '~%100%a ~%50%b ~c', [0]],
  ])('notes weights that are %s', async (_, options, optionIndexes) => {
    const { question, notes } = await one(`Which? {${options}}`);
    expect(question?.answerKey).toEqual({ optionIndexes });
    expect(notes).toEqual([[1, 'partial_credit']]);
  });

  it('notes weights that are not all of them without an option that goes', async () => {
    const { question, notes } = await one('Which? {~%50%a ~%25%b ~%25%B ~c}');
    expect(question?.answerKey).toEqual({ optionIndexes: [0, 1] });
    expect(notes).toEqual([
      [1, 'options_dropped'],
      [1, 'partial_credit'],
    ]);
  });

  it('has many that are right alike, whose decimals add up to less', async () => {
    const right = Array.from({ length: 23 }, (_, at) => `~%4.34783%no. ${at}`);
    for (const wrong of ['~x', '~%-4.34783%x']) {
      const { question, notes } = await one(`Which? {${right.join(' ')} ${wrong}}`);
      expect(question?.answerKey).toEqual({ optionIndexes: right.map((_, at) => at) });
      expect(notes).toEqual([]);
    }
  });

  // There, isCorrect is true on it.
  it('goes by weight: an answer with 0 % is wrong', async () => {
    const { question } = await one('Who? {=%100%Ann =%0%Bob}');
    expect(question).toMatchObject({ kind: 'open_text', answerKey: { texts: ['Ann'] } });
  });

  it('takes weights with decimals', async () => {
    const { question } = await one('Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~d}');
    expect(question?.answerKey).toEqual({ optionIndexes: [0, 1, 2] });
  });

  it('loses no question by one that is wrong', async () => {
    const preview = await importOf('Bad {=a ~b\n\nGood {=a ~b}\n\nPair {=a -> b =c -> d}');
    expect(preview.questions.map(({ prompt }) => prompt)).toEqual(['Good']);
    expect(notesOf(preview)).toEqual([
      [1, 'question_dropped'],
      [5, 'question_dropped'],
    ]);
  });

  it('means what it says: a star is a star, HTML is text', async () => {
    const { question } = await one(
      '[html]<p>2 * 3 * 4 is <b>what</b>\\? \\\\(x^2\\\\)</p>{=a*b*c ~&lt;b&gt;}',
    );
    expect(question).toMatchObject({ options: [{ label: 'a\\*b\\*c' }, { label: '<b>' }] });
  });
});
