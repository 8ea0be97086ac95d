import type { Pictured } from '../../contract/index.js';
import { plainText } from '../../contract/markup.js';
import { kindOf, type QuestionView } from '../../sessions/index.js';
import {
  LeavingNotes,
  type LeavingPicture,
  type LeavingQuestion,
  type LeavingSession,
} from './leaving.js';

/** Of a name by which others list a question, in characters. */
const NAME_MAX = 80;

/** A session's questions as others take them. */
export function toLeaving(title: string, questions: readonly QuestionView[]): LeavingSession {
  const notes = new LeavingNotes();
  const leaving = questions.flatMap((question, at): LeavingQuestion[] => {
    const { kind, options, settings, answerKey, explanation, scoring, durationSeconds } = question;
    const number = at + 1;
    const asks = kindOf(question).elsewhere?.({ options, settings }, answerKey);
    if (!asks) {
      notes.add({ number }, `left out: others have nothing like "${kind}".`);
      return [];
    }
    return [
      {
        number,
        prompt: question.prompt,
        ...pictureOf({ imageId: question.imageId ?? undefined, imageAlt: question.imageAlt ?? '' }),
        options: options.map((option) => ({ label: option.label, ...pictureOf(option) })),
        asks,
        ...(explanation && { explanation }),
        ...(answerKey && scoring && { points: scoring.points }),
        ...(durationSeconds !== null && { seconds: durationSeconds }),
      },
    ];
  });
  return { title, questions: leaving, notes };
}

function pictureOf({ imageId, imageAlt = '' }: Pictured): { picture?: LeavingPicture } {
  return imageId ? { picture: { id: imageId, alt: imageAlt } } : {};
}

/** A question on one line, without markup: what others list it by. */
export function nameOf({ prompt, number }: Pick<LeavingQuestion, 'prompt' | 'number'>): string {
  const line = plainText(prompt).replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length === 0) return `Question ${number}`;
  if (characters.length <= NAME_MAX) return line;
  return `${characters
    .slice(0, NAME_MAX - 1)
    .join('')
    .trimEnd()}…`;
}

/** The steps of a scale, as the options of a choice. */
export function stepLabels(asks: {
  readonly min: number;
  readonly max: number;
  readonly lowLabel?: string;
  readonly highLabel?: string;
}): string[] {
  const { min, max, lowLabel, highLabel } = asks;
  return Array.from({ length: max - min + 1 }, (_, step) => {
    const value = min + step;
    const meaning = value === min ? lowLabel : value === max ? highLabel : undefined;
    return meaning === undefined ? `${value}` : `${value} (${meaning})`;
  });
}
