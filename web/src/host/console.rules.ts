import type { Question, Session } from '../../../src/contract/index.js';
import { nextQuestion, onStage } from '../screen/stage.rules.js';

type Questions = Pick<Session, 'questions'>;

/** What the host has turned to, as long as nothing else comes onto the stage. */
export interface Look {
  questionId: string;
  /** What was on the stage then, as {@link stageOf} names it. */
  stage: string;
}

/** Names what is on the stage, and since when: opened anew, it is something new to look at. */
export function stageOf(session: Questions): string {
  const question = onStage(session);
  return question ? `${question.id} ${question.openedAt}` : '';
}

/**
 * The question in the middle of the console: the one that the host has turned to, until a question
 * is opened here or elsewhere; else the one that the hall looks at, else the one to begin with.
 */
export function shownQuestion(session: Questions, look: Look | undefined): Question | undefined {
  const chosen =
    look?.stage === stageOf(session)
      ? session.questions.find(({ id }) => id === look.questionId)
      : undefined;
  return chosen ?? homeOf(session);
}

/** What a step forward does. */
export interface Step {
  /** Looks at it only, or closes what is open and opens it. */
  does: 'show' | 'open';
  question: Question;
}

/**
 * Forward from what is shown: from what was before, back to what the hall looks at; from there, to
 * the next question, which is opened.
 * @returns undefined where nothing is left
 */
export function stepForward(session: Questions, shown: Question): Step | undefined {
  const home = homeOf(session);
  if (home && shown.position < home.position) {
    const question = session.questions.find(({ position }) => position > shown.position);
    return question && { does: 'show', question };
  }
  const question = nextQuestion(session);
  return question && { does: 'open', question };
}

/** The question before, to look at. */
export function stepBack({ questions }: Questions, shown: Question): Question | undefined {
  return questions.filter(({ position }) => position < shown.position).pop();
}

/** What else takes votes at the moment. */
export function othersOpen({ questions }: Questions, shown: Question): Question[] {
  return questions.filter(({ id, status }) => status === 'open' && id !== shown.id);
}

/** Those that were asked, in their order: what there is to tell of a session. */
export function askedQuestions({ questions }: Questions): Question[] {
  return questions.filter(({ openedAt }) => openedAt !== null);
}

function homeOf(session: Questions): Question | undefined {
  return onStage(session) ?? nextQuestion(session);
}
