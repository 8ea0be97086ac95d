import { parse } from 'gift-pegjs';
import { fieldsOf, listOf, middleOf, numberOf } from '../fields.rules.js';
import { explanationOf } from '../feedback.rules.js';
import { type Asked, type FoundQuestion, type Notes, UnreadableFile } from '../found.js';
import type { Reader } from '../reader.js';
import { categoryOf, withoutEscapedStars } from '../moodle.rules.js';
import { takePicture } from '../pictures.rules.js';
import { clean, linesOf, literal, markupOfHtml, quoted, withFormulas } from '../text.rules.js';
import { choiceOf, textsOf, type Weighted } from '../weights.rules.js';

/** Of one question, in characters: what is longer is none. */
const QUESTION_MAX = 20_000;

/**
 * Moodle's GIFT, a question at a time, so that one which is wrong costs no other. What brings points is
 * the weight alone: the grammar calls an option with a weight of 100 % wrong, and an answer with 0 % right.
 */
export const gift: Reader = {
  format: 'gift',
  looksLike: (file) =>
    file.is === 'text' &&
    (/^[ \t]*\$CATEGORY:/m.test(file.text) ||
      /(?:^|[^\\])\{[ \t\r\n]{0,200}(?:\}|#|[=~]|(?:T|F|TRUE|FALSE)\s*[#}])/.test(file.text)),

  read(file, notes) {
    let title: string | null = null;
    const questions: FoundQuestion[] = [];
    const { lines, more } = linesOf(file.is === 'text' ? file.text : '');
    notes.addRest(more);
    for (const { line, text } of chunksOf(lines)) {
      const parsed = parseChunk(text, line, notes);
      for (const one of parsed) {
        if (one.type === 'Category') title ??= categoryOf(clean(one.title));
        else if (one.type !== 'Description') {
          const question = questionOf(one, line, notes);
          if (question) questions.push(question);
        } else if (text.trim() !== '') {
          notes.add(line, 'line_dropped', `${quoted(textOf(one.stem))} asks nothing.`);
        }
      }
    }
    if (questions.length === 0 && title === null) throw new UnreadableFile('It has no question.');
    return { title, questions };
  },
};

type Parsed = Readonly<Record<string, unknown>>;

/** Questions are divided by blank lines. */
function chunksOf(all: readonly string[]): { line: number; text: string }[] {
  const chunks: { line: number; text: string }[] = [];
  let begun = 0;
  let held: string[] = [];
  const end = () => {
    if (held.length > 0) chunks.push({ line: begun, text: held.join('\n') });
    held = [];
  };
  for (const [at, line] of all.entries()) {
    const isComment = /^\s*\/\//.test(line);
    if (line.trim() === '') {
      end();
      continue;
    }
    if (isComment && held.length === 0) continue;
    if (/^\s*\$CATEGORY:/.test(line)) {
      end();
      chunks.push({ line: at + 1, text: line });
      continue;
    }
    if (held.length === 0) begun = at + 1;
    held.push(line);
  }
  end();
  return chunks;
}

function parseChunk(text: string, line: number, notes: Notes): Parsed[] {
  if (text.length > QUESTION_MAX) {
    notes.add(line, 'question_dropped', `${quoted(text)} is too long.`);
    return [];
  }
  try {
    return questionsOf(text);
  } catch (error) {
    const mended = tryQuestionsOf(withEscapedSigns(text));
    if (mended) return mended;
    const { location } = error as { location?: { start: { line: number } } };
    const at = line + (location?.start.line ?? 1) - 1;
    notes.add(at, 'question_dropped', `${quoted(text)} is no GIFT: ${reasonOf(error)}`);
    return [];
  }
}

function questionsOf(text: string): Parsed[] {
  return (parse(text) as unknown[]).map(fieldsOf);
}

function tryQuestionsOf(text: string): Parsed[] | undefined {
  try {
    return questionsOf(text);
  } catch {
    return undefined;
  }
}

/**
 * Signs of GIFT where Moodle takes them as they stand, escaped. It looks for the first brace, and all before it is
 * what is asked (`The capital: which is it?`); a colon divides numbers alone (`=10:30`). So people and programs
 * write them, and the grammar does not take them.
 */
function withEscapedSigns(text: string): string {
  const [, comments = '', name, rest = ''] =
    /^((?:\s*\/\/[^\n]*\n)*\s*)(?:::((?:\\.|[^\\])*?)::)?(.*)$/s.exec(text) ?? [];
  const named = comments + (name === undefined ? '' : `::${escaped(name, textSigns)}::`);
  const from = rest.search(/(?<!\\)\{/);
  const to = rest.lastIndexOf('}');
  if (from < 0) return named + escaped(rest, textSigns);
  if (to < from) return text;
  const answers = rest.slice(from, to + 1);
  return [
    named,
    escaped(rest.slice(0, from), textSigns),
    /^\{\s*#/.test(answers) ? answers : escaped(answers, /:/),
    escaped(rest.slice(to + 1), textSigns),
  ].join('');
}

const textSigns = /[:=~#{}]/;

function escaped(text: string, signs: RegExp): string {
  return text.replace(new RegExp(`(?<!\\\\)${signs.source}`, 'g'), '\\$&');
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : '';
  const [, found] = /but (.{1,40}) found\.$/s.exec(reason) ?? [];
  return found === undefined ? 'it cannot be read.' : `${found} is not expected there.`;
}

function questionOf(given: Parsed, line: number, notes: Notes): FoundQuestion | undefined {
  const prompt = textOf(given.stem);
  const drop = (why: string) => {
    notes.add(line, 'question_dropped', `${quoted(prompt)} ${why}.`);
    return undefined;
  };
  const asks = askedOf(given, line, notes);
  if (!asks) return drop(`is a ${quoted(clean(given.type))} question, which is not known here`);
  const explanation = explanationOf(textOf(given.globalFeedback), ownFeedback(given));
  const { pictures } = markupOfHtml(fieldsOf(given.stem).text);
  const picture = takePicture(pictures, () => undefined, { line, prompt }, notes);
  return {
    line,
    prompt,
    asks,
    ...(picture && { picture }),
    ...(explanation && { explanation }),
  };
}

function askedOf(given: Parsed, line: number, notes: Notes): Asked | undefined {
  switch (given.type) {
    case 'MC':
      return choiceOf(weighted(given.choices, textOf), isSingle(given.choices));
    case 'Short':
      return textsOf(weighted(given.choices, plainOf), line, notes);
    case 'TF':
      return {
        is: 'choice',
        options: [
          { label: 'True', isRight: given.isTrue === true },
          { label: 'False', isRight: given.isTrue !== true },
        ],
        isMultiple: false,
      };
    case 'Essay':
      return { is: 'texts', accepted: [] };
    case 'Numerical':
      return numberAsked(given.choices, line, notes);
    default:
      return undefined;
  }
}

/** One number or range, or several with weights: of these the one with most. */
function numberAsked(choices: unknown, line: number, notes: Notes): Asked {
  if (!Array.isArray(choices)) return rangeOf(choices);
  const ranges = choices.map(fieldsOf).map((choice) => ({
    weight: weightOf(choice),
    range: rangeOf(choice.text),
  }));
  const [best, ...others] = [...ranges].sort((a, b) => b.weight - a.weight);
  if (others.some(({ weight }) => weight > 0)) {
    notes.add(line, 'partial_credit', 'Other numbers that bring points there bring none here.');
  }
  return best ? best.range : { is: 'number' };
}

function rangeOf(given: unknown): Asked {
  const { type, number, range, numberLow, numberHigh } = fieldsOf(given);
  if (type !== 'high-low') {
    return { is: 'number', value: numberOf(number), tolerance: numberOf(range) ?? 0 };
  }
  return { is: 'number', ...middleOf(numberOf(numberLow) ?? 0, numberOf(numberHigh) ?? 0) };
}

function weighted(choices: unknown, read: (text: unknown) => string): Weighted[] {
  return listOf(choices)
    .map(fieldsOf)
    .map((choice) => ({ text: read(choice.text), weight: weightOf(choice) }));
}

/** As Moodle has it: without a `=` several may be chosen. Where no option has a weight, we cannot know. */
function isSingle(choices: unknown): boolean | undefined {
  const all = listOf(choices).map(fieldsOf);
  if (all.some(({ isCorrect }) => isCorrect === true)) return true;
  return all.every(({ weight }) => numberOf(weight) === undefined) ? undefined : false;
}

function weightOf({ weight, isCorrect }: Parsed): number {
  return numberOf(weight) ?? (isCorrect === true ? 100 : 0);
}

function ownFeedback({ choices, trueFeedback, falseFeedback }: Parsed) {
  const ofChoices = listOf(choices)
    .map(fieldsOf)
    .map(({ text, feedback }) => ({ about: textOf(text), text: textOf(feedback) }));
  return [
    ...ofChoices,
    { about: 'True', text: textOf(trueFeedback) },
    { about: 'False', text: textOf(falseFeedback) },
  ];
}

/** An accepted answer, in which nothing is markup. */
function plainOf(given: unknown): string {
  const { text } = fieldsOf(given);
  return withoutEscapedStars(clean(text ?? given));
}

/** A text with its format; `moodle` is HTML with line ends, as nothing says otherwise. */
function textOf(given: unknown): string {
  if (typeof given === 'string') return literal(given);
  const { text, format } = fieldsOf(given);
  if (format === 'markdown') return clean(text);
  if (format === 'plain') return literal(clean(text));
  if (format === 'html') return markupOfHtml(text).text;
  const isHtml = /<[a-z/!]|&[a-z#]/i.test(clean(text));
  return isHtml ? markupOfHtml(text).text : withFormulas(clean(text));
}
