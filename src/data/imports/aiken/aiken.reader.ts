import type { FoundQuestion } from '../found.js';
import type { Reader } from '../reader.js';
import { linesOf, literal, quoted } from '../text.rules.js';

const option = /^\s*([A-Z])[.)]\s+(.*)$/;
const answer = /^\s*ANSWER:\s*([A-Z])\s*$/;

/** Moodle's Aiken: a question, options `A.` or `A)`, and `ANSWER: B`. */
export const aiken: Reader = {
  format: 'aiken',
  looksLike: (file) =>
    file.is === 'text' &&
    /^[ \t]*ANSWER:[ \t]*[A-Z][ \t]*\r?$/m.test(file.text) &&
    /^[ \t]*A[.)]\s/m.test(file.text),

  read(file, notes) {
    const questions: FoundQuestion[] = [];
    let begun = 0;
    let prompt: string[] = [];
    let options: { letter: string; label: string }[] = [];
    const forget = () => {
      if (prompt.length + options.length > 0) {
        const message = `${quoted(prompt.join(' '))} has no line "ANSWER: …" behind its options.`;
        notes.add(begun, 'question_dropped', message);
      }
      [prompt, options] = [[], []];
    };
    const { lines, more } = linesOf(file.is === 'text' ? file.text : '');
    notes.addRest(more);
    for (const [at, line] of lines.entries()) {
      const right = answer.exec(line)?.[1];
      const [, letter, label = ''] = option.exec(line) ?? [];
      if (right !== undefined) {
        if (!options.some((one) => one.letter === right)) {
          notes.add(at + 1, 'key_dropped', `There is no option ${right}.`);
        }
        questions.push({
          line: begun,
          prompt: literal(prompt.join('\n')),
          asks: {
            is: 'choice',
            options: options.map((one) => ({
              label: literal(one.label),
              isRight: one.letter === right,
            })),
            isMultiple: false,
          },
        });
        [prompt, options] = [[], []];
      } else if (letter !== undefined && prompt.length > 0) options.push({ letter, label });
      else if (line.trim() !== '') {
        if (options.length > 0) forget();
        if (prompt.length === 0) begun = at + 1;
        prompt.push(line.trim());
      }
    }
    forget();
    return { title: null, questions };
  },
};
