import { multipleChoice } from './multiple-choice/vote.js';
import { rating } from './rating/vote.js';
import { findIn } from './registry.js';
import { singleChoice } from './single-choice/vote.js';
import type { VotingKind } from './voting-kind.js';

const there = {
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  rating,
};

/** Each is loaded where a question first needs it. */
const later = {
  ranking: () => import('./ranking/vote.js').then(({ ranking }) => ranking),
  points: () => import('./item-votes.js').then(({ points }) => points),
  scales: () => import('./item-votes.js').then(({ scales }) => scales),
  numeric: () => import('./numeric/vote.js').then(({ numeric }) => numeric),
  open_text: () => import('./text-votes.js').then(({ openText }) => openText),
  word_cloud: () => import('./text-votes.js').then(({ wordCloud }) => wordCloud),
  motion: () => import('./motion/vote.js').then(({ motion }) => motion(singleChoice)),
};

/** The kinds that one can vote on. */
export const votingKindOf = findIn<VotingKind>(there, later);
