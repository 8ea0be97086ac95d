import { fieldsOf, listOf, numberOf, parseJson, tryJson } from '../fields.rules.js';
import type { FoundQuestion } from '../found.js';
import type { Reader } from '../reader.js';
import { clean, literal, quoted } from '../text.rules.js';

/** Razzia (Rahoot before): right answers by their places, from 0. The faster the better. */
export const razzia: Reader = {
  format: 'razzia_json',
  looksLike(file) {
    if (file.is !== 'text') return false;
    const [first] = listOf(fieldsOf(tryJson(file.text)).questions).map(fieldsOf);
    return (
      first !== undefined && 'answers' in first && ('solutions' in first || 'solution' in first)
    );
  },

  read(file, notes) {
    const { subject, questions } = fieldsOf(file.is === 'text' ? parseJson(file.text) : undefined);
    return {
      title: clean(subject) || null,
      questions: listOf(questions).map((given, at): FoundQuestion => {
        const { question, answers, solutions, solution, time, image } = fieldsOf(given);
        const line = at + 1;
        const prompt = literal(clean(question));
        if (image)
          notes.add(line, 'picture_dropped', `The picture of ${quoted(prompt)} is left out.`);
        const right = [...listOf(solutions), ...(solutions === undefined ? [solution] : [])];
        const options = listOf(answers).map((answer, place) => ({
          label: literal(clean(answer)),
          isRight: right.includes(place),
        }));
        const scoring = { mode: 'speed', points: 1000 } as const;
        const asks = { is: 'choice', options, isMultiple: false } as const;
        return { line, prompt, asks, seconds: numberOf(time), scoring };
      }),
    };
  },
};
