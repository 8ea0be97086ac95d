import type { LeavingQuestion, LeavingSession } from '../leaving.js';
import { LeavingNotes } from '../leaving.js';
import { nameOf } from '../leaving.rules.js';
import {
  categoryPath,
  hasNothingRight,
  type MoodleAsks,
  moodleAsks,
  noteTime,
  untagged,
  type Weighed,
  withoutWildcards,
} from '../moodle.rules.js';
import { delimited, labelPart, promptPart, writable, written } from '../xhtml.rules.js';

/** GIFT as Moodle reads it: texts of questions and options are HTML, accepted answers are plain. */
export function writeGift({ title, questions, notes }: LeavingSession): {
  text: string;
  notes: LeavingNotes;
} {
  const own = new LeavingNotes(notes.lines);
  const blocks = questions.flatMap((question) => questionText(question, own) ?? []);
  const head = [`Questions of a session in Plenum, as Moodle reads them: GIFT.`, ...own.lines].map(
    (line) => `// ${oneLine(line)}`,
  );
  // Nothing in a category is unescaped again by Moodle: it is written as it is.
  const category = `$CATEGORY: ${oneLine(categoryPath(title))}`;
  return { text: [head.join('\n'), category, ...blocks, ''].join('\n\n'), notes: own };
}

function questionText(question: LeavingQuestion, notes: LeavingNotes): string | undefined {
  const asks = moodleAsks(question, notes);
  if (!asks) return undefined;
  const answers = answersText(asks, question, notes);
  if (answers === undefined) return undefined;
  if (hasNothingRight(asks))
    notes.add(question, 'no option is right: every answer is a wrong one there.');
  noteTime(question, notes);
  if (question.points !== undefined) notes.add(question, 'its points are not in the file.');
  const illustrated = [question, ...question.options].filter(({ picture }) => picture).length;
  if (illustrated > 0) notes.add(question, 'GIFT has no pictures: they are left out.');
  const explanation = question.explanation && htmlText(promptPart(question.explanation, delimited));
  const feedback = explanation ? `####${explanation}` : '';
  const name = escaped(untagged(writable(nameOf(question))).replace(placeholders, '& &'));
  const prompt = htmlText(promptPart(question.prompt, delimited));
  const lines = [...answers.lines, ...(feedback ? [feedback] : [])];
  const inside =
    answers.lines.length === 0
      ? answers.opening + feedback
      : `${answers.opening}\n${lines.join('\n')}\n`;
  return `::${name}::[html]${prompt}{${inside}}`;
}

/** What Moodle writes in place of escaped signs while it reads a text, and takes for these wherever it stands. */
const placeholders = /&&(?=(?:010|035|058|061|092|123|125|126);)/g;

interface Answers {
  /** What stands behind the brace, on its line. */
  readonly opening: string;
  readonly lines: readonly string[];
}

function answersText(
  asks: MoodleAsks,
  question: LeavingQuestion,
  notes: LeavingNotes,
): Answers | undefined {
  switch (asks.is) {
    case 'choice':
      return { opening: '', lines: choiceLines(asks.options, asks.isSingle, question, notes) };
    case 'order':
      notes.add(question, 'left out: GIFT has no order that all read. Moodle XML has one.');
      return undefined;
    case 'number':
      return { opening: `#${asks.value}:${asks.tolerance}`, lines: [] };
    case 'short': {
      // With an arrow it would be a pair, and no sign keeps it from being one.
      const kept = asks.accepted.filter(
        (text) => !text.includes('->') && text.search(placeholders) < 0,
      );
      if (kept.length < asks.accepted.length) {
        notes.add(
          question,
          'a right answer with an arrow (->) or a code such as &&058; is left out.',
        );
      }
      if (kept.length === 0) notes.add(question, 'no right answer of it is in the file.');
      return { opening: '', lines: kept.map((text) => `=${acceptedText(text)}`) };
    }
    case 'essay':
      return { opening: '', lines: [] };
  }
}

/**
 * Moodle takes those for single choices that have a right option with `=`, and all others for multiple
 * ones. Where all options had `=`, they would be texts to write.
 */
function choiceLines(
  options: readonly Weighed[],
  isSingle: boolean,
  question: LeavingQuestion,
  notes: LeavingNotes,
): string[] {
  const isPlain = isSingle && options.some(({ percent }) => percent < 100);
  if (isSingle && options.every(({ percent }) => percent === 0)) {
    notes.add(question, 'Moodle lets one choose several, as none is right.');
  } else if (!isPlain && isSingle) {
    notes.add(question, 'Moodle lets one choose several, as each is right.');
  }
  return options.map(({ label, percent }) => {
    const text = optionText(label);
    if (isPlain && percent === 100) return `=${text}`;
    return isPlain && percent === 0 ? `~${text}` : `~%${percent}%${text}`;
  });
}

/** A text in brackets at the beginning would be a format, a number between percent signs a weight. */
function optionText(label: string): string {
  const text = written(labelPart(label, delimited)).replace(/^[[%]/, (sign) =>
    sign === '[' ? '&#91;' : '&#37;',
  );
  return escaped(text);
}

function acceptedText(text: string): string {
  const format = /^\[(?:html|plain|moodle|markdown)\]/.test(text) ? '[plain]' : '';
  const weight = text.startsWith('%') ? '%100%' : '';
  return weight + format + escaped(withoutWildcards(writable(text)));
}

function htmlText(part: Parameters<typeof written>[0]): string {
  return escaped(written(part));
}

/** The signs of GIFT. A line break of the file would be one of the text, and two would end the question. */
function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

function oneLine(text: string): string {
  return writable(text).replace(/\s+/gu, ' ').trimEnd();
}
