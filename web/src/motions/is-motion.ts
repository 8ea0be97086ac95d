import type { Question } from '../../../src/contract/index.js';

/** Whether its votes adopt or reject something: then its settings say by which majority. */
export function isMotion({ settings }: Pick<Question, 'settings'>): boolean {
  return settings.majority !== undefined;
}
