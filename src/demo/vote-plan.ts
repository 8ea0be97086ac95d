import type { Choice, Question } from '../contract/index.js';
import type { Random } from '../platform/random.js';
import { definitionOf, kindOf } from '../sessions/index.js';

/** Phones whose owner taps twice, or whose network sends twice. */
const REPEAT_SHARE = 0.04;
/** Phones whose owner reconsiders, where the question allows it. */
const CHANGE_SHARE = 0.06;

export interface Step {
  /** Milliseconds after the question opened. */
  readonly at: number;
  readonly choice: Choice;
}

/**
 * What one phone will do: mostly one vote, soon rather than late, and never after the window.
 * @param window milliseconds
 */
export function planVote(
  question: Question,
  leanings: readonly number[],
  window: number,
  random: Random,
): Step[] {
  const at = window * (0.06 + 0.74 * random() ** 1.5);
  const choice = choose(question, leanings, random);
  const mood = random();
  if (mood < REPEAT_SHARE) {
    const again = Math.min(at + 40 + 260 * random(), window);
    return [
      { at, choice },
      { at: again, choice },
    ];
  }
  if (question.settings.allowChange && mood > 1 - CHANGE_SHARE) {
    const later = at + (window - at) * (0.3 + 0.7 * random());
    return [
      { at, choice },
      { at: later, choice: choose(question, leanings, random) },
    ];
  }
  return [{ at, choice }];
}

function choose(question: Question, leanings: readonly number[], random: Random): Choice {
  return kindOf(question).draw(definitionOf(question), random, leanings);
}
