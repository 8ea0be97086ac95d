import type { Choice, Question } from '../../src/contract/index.js';
import { choiceOf, otherChoice } from '../../test/e2e/support/choices.js';
import type { Random } from '../../test/e2e/support/random.js';

/** One vote that a participant is going to cast. */
export interface Step {
  /** Milliseconds after the crowd begins. */
  readonly at: number;
  readonly choice: Choice;
}

/** What a participant does with one question, in order. */
export interface Plan {
  readonly question: Question;
  readonly steps: readonly Step[];
}

/** Of all who may have another thought, or touch the button twice. */
const HABITS = { votes: 0.9, again: 0.1, another: 0.25 };
/** From one vote on a question to the next. Milliseconds. */
const THOUGHT = 4_000;

/**
 * Nine of ten questions, at any time of the window; every tenth vote sent once more, every fourth
 * followed by another choice, whether the question takes changes or not.
 * @param window milliseconds
 */
export function plansFor(questions: readonly Question[], window: number, random: Random): Plan[] {
  return questions
    .filter(() => random.chance(HABITS.votes))
    .map((question) => {
      const at = random.next() * window;
      const choice = choiceOf(question, random);
      const steps = [{ at, choice }];
      if (random.chance(HABITS.again)) steps.push({ at, choice });
      if (random.chance(HABITS.another)) {
        const later = at + random.next() * THOUGHT;
        steps.push({ at: later, choice: otherChoice(question, choice, random) });
      }
      return { question, steps };
    });
}
