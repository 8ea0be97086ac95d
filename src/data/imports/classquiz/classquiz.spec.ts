import { describe, expect, it } from '@jest/globals';
import { anArchive, aWorkbook } from '../testing/files.js';
import { importOf, notesOf, refusalOf } from '../testing/import-of.js';

const quiz = {
  title: '<p>Quiz</p>',
  questions: [
    {
      question: '<p>Which?</p>',
      time: '20',
      type: 'ABCD',
      answers: [
        { answer: 'a', right: false },
        { answer: 'b', right: true },
      ],
    },
    {
      question: 'How many?',
      time: '10',
      type: 'RANGE',
      answers: { min: 0, max: 10, min_correct: 3, max_correct: 4 },
    },
    {
      question: 'Sort',
      time: '10',
      type: 'ORDER',
      image: 'x',
      answers: [{ answer: 'one' }, { answer: 'two' }],
    },
    { question: 'Look', time: '10', type: 'SLIDE', answers: '' },
  ],
};

describe('ClassQuiz', () => {
  it('has archives, with pictures behind the quiz', async () => {
    const preview = await importOf(anArchive(quiz, [Buffer.from('picture')]));
    expect(preview).toMatchObject({ format: 'classquiz_cqa', title: 'Quiz' });
    const settings = { scoring: { mode: 'speed', points: 1000 } };
    expect(preview.questions).toEqual([
      {
        kind: 'single_choice',
        prompt: 'Which?',
        options: [{ label: 'a' }, { label: 'b' }],
        settings,
        answerKey: { optionIndexes: [1] },
        durationSeconds: 20,
      },
      {
        kind: 'numeric',
        prompt: 'How many?',
        settings: { decimals: 1, ...settings },
        answerKey: { value: 3.5, tolerance: 0.5 },
        durationSeconds: 10,
      },
      {
        kind: 'ranking',
        prompt: 'Sort',
        options: [{ label: 'one' }, { label: 'two' }],
        settings,
        answerKey: { optionIndexes: [0, 1] },
        durationSeconds: 10,
      },
    ]);
    expect(notesOf(preview)).toEqual([
      [3, 'picture_dropped'],
      [4, 'question_dropped'],
    ]);
  });

  it('has no archive that grows without end', async () => {
    const bomb = anArchive({ questions: [], padding: 'x'.repeat(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(bomb)).toMatchObject({ refused: 'import_unreadable' });
  });

  it('has a sheet whose places are fixed', async () => {
    const rows: unknown[][] = Array.from({ length: 13 }, () => ['']);
    rows[4] = ['', '', 'Our quiz'];
    rows.push(['', 'Which?', 'a', 'b', 'c', '', 30, '1,2']);
    const preview = await importOf(aWorkbook({ Sheet: rows }));
    expect(preview).toMatchObject({ format: 'classquiz_xlsx', title: 'Our quiz', notes: [] });
    expect(preview.questions).toEqual([
      {
        kind: 'single_choice',
        prompt: 'Which?',
        options: [{ label: 'a' }, { label: 'b' }, { label: 'c' }],
        settings: { scoring: { mode: 'speed', points: 1000 } },
        answerKey: { optionIndexes: [0, 1] },
        durationSeconds: 30,
      },
    ]);
  });
});
