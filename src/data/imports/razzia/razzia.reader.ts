import { fieldsOf, listOf, numberOf, parseJson, tryJson } from '../fields.rules.js';
import type { Asked, FoundQuestion, Notes } from '../found.js';
import type { Reader } from '../reader.js';
import { clean, literal, quoted } from '../text.rules.js';

/**
 * Razzia (Rahoot before): right answers by their places, from 0. The faster the better. A survey has none that
 * is right; older files have neither types nor lists of what is right.
 */
export const razzia: Reader = {
  format: 'razzia_json',
  looksLike(file) {
    if (file.is !== 'text') return false;
    return listOf(fieldsOf(tryJson(file.text)).questions)
      .map(fieldsOf)
      .some(isOfRazzia);
  },

  read(file, notes) {
    const { subject, questions } = fieldsOf(file.is === 'text' ? parseJson(file.text) : undefined);
    return {
      title: clean(subject) || null,
      questions: listOf(questions).map((given, at) => questionOf(fieldsOf(given), at + 1, notes)),
    };
  },
};

type Given = Readonly<Record<string, unknown>>;

function isOfRazzia(given: Given): boolean {
  const { question, answers } = given;
  const areTexts = Array.isArray(answers) && answers.every((answer) => typeof answer === 'string');
  const hasOwn = ['solutions', 'solution', 'cooldown'].some((name) => name in given);
  return typeof question === 'string' && areTexts && hasOwn;
}

function questionOf(given: Given, line: number, notes: Notes): FoundQuestion {
  const prompt = literal(clean(given.question));
  const { type } = fieldsOf(given.media);
  if (given.image || given.media) {
    const what = type === 'video' || type === 'audio' ? `The ${type}` : 'The picture';
    notes.add(line, 'picture_dropped', `${what} of ${quoted(prompt)} is not in the file.`);
  }
  notePoints(given, line, notes);
  const scoring = { mode: 'speed', points: numberOf(given.maxPoints) ?? 1000 } as const;
  return { line, prompt, asks: askedOf(given), seconds: numberOf(given.time), scoring };
}

function askedOf({ type, answers, options, solutions, solution }: Given): Asked {
  const given = solutions ?? solution;
  const right = Array.isArray(given) ? (given as unknown[]) : [given];
  if (type === 'estimation') {
    const { margin } = fieldsOf(options);
    return { is: 'number', value: numberOf(right[0]), tolerance: numberOf(margin) ?? 0 };
  }
  const listed = listOf(answers).map((answer, place) => ({
    label: literal(clean(answer)),
    isRight: right.includes(place),
  }));
  return { is: 'choice', options: listed, isMultiple: type === 'multi' };
}

/** What points depend on there, and here do not. */
function notePoints({ type, options, penalty }: Given, line: number, notes: Notes): void {
  const { scoringMode, margin } = fieldsOf(options);
  const note = (message: string) => notes.add(line, 'partial_credit', message);
  if ((numberOf(penalty) ?? 0) > 0) note('A wrong answer takes points there, and none here.');
  if (type === 'multi' && scoringMode === 'strict')
    note('Only all right answers bring points there.');
  if (type === 'multi' && scoringMode === 'lenient') note('Wrong answers take no points there.');
  if (type === 'estimation' && (numberOf(margin) ?? 0) > 0) {
    note('Who is nearer gets more points there; here all who are near enough get the same.');
  }
}
