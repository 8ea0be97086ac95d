import type { ComponentChild, VNode } from 'preact';
import type { AudienceSession, Choice, Question, Result } from '../../../src/contract/index.js';

/** What the audience's page knows of a kind, apart from its fields. */
export interface VotingRules {
  /** What there is to do, in a few words. */
  instructionOf(question: Question): string;

  /** What there is still to do before the choice can be sent, as a sentence; undefined where it can. */
  missingIn(question: Question, choice: Choice | undefined): string | undefined;

  /** What a choice says, as people read it. */
  wordsOf(question: Question, choice: Choice): string[];

  /** A result in one sentence, for who hears it. */
  spoken(result: Result): string;

  /** A figure of the result, to stand behind the number of votes. */
  figureOf?: (result: Result) => string | undefined;
}

export interface VoteFieldsProps {
  question: Question;
  choice: Choice | undefined;
  /** The vote that stands. */
  myVote: Choice | undefined;
  /** Where one may see it. Each row has its place for it from the start, so that nothing moves. */
  result: Result | undefined;
  disabled: boolean;
  /** What is known of the session, where the question is one of several; absent of a poll. */
  room?: { readonly session: Pick<AudienceSession, 'weight'> };
  /** What stands beside an option, where there is something to say of it. */
  noteOf?: ((optionId: string) => ComponentChild) | undefined;
  /** Equal choices must be equal as JSON, in whatever order they were picked. */
  onPick: (choice: Choice) => void;
  /** Told why a further option cannot be picked, where somebody tries. */
  onFull: (why: string) => void;
}

/** One kind of question on the phone of who votes. */
export interface VotingKind extends VotingRules {
  /** What a vote is picked in: a VoteFieldset. */
  Fields: (props: VoteFieldsProps) => VNode;
}
