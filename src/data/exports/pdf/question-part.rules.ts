import { directionOf, isKeyDue, type Language, type Result } from '../../../contract/index.js';
import {
  barsFigure,
  kindOf,
  keyWords,
  type QuestionView,
  type SessionView,
} from '../../../sessions/index.js';
import type { ReportPicture, ReportQuestion } from './report.js';
import { inOneLine } from './type/readable.rules.js';
import { reportWords } from './report-words.js';

/**
 * A question as a report tells it: with the numbers and percentages of the screen.
 * @param place of the session, from 1
 */
export function questionPart(
  question: QuestionView,
  place: number,
  result: Result | undefined,
  session: SessionView['session'],
  language: Language,
): ReportQuestion {
  const kind = kindOf(question);
  const words = reportWords[language];
  const numbers = new Intl.NumberFormat(language);
  const { prompt, status, answerKey, explanation } = question;
  const isTold = isKeyTold(question, session);
  const marked = isTold && answerKey && 'optionIds' in answerKey && !kind.form.bucketsAre;
  // A mark has no room for what is right in part.
  const isSaid = isTold && answerKey && (!marked || answerKey.partialCredit !== undefined);
  const { totalVotes = 0, summary } = result ?? {};
  const about = [
    kind.form.instruction(question, language),
    words.votes(totalVotes, numbers.format(totalVotes)),
    ...(summary && 'count' in summary
      ? [words.texts(summary.count as number, numbers.format(summary.count as number))]
      : []),
    ...(status === 'open' ? [words.stillOpen] : []),
  ];
  return {
    ...{ is: 'question', place, prompt, direction: directionOf(question) },
    about: about.join(' · '),
    figure: result
      ? (kind.figure?.(result, question, language) ?? barsFigure(result, language))
      : { note: words.noResult },
    right: marked ? answerKey.optionIds : [],
    rightWords: isSaid ? keyWords(answerKey, question, language) : [],
    explanation: isTold ? explanation : null,
  };
}

/** Where they are told without being described. @param undescribed what is said of a question's own then */
export function picturesOf(
  { imageId, imageAlt, options }: Pick<QuestionView, 'imageId' | 'imageAlt' | 'options'>,
  undescribed: string,
): Omit<ReportPicture, 'jpeg'>[] {
  return [
    ...(imageId ? [{ id: imageId, alt: inOneLine(imageAlt ?? '') || undescribed }] : []),
    ...options.flatMap((option) =>
      option.imageId
        ? [{ optionId: option.id, id: option.imageId, alt: inOneLine(option.imageAlt ?? '') }]
        : [],
    ),
  ];
}

/** What is right is told where everybody knows it, or nobody answers any more. */
function isKeyTold(question: QuestionView, session: SessionView['session']): boolean {
  if (question.status !== 'closed') return false;
  return session.status === 'ended' || isKeyDue(question, question.visibilityIn(session));
}
