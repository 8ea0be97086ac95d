import type { ComponentChild } from 'preact';
import type { Choice, Question } from '../../../../src/contract/index.js';
import { checkingKindOf } from '../../kinds/check.js';
import { creditIn } from '../../kinds/options/check.rules.js';
import { texts } from './texts.js';

const notes = {
  right: ['✓', texts.isRight],
  partly: ['½', texts.partly],
  wrong: ['✗', texts.isWrong],
} as const;

/**
 * What stands beside the options of a question once it is due what is right: the right ones, and what
 * one has chosen that is not, or in part. Undefined where options are not right or wrong by themselves.
 */
export function notesOn(
  question: Question,
  vote: Choice | undefined,
): ((optionId: string) => ComponentChild) | undefined {
  const key = question.answerKey;
  const right = key && checkingKindOf(question)?.rightOptionsOf?.(key);
  if (!right) return undefined;
  return (id) => {
    const isRight = right.includes(id);
    if (!isRight && !vote?.optionIds?.includes(id)) return undefined;
    const how = isRight ? 'right' : (creditIn(key)?.([id]) ?? 0) > 0 ? 'partly' : 'wrong';
    const [sign, text] = notes[how];
    return (
      <>
        <span class="option-note small" data-is={how}>
          <span aria-hidden="true">{sign}</span> {text}
        </span>
        <span class="option-ring" data-is={how} aria-hidden="true" />
      </>
    );
  };
}
