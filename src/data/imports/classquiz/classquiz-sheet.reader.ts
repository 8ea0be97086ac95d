import { numberOf } from '../fields.rules.js';
import type { FoundQuestion } from '../found.js';
import type { OpenFile, Reader, Sheet } from '../reader.js';
import { noteCells, placesOf, QUESTIONS_MAX, sheetsIn } from '../rows.rules.js';
import { literal, markupOfHtml, quoted, textOfHtml } from '../text.rules.js';

/** Where ClassQuiz' template has things, from 0: its title is C5, its questions begin in row 14. */
const TITLE = [4, 2] as const;
const FIRST = 13;
const [QUESTION, FIRST_ANSWER, TIME, RIGHT] = [1, 2, 6, 7];

/** The sheet that ClassQuiz has quizzes uploaded by: places are fixed. */
export const classquizSheet: Reader = {
  format: 'classquiz_xlsx',
  looksLike: (file) => sheetOf(file) !== undefined,

  read(file, notes) {
    const sheet = sheetOf(file)!;
    const questions = sheet.rows
      .slice(FIRST, FIRST + QUESTIONS_MAX)
      .flatMap((row, index): FoundQuestion[] => {
        const line = FIRST + index + 1;
        const shown = sheet.shown[FIRST + index] ?? row;
        const prompt = shown[QUESTION]?.trim() ?? '';
        if (prompt === '') return [];
        const answers = shown.slice(FIRST_ANSWER, TIME);
        const texts = { kept: row.slice(QUESTION, TIME), shown: shown.slice(QUESTION, TIME) };
        noteCells(sheet, line, texts, notes);
        const given = row[RIGHT]?.trim() ?? '';
        // A vote, in which nothing is right, has none.
        const right = given === '' ? [] : placesOf(given, answers.length);
        if (!right) {
          const message = `${quoted(given)} does not say which answers are right.`;
          notes.add(line, 'key_dropped', message);
        }
        const options = answers.map((answer, at) => ({
          label: literal(answer),
          isRight: right?.includes(at) ?? false,
        }));
        const scoring = { mode: 'speed', points: 1000 } as const;
        const asks = { is: 'choice', options, isMultiple: false } as const;
        return [{ line, prompt: textOf(prompt), seconds: numberOf(row[TIME]), scoring, asks }];
      });
    return { title: titleIn(sheet), questions };
  },
};

/** Their editor writes HTML, and so do sheets that they export; those that people fill in have none. */
function textOf(cell: string): string {
  return /^<[a-z]/i.test(cell) ? markupOfHtml(cell).text : literal(cell);
}

/** What stands above the questions of a sheet that they export, whose first rows may be empty. */
function isHeader(row: readonly string[]): boolean {
  return row[QUESTION]?.trim() === 'Question' && /^correct answers/i.test(row[RIGHT]?.trim() ?? '');
}

/** With a title in its place, and a question with two answers, a time and a right one in row 14. */
function sheetOf(file: OpenFile): Sheet | undefined {
  if (file.is !== 'workbook') return undefined;
  return sheetsIn(file).find((sheet) => {
    if (isHeader(sheet.rows[FIRST - 1] ?? []) && titleIn(sheet) !== null) return true;
    const row = sheet.rows[FIRST] ?? [];
    const [question = '', one = '', other = ''] = row.slice(QUESTION).map((cell) => cell.trim());
    const isNumber = numberOf(row[TIME]) !== undefined;
    const areThere = question !== '' && one !== '' && other !== '' && titleIn(sheet) !== null;
    return areThere && isNumber && placesOf(row[RIGHT] ?? '', 4) !== undefined;
  });
}

function titleIn({ shown }: Sheet): string | null {
  const cell = shown[TITLE[0]]?.[TITLE[1]]?.trim() ?? '';
  const title = /^<[a-z]/i.test(cell) ? textOfHtml(cell).text : cell;
  return title === '' ? null : title;
}
