import { toApiError } from '../api/problem.js';
import { errorTexts } from './error-texts.js';

/** An error of a call, as a sentence. */
export function sentenceOf(error: unknown): string {
  return sentenceOfCode(toApiError(error).code);
}

export function sentenceOfCode(code: string): string {
  return errorTexts.codes[code] ?? errorTexts.other;
}

/**
 * What the API says of the fields of a form, each as a sentence.
 * @param labels how the fields are called, by the path that the API has for them
 * @returns undefined where nothing is said of that field
 */
export function fieldErrors(error: unknown, labels: Record<string, string>) {
  const errors = error ? toApiError(error).errors : [];
  return (path: string): string | undefined => {
    const found = errors.find((one) => one.path === path);
    return found && errorTexts.field(labels[path] ?? path, found.message);
  };
}

/** Whether all that is wrong is told beside some field, so that nothing is left to say. */
export function isTold(error: unknown, labels: Record<string, string>): boolean {
  const { errors } = toApiError(error);
  return errors.length > 0 && errors.every(({ path }) => path in labels);
}
