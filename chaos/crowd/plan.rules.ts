import type { Choice, Question } from '../../src/contract/index.js';
import { choiceOf, otherChoice } from '../../test/e2e/support/choices.js';
import type { Random } from '../../test/e2e/support/random.js';
import { WITHDRAWAL } from '../judge/record.js';

/** One vote that a participant is going to cast, or withdraw. */
export interface Step {
  /** Milliseconds after the crowd begins. */
  readonly at: number;
  /** Or {@link WITHDRAWAL}. */
  readonly choice: Choice;
}

/** What a participant does with one question, in order. */
export interface Plan {
  readonly question: Question;
  readonly steps: readonly Step[];
}

/** Of all who may have another thought, or touch the button twice. */
const HABITS = { votes: 0.9, again: 0.1, another: 0.25, withdraws: 0.2, returns: 0.5 };
/** From one vote on a question to the next. Milliseconds. */
const THOUGHT = 4_000;

/**
 * Nine of ten questions, at any time of the window; every tenth vote sent once more, every fourth
 * followed by another choice, every fifth withdrawn, and half of these cast again; whether the
 * question takes changes or not.
 * @param window milliseconds
 */
export function plansFor(questions: readonly Question[], window: number, random: Random): Plan[] {
  return questions
    .filter(() => random.chance(HABITS.votes))
    .map((question) => {
      const at = random.next() * window;
      const choice = choiceOf(question, random);
      const steps: Step[] = [{ at, choice }];
      const thinks = (next: Choice) =>
        steps.push({ at: steps.at(-1)!.at + random.next() * THOUGHT, choice: next });
      if (random.chance(HABITS.again)) steps.push({ at, choice });
      if (random.chance(HABITS.another)) thinks(otherChoice(question, choice, random));
      if (random.chance(HABITS.withdraws)) {
        thinks(WITHDRAWAL);
        if (random.chance(HABITS.returns)) thinks(choice);
      }
      return { question, steps };
    });
}
