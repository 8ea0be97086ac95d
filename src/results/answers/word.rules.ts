import { ValidationFailedError } from '../../platform/domain-error.js';
import { kindOf } from '../../sessions/index.js';
import type { Asked } from '../results.repository.js';

/** What a text has in common with all that are told as one. @throws ValidationFailedError */
export function wordOf(text: string, question: Asked): string {
  const word = kindOf(question).texts?.wordOf(text, question);
  if (typeof word === 'string') return word;
  throw new ValidationFailedError([{ path: '', message: 'the question is not told by words' }]);
}
