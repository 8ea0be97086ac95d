import type { FieldError } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { findFlaw } from '../platform/problems/json-body.rules.js';
import { createValidationPipe } from '../platform/problems/validation.pipe.js';
import { define } from './definition.rules.js';
import { CreateQuestionDto } from './dto/questions.dto.js';

const pipe = createValidationPipe();

/**
 * What is wrong with a question, as a session would be told that is made with it. Whether its images are
 * there is not looked at.
 */
export async function checkQuestion(given: unknown): Promise<FieldError[]> {
  const flaw = findFlaw(given);
  if (flaw) return [flaw];
  try {
    const checked = { type: 'body', metatype: CreateQuestionDto } as const;
    define((await pipe.transform(given, checked)) as CreateQuestionDto);
    return [];
  } catch (error) {
    if (error instanceof ValidationFailedError) return error.more.errors ?? [];
    throw error;
  }
}
