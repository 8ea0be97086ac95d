import type { Choice, Question } from '../../src/contract/index.ts';
import { pickOne } from './random.ts';

const options = ['Lisbon', 'Oslo', 'Vienna', 'Zagreb'].map((label) => ({ label }));

/** One question of each kind, as `POST /v1/sessions` takes them. */
export const oneOfEachKind = [
  {
    kind: 'single_choice',
    prompt: 'Where do we meet next?',
    options,
    settings: { allowChange: true },
  },
  { kind: 'multiple_choice', prompt: 'Where have you been?', options },
  { kind: 'rating', prompt: 'How was it?', settings: { min: 1, max: 5 } },
];

/** A choice that the question takes. */
export function anyChoice({ options, settings: { min, max } }: Question): Choice {
  if (min !== null && max !== null) {
    return { value: min + Math.floor(Math.random() * (max - min + 1)) };
  }
  return { optionIds: [pickOne(options).id] };
}
