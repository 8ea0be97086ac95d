import { fieldsOf, listOf, middleOf, numberOf } from '../fields.rules.js';
import { type Asked, type Found, type FoundQuestion, inOrder, type Notes } from '../found.js';
import { takePicture } from '../pictures.rules.js';
import { clean, literal, markupOfHtml, quoted, textOfHtml } from '../text.rules.js';

/** A quiz of ClassQuiz as its archives and its API have it. The faster the better, 1,000 points there. */
export function quizOf(data: unknown, pictures: ReadonlyMap<string, Buffer>, notes: Notes): Found {
  const { title, questions, cover_image: cover } = fieldsOf(data);
  if (cover !== null && cover !== undefined) {
    notes.add(null, 'picture_dropped', 'The picture of the whole quiz is left out.');
  }
  return {
    title: textOfHtml(title).text || null,
    questions: listOf(questions).flatMap((question, at) => {
      const found = questionOf(question, at + 1, pictures, notes);
      return found ? [found] : [];
    }),
  };
}

function questionOf(
  given: unknown,
  line: number,
  pictures: ReadonlyMap<string, Buffer>,
  notes: Notes,
): FoundQuestion | undefined {
  const { question, type: named, time, answers, image } = fieldsOf(given);
  // Quizzes of before have no types.
  const type = named ?? 'ABCD';
  // Its editor writes titles as HTML.
  const { text: prompt, pictures: shown } = markupOfHtml(question);
  // The number of a picture of the archive: the first is 0.
  const own = image === null || image === undefined ? [] : [{ src: clean(image), alt: '' }];
  const asks = askedOf(type, answers);
  if (!asks) {
    const message = `${quoted(prompt)} is a ${quoted(clean(type))}, which asks nothing that is known here.`;
    notes.add(line, 'question_dropped', message);
    return undefined;
  }
  if (listOf(answers).some((answer) => fieldsOf(answer).image)) {
    notes.add(
      line,
      'picture_dropped',
      `Pictures of options of ${quoted(prompt)} are not in the file.`,
    );
  }
  const scoring = { mode: 'speed', points: 1000 } as const;
  const find = (number: string) => pictures.get(number);
  const picture = takePicture([...own, ...shown], find, { line, prompt }, notes);
  return { line, prompt, asks, seconds: numberOf(time), scoring, ...(picture && { picture }) };
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
      return inOrder(given.map(({ answer }) => literal(clean(answer))));
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
