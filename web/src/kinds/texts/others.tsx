import type { ComponentChildren } from 'preact';
import type { VoteFieldsProps } from '../voting-kind.js';
import { texts } from './text-fields.js';

type Props = Pick<VoteFieldsProps, 'question' | 'myVote' | 'result'> & {
  isEmpty: boolean;
  children: ComponentChildren;
};

/** What others wrote, for who has written or comes later: nobody is to copy. */
export function Others({ question, myVote, result, isEmpty, children }: Props) {
  if (!result || (question.status === 'open' && !myVote)) return null;
  return (
    <section class="others" aria-label={texts.others} tabIndex={0}>
      {isEmpty ? <p class="muted small">{texts.none}</p> : children}
    </section>
  );
}
