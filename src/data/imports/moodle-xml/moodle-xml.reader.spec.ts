import { describe, expect, it } from '@jest/globals';
import { importOf, notesOf, refusalOf } from '../testing/import-of.js';

const answer = (fraction: string, text: string) =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text><feedback><text></text></feedback></answer>`;
const question = (type: string, text: string, rest: string) =>
  `<question type="${type}"><name><text>n</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${rest}</question>`;
const quiz = (...questions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made here --><quiz>${questions.join('\n')}</quiz>`;

describe('Moodle XML', () => {
  it('has choices, texts, numbers and a category', async () => {
    const preview = await importOf(
      quiz(
        '<question type="category"><category><text>$course$/top/Maths</text></category></question>',
        question(
          'multichoice',
          '<p>What is <b>1</b> + 1?</p><p>&nbsp;Think &uuml;ber it: \\(x^2\\), 5 &lt; 6.</p>',
          `<generalfeedback format="html"><text>&lt;p&gt;Easy.&lt;/p&gt;</text></generalfeedback><defaultgrade>2.0000000</defaultgrade><single>true</single>${answer('100', '2')}${answer('50', '1.9')}${answer('0', '3')}`,
        ),
        question(
          'multichoice',
          'Even?',
          `<single>false</single>${answer('50', '2')}${answer('50', '4')}${answer('-100', '3')}`,
        ),
        question('truefalse', 'Flat?', `${answer('0', 'true')}${answer('100', 'false')}`),
        question(
          'shortanswer',
          'Code?',
          `${answer('100', '01')}${answer('0', 'x')}${answer('100', '1e3')}`,
        ),
        question(
          'numerical',
          'Pi?',
          `<answer fraction="100"><text>3.14</text><tolerance>0.01</tolerance></answer>`,
        ),
        question('essay', 'Why? <img src="@@PLUGINFILE@@/a.png">', ''),
        question('cloze', '{1:SHORTANSWER:=x}', ''),
      ),
    );
    expect(preview).toMatchObject({ format: 'moodle_xml', title: 'Maths' });
    expect(preview.questions).toEqual([
      {
        kind: 'single_choice',
        prompt: 'What is **1** + 1?\nThink über it: $x^2$, 5 < 6.',
        options: [{ label: '2' }, { label: '1.9' }, { label: '3' }],
        settings: { scoring: { mode: 'accuracy', points: 2 } },
        answerKey: { optionIndexes: [0], partialCredit: [100, 50, 0] },
        explanation: 'Easy.',
      },
      {
        kind: 'multiple_choice',
        prompt: 'Even?',
        options: [{ label: '2' }, { label: '4' }, { label: '3' }],
        answerKey: { optionIndexes: [0, 1], partialCredit: [50, 50, -100] },
      },
      {
        kind: 'single_choice',
        prompt: 'Flat?',
        options: [{ label: 'True' }, { label: 'False' }],
        answerKey: { optionIndexes: [1] },
      },
      // Parsers make 1 and 1000 of these unless they are told not to.
      { kind: 'open_text', prompt: 'Code?', answerKey: { texts: ['01', '1e3'] } },
      {
        kind: 'numeric',
        prompt: 'Pi?',
        settings: { decimals: 2 },
        answerKey: { value: 3.14, tolerance: 0.01 },
      },
      { kind: 'open_text', prompt: 'Why?' },
    ]);
    expect(notesOf(preview)).toEqual([
      [7, 'picture_dropped'],
      [8, 'question_dropped'],
    ]);
  });

  // Moodle's own list has thirds, sixths and sevenths with up to seven decimals.
  it.each([
    ['false', ['75', '25', '0'], [0, 1], [75, 25, 0]],
    ['false', ['33.33333', '33.33333', '33.33333', '0'], [0, 1, 2], undefined],
    ['false', ['33.3333333', '66.6666667', '-33.3333333'], [0, 1], [33.3, 66.7, -33.3]],
    ['false', ['14.2857143', '85.7142857', '-100'], [0, 1], [14.3, 85.7, -100]],
    ['true', ['100', '50', '0'], [0], [100, 50, 0]],
    ['true', ['100', '100', '33.3333333'], [0, 1], [100, 100, 33.3]],
    ['true', ['100', '-50', '0'], [0], undefined],
  ])('has what each option brings: single %s, %j', async (single, fractions, right, credit) => {
    const answers = fractions.map((fraction, at) => answer(fraction, `${at}`)).join('');
    const preview = await importOf(
      quiz(question('multichoice', 'Which?', `<single>${single}</single>${answers}`)),
    );
    expect(preview.questions[0]!.answerKey).toEqual({
      optionIndexes: right,
      ...(credit && { partialCredit: credit }),
    });
    expect(notesOf(preview)).toEqual([]);
  });

  it.each([
    ['true', ['80', '0', '0'], [0]],
    ['true', ['80', '80', '20'], [0, 1]],
    ['false', ['50', '25', '0'], [0, 1]],
    ['false', ['100', '100', '0'], [0, 1]],
  ])(
    'notes weights that are not all the points: single %s, %j',
    async (single, fractions, right) => {
      const answers = fractions.map((fraction, at) => answer(fraction, `${at}`)).join('');
      const preview = await importOf(
        quiz(question('multichoice', 'Which?', `<single>${single}</single>${answers}`)),
      );
      expect(preview.questions[0]!.answerKey).toEqual({ optionIndexes: right });
      expect(notesOf(preview)).toEqual([[1, 'partial_credit']]);
    },
  );

  it('notes weights of which an option without text has some', async () => {
    const answers = `${answer('50', 'a')}${answer('25', '')}${answer('25', 'b')}${answer('0', 'c')}`;
    const preview = await importOf(
      quiz(question('multichoice', 'Which?', `<single>false</single>${answers}`)),
    );
    expect(preview.questions[0]!.answerKey).toEqual({ optionIndexes: [0, 1] });
    expect(notesOf(preview)).toEqual([
      [1, 'options_dropped'],
      [1, 'partial_credit'],
    ]);
  });

  it('notes weights of short answers: a text is right or is not', async () => {
    const preview = await importOf(
      quiz(question('shortanswer', 'Who?', `${answer('100', 'Ada')}${answer('50', 'Eda')}`)),
    );
    expect(preview.questions[0]!.answerKey).toEqual({ texts: ['Ada'] });
    expect(notesOf(preview)).toEqual([[1, 'partial_credit']]);
  });

  it.each([
    ['an entity', '<!DOCTYPE quiz [<!ENTITY x "y">]>'],
    ['a file of the server', '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a document type', '<!DOCTYPE quiz>'],
  ])('is refused with %s', async (_, declared) => {
    expect(await refusalOf(`<?xml version="1.0"?>${declared}<quiz></quiz>`)).toMatchObject({
      refused: 'import_unreadable',
    });
  });

  // Each new question of Moodle says of an answer that it is correct.
  it.each([
    ['<hint format="html"><text></text></hint><shownumcorrect/>', []],
    [
      '<correctfeedback><text><![CDATA[<p>Your answer is correct.</p>]]></text></correctfeedback>',
      [],
    ],
    ['<incorrectfeedback><text>Die Antwort ist falsch.</text></incorrectfeedback>', []],
    ['<hint format="html"><text>Think.</text></hint>', [[1, 'feedback_dropped']]],
    ['<correctfeedback><text>Well done!</text></correctfeedback>', [[1, 'feedback_dropped']]],
  ])('notes feedback for which there is no room: %s', async (feedback, notes) => {
    const preview = await importOf(
      `<quiz><question type="essay"><questiontext><text>Why?</text></questiontext>${feedback}</question></quiz>`,
    );
    expect(preview.questions).toEqual([{ kind: 'open_text', prompt: 'Why?' }]);
    expect(notesOf(preview)).toEqual(notes);
  });

  it('takes as text what looks like a document type within CDATA', async () => {
    const { questions } = await importOf(quiz(question('essay', 'Is <!DOCTYPE html> needed?', '')));
    expect(questions).toHaveLength(1);
  });

  it.each(['<quiz>', '<quiz><question></quiz>', `<quiz>${'<a>'.repeat(5000)}`])(
    'is refused where it is not whole',
    async (text) => {
      expect(await refusalOf(text)).toMatchObject({ refused: 'import_unreadable' });
    },
  );
});
