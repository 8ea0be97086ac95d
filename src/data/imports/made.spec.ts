import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { importOf, notesOf } from './testing/import-of.js';

const made = (name: string) => readFileSync(new URL(`testing/made/${name}`, import.meta.url));

/** How they were made: testing/made/README.md. */
describe('a file that another program has written', () => {
  it('text2qti: choices, texts, feedback and formulas of Canvas', async () => {
    const preview = await importOf(made('text2qti.zip'));
    expect(preview).toMatchObject({ format: 'qti', title: 'Birds of a feather' });
    expect(preview.questions).toEqual([
      {
        kind: 'single_choice',
        prompt: 'Which bird is **blue**? Größe $x^2$',
        options: [{ label: 'Crow' }, { label: 'Jay' }],
        answerKey: { optionIndexes: [1] },
        explanation: 'Jays are.',
      },
      {
        kind: 'multiple_choice',
        prompt: 'Which can fly?',
        options: [{ label: 'Jay' }, { label: 'Emu' }, { label: 'Crow' }],
        answerKey: { optionIndexes: [0, 2] },
      },
      { kind: 'open_text', prompt: 'How many legs?', answerKey: { texts: ['2.0'] } },
      {
        kind: 'open_text',
        prompt: 'Who sings?',
        answerKey: { texts: ['Nightingale', 'Blackbird'] },
      },
      { kind: 'open_text', prompt: 'Why?' },
    ]);
    expect(notesOf(preview)).toEqual([]);
  });

  it('moodle-questions: its CDATA is escaped, and is HTML all the same', async () => {
    const preview = await importOf(made('moodle-questions.xml'));
    expect(preview.questions).toMatchObject([
      {
        kind: 'single_choice',
        prompt: 'Which is **blue**? Größe',
        options: [{ label: 'Jay & Co' }, { label: 'Crow' }],
        answerKey: { optionIndexes: [0] },
        explanation: 'Jays are.\nJay & Co: Yes',
      },
      { kind: 'open_text', prompt: 'Who sings?', answerKey: { texts: ['Nightingale'] } },
    ]);
    expect(notesOf(preview)).toEqual([]);
  });

  // Rows of what is no choice are empty there, the first one as well; texts are HTML.
  it('ClassQuiz: the sheet that it exports', async () => {
    const preview = await importOf(made('classquiz.xlsx'));
    expect(preview).toMatchObject({ format: 'classquiz_xlsx', title: 'Birds', notes: [] });
    expect(preview.questions).toMatchObject([
      {
        prompt: 'Which is **blue** & loud?',
        answerKey: { optionIndexes: [0] },
        durationSeconds: 20,
      },
      { prompt: 'Favourite?', options: [{ label: 'Jay' }, { label: 'Crow' }, { label: 'Emu' }] },
      { prompt: 'Can fly?', answerKey: { optionIndexes: [0, 2] }, durationSeconds: 30 },
    ]);
    expect(preview.questions[1]).not.toHaveProperty('answerKey');
  });
});
