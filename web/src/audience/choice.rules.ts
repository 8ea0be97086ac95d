import type { Choice, Question } from '../../../src/contract/index.js';
import { formatNumber } from '../texts/locale.js';
import { isSame } from './ballot-box.js';
import { texts } from './texts.js';

/** How the options of a question may be picked. */
export function boundsOf({ settings, options }: Question): { min: number; max: number } {
  return { min: settings.minChoices ?? 1, max: settings.maxChoices ?? options.length };
}

/** Whether the question would take this choice as it is: what is not complete cannot be sent yet. */
export function checkChoice(question: Question, choice: Choice | undefined): boolean {
  if (!choice) return false;
  const { optionIds } = choice;
  if (!optionIds) return true;
  const { min, max } = boundsOf(question);
  return optionIds.length >= min && optionIds.length <= max;
}

/**
 * What there is still to do before the vote can be sent, as a sentence; undefined where it can.
 * @param myVote the one that stands
 */
export function missingIn(
  question: Question,
  choice: Choice | undefined,
  myVote: Choice | undefined,
): string | undefined {
  const { settings, options } = question;
  if (checkChoice(question, choice)) return isSame(choice, myVote) ? texts.isSent : undefined;
  if (options.length === 0) return texts.missingRating(settings.min ?? 1, settings.max ?? 5);
  const { min, max } = boundsOf(question);
  if (isSingle(question) || min === 1) return texts.missingOne;
  const missing = min - (choice?.optionIds?.length ?? 0);
  return min === max ? texts.missingExactly(min, missing) : texts.missingSome(min, missing);
}

/** What a choice says, as people read it: labels of options in their order, or a number. */
export function wordsOf({ options }: Question, { optionIds, value }: Choice): string[] {
  if (value !== undefined) return [formatNumber(value)];
  return options.filter(({ id }) => optionIds?.includes(id)).map(({ label }) => label);
}

/** The choice after an option was touched. With one to choose, the other one is let go. */
export function toggle(question: Question, choice: Choice | undefined, optionId: string): Choice {
  const chosen = choice?.optionIds ?? [];
  if (isSingle(question)) return { optionIds: [optionId] };
  const isChosen = chosen.includes(optionId);
  return {
    optionIds: isChosen ? chosen.filter((id) => id !== optionId) : [...chosen, optionId],
  };
}

export function isSingle({ kind }: Question): boolean {
  return kind === 'single_choice';
}

/** What there is to do, in a few words. */
export function instructionOf(question: Question): string {
  const { settings, options } = question;
  if (options.length === 0) return texts.rate(settings.min ?? 1, settings.max ?? 5);
  if (isSingle(question)) return texts.chooseOne;
  const { min, max } = boundsOf(question);
  if (min === max) return texts.chooseExactly(min);
  const isBounded = max < options.length;
  if (min > 1) return isBounded ? texts.chooseBetween(min, max) : texts.chooseAtLeast(min);
  return isBounded ? texts.chooseAtMost(max) : texts.chooseAny;
}
