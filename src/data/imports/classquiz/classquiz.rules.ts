import { fieldsOf, listOf, middleOf, numberOf } from '../fields.rules.js';
import type { Asked, Found, FoundQuestion, Notes } from '../found.js';
import { clean, literal, quoted, textOfHtml, withFormulas } from '../text.rules.js';

/** ClassQuiz keeps titles as HTML. */
function textOf(value: unknown): string {
  return withFormulas(textOfHtml(value).text);
}

/** A quiz of ClassQuiz as its archives and its API have it. The faster the better, 1,000 points there. */
export function quizOf(data: unknown, notes: Notes): Found {
  const { title, questions } = fieldsOf(data);
  return {
    title: textOfHtml(title).text || null,
    questions: listOf(questions).flatMap((question, at) => {
      const found = questionOf(question, at + 1, notes);
      return found ? [found] : [];
    }),
  };
}

function questionOf(given: unknown, line: number, notes: Notes): FoundQuestion | undefined {
  const { question, type = 'ABCD', time, answers, image } = fieldsOf(given);
  const prompt = textOf(question);
  if (image) notes.add(line, 'picture_dropped', `The picture of ${quoted(prompt)} is left out.`);
  const asks = askedOf(type, answers);
  if (!asks) {
    const message = `${quoted(prompt)} is a ${quoted(clean(type))}, which asks nothing that is known here.`;
    notes.add(line, 'question_dropped', message);
    return undefined;
  }
  const scoring = { mode: 'speed', points: 1000 } as const;
  return { line, prompt, asks, seconds: numberOf(time), scoring };
}

function askedOf(type: unknown, answers: unknown): Asked | undefined {
  const given = listOf(answers).map(fieldsOf);
  const isPoll = type === 'VOTING';
  switch (type) {
    case 'ABCD':
    case 'CHECK':
    case 'VOTING': {
      const options = given.map(({ answer, right }) => ({
        label: literal(clean(answer)),
        isRight: !isPoll && right === true,
      }));
      return { is: 'choice', options, isMultiple: type === 'CHECK' };
    }
    case 'TEXT':
      return { is: 'texts', accepted: given.map(({ answer }) => clean(answer)) };
    case 'ORDER': {
      const labels = given.map(({ answer }) => literal(clean(answer)));
      return { is: 'ranking', labels, isOrdered: true };
    }
    case 'RANGE': {
      const { min_correct, max_correct } = fieldsOf(answers);
      const [least, most] = [numberOf(min_correct), numberOf(max_correct)];
      if (least === undefined || most === undefined) return { is: 'number' };
      return { is: 'number', ...middleOf(least, most) };
    }
    default:
      return undefined;
  }
}
