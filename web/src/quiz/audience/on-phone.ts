import type { ComponentChild, VNode } from 'preact';
import type { AudienceSession, Choice, Question } from '../../../../src/contract/index.js';
import type { BallotBox, CastVote } from '../../audience/ballot-box.js';
import type { Room } from '../../live/room.rules.js';

/** What a quiz adds to a phone's page. */
export interface QuizOnPhone {
  /** Above what is asked: who one is, and how one stands. */
  top(room: Room<AudienceSession>): VNode;

  /**
   * Questions one at a time, where the session is at one's own pace.
   * @param card shows one
   */
  pages?(questions: readonly Question[], box: BallotBox, card: CardOf): VNode;

  /** Below what is asked: who leads, and what there is to do after the end. */
  bottom(room: Room<AudienceSession>): VNode;

  cardOf(room: Room<AudienceSession>, given: CardGiven): QuizOfCard;
}

export type CardOf = (question: Question) => ComponentChild;

export interface CardGiven {
  question: Question;
  /** The vote that stands. */
  myVote: Choice | undefined;
  /** What becomes of the one that was cast on this phone. */
  cast: CastVote | undefined;
}

/** What a quiz adds to the card of one question. */
export interface QuizOfCard {
  /** What stands beside an option: whether it is right. */
  noteOf?: (optionId: string) => ComponentChild;
  /** Below what one votes in. */
  below: ComponentChild;
  /** Whether it says how the answer was, to who hears the page, in place of the result. */
  isTold: boolean;
}
