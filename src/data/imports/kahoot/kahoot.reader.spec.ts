import { describe, expect, it } from '@jest/globals';
import { importOf, notesOf } from '../testing/import-of.js';
import { aKahoot } from '../testing/files.js';

describe("Kahoot's sheet", () => {
  it.each([0, 3, 7])('is found with %i rows above its header', async (above) => {
    const file = aKahoot([[1, 'Which?', 'Tea', 'Milk', '', '', 20, '1,2']], above);
    expect(await importOf(file, { name: 'Drinks.xlsx' })).toEqual({
      format: 'kahoot_xlsx',
      title: 'Drinks',
      questions: [
        {
          kind: 'single_choice',
          prompt: 'Which?',
          options: [{ label: 'Tea' }, { label: 'Milk' }],
          settings: { scoring: { mode: 'speed', points: 1000 } },
          answerKey: { optionIndexes: [0, 1] },
          durationSeconds: 20,
        },
      ],
      pictures: [],
      notes: [],
    });
  });

  // A spreadsheet of a country with decimal commas makes a number of it.
  it('takes `1,3` that became the number 1.3', async () => {
    const { questions } = await importOf(aKahoot([[1, 'Which?', 'a', 'b', 'c', 'd', 20, 1.3]]));
    expect(questions[0]).toMatchObject({ answerKey: { optionIndexes: [0, 2] } });
  });

  it('says so where a date stands for what is right', async () => {
    const preview = await importOf(aKahoot([[1, 'Which?', 'a', 'b', 'c', 'd', 20, 46024]]));
    expect(preview.questions[0]).not.toHaveProperty('answerKey');
    expect(notesOf(preview)).toEqual([[9, 'key_dropped']]);
  });

  it('takes the value that the file has for a formula, and says so', async () => {
    const stale = { t: 's', v: 'Stale', f: '"Fresh"' };
    const preview = await importOf(aKahoot([[1, 'Which?', stale, 'b', 'c', 'd', 20, 1]]));
    expect(preview.questions[0]!.options![0]).toEqual({ label: 'Stale' });
    expect(notesOf(preview)).toEqual([[9, 'value_of_formula']]);
  });

  it('takes answers as people see them, and says where a cell is something else', async () => {
    const cell = (v: number, z: string) => ({ t: 'n', v, z });
    const seen = [
      ...[cell(0.25, '0%'), cell(45382, 'm/d/yy')],
      ...[cell(45382, 'dd\\.mm\\.yyyy'), cell(1234.5, '#,##0.00')],
    ];
    const preview = await importOf(aKahoot([[1, 'Which?', ...seen, cell(20, '0.00'), 1]]));
    const labels = ['25%', '2024-03-31', '31.03.2024', '1,234.50'];
    expect(preview.questions[0]).toMatchObject({
      options: labels.map((label) => ({ label })),
      durationSeconds: 20,
    });
    expect(notesOf(preview)).toEqual([[9, 'value_shown']]);
  });

  it('keeps an answer that is a number, as it is kept', async () => {
    const { questions } = await importOf(aKahoot([[1, '1e3?', 1000, '01', '1.0', '1e3', 20, 1]]));
    expect(questions[0]!.options).toEqual(['1000', '01', '1.0', '1e3'].map((label) => ({ label })));
  });
});
