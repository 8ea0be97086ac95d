import type { Choice, Question } from '../../../src/contract/index.js';
import { texts } from './texts.js';

/** How the options of a question may be picked. */
export function boundsOf({ settings, options }: Question): { min: number; max: number } {
  return { min: settings.minChoices ?? 1, max: settings.maxChoices ?? options.length };
}

/** Whether the question would take this choice as it is: what is not complete cannot be sent yet. */
export function checkChoice(question: Question, choice: Choice | undefined): boolean {
  if (!choice) return false;
  if ('value' in choice) return true;
  const { min, max } = boundsOf(question);
  return choice.optionIds.length >= min && choice.optionIds.length <= max;
}

/** The choice after an option was touched. With one to choose, the other one is let go. */
export function toggle(question: Question, choice: Choice | undefined, optionId: string): Choice {
  const chosen = choice && 'optionIds' in choice ? choice.optionIds : [];
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
