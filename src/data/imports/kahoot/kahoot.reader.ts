import type { FoundQuestion } from '../found.js';
import type { Reader } from '../reader.js';
import { cellOf, cellsOf, findTable, noteCells, placesOf, sheetsIn } from '../rows.rules.js';
import { numberOf } from '../fields.rules.js';
import { literal, quoted } from '../text.rules.js';

/** As Kahoot's template names them, in English and German. */
const columns = {
  question: /^(?:question|frage)\b/i,
  answer: /^(?:answer|antwort)\s*\d/i,
  time: /^(?:time limit|zeitlimit|zeitbegrenzung)/i,
  right: /^(?:correct answer|richtige antwort)/i,
};
const needed = ['question', 'answer', 'right'];

/**
 * The sheet that Kahoot has quizzes uploaded by. Its header stands in row 8 as a rule, and elsewhere in
 * copies: it is found by its text. Of several right answers any is right there, and the faster the better.
 */
export const kahoot: Reader = {
  format: 'kahoot_xlsx',
  looksLike: (file) => findTable(sheetsIn(file), columns, needed) !== undefined,

  read(file, notes) {
    const table = findTable(sheetsIn(file), columns, needed)!;
    const questions = table.rows.flatMap(({ line, cells, shown }): FoundQuestion[] => {
      const prompt = cellOf(table, shown, 'question');
      const answers = cellsOf(table, shown, 'answer');
      if (prompt === '' && answers.every((answer) => answer === '')) return [];
      const given = cellOf(table, cells, 'right');
      const right = placesOf(given, answers.length);
      if (!right && given !== '') {
        const message = `${quoted(given)} does not say which answers are right.`;
        notes.add(line, 'key_dropped', message);
      }
      const kept = [cellOf(table, cells, 'question'), ...cellsOf(table, cells, 'answer')];
      noteCells(table.sheet, line, { kept, shown: [prompt, ...answers] }, notes);
      return [
        {
          line,
          prompt: literal(prompt),
          seconds: numberOf(cellOf(table, cells, 'time')),
          scoring: { mode: 'speed', points: 1000 },
          asks: {
            is: 'choice',
            options: answers.map((answer, index) => ({
              label: literal(answer),
              isRight: right?.includes(index) ?? false,
            })),
            isMultiple: false,
          },
        },
      ];
    });
    return { title: null, questions };
  },
};
