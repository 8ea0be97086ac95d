import { findLookAlikes, isBlank, limits, type Question } from '../../../../src/contract/index.js';
import type { TypedOption } from '../editing-kind.js';

export interface OptionValues {
  options: TypedOption[];
}

export function toOptionValues(question: Question | undefined): OptionValues {
  const options = question?.options.map(({ id, label }) => ({ id, label }));
  return { options: options ?? [{ label: '' }, { label: '' }] };
}

/** Without the empty lines at the end that nothing was written into. */
export function written({ options }: OptionValues): TypedOption[] {
  let length = options.length;
  while (length > limits.optionsMin && isBlank(options[length - 1]!.label)) length -= 1;
  return options.slice(0, length);
}

/** An option is as it was where it is at its place, among as many. */
export function optionAt(path: string, { options }: OptionValues): unknown {
  const [name, at] = path.split('.');
  return name === 'options' ? [options.length, options[Number(at)]?.label] : undefined;
}

export function canAddOption({ options }: OptionValues): boolean {
  return options.length < limits.optionsMax;
}

export function canRemoveOption({ options }: OptionValues): boolean {
  return options.length > limits.optionsMin;
}

/** What is there to see of an option while it is typed: by the API's own rule, before it refuses. */
export type LabelHint = { is: 'like'; option: number } | { is: 'empty' };

/**
 * Hints by the option's place: it looks like one before it, or there is something in it that nobody
 * sees. One that nothing was written into is none yet.
 */
export function labelHints({ options }: OptionValues): (LabelHint | undefined)[] {
  const alikes = findLookAlikes(options.map(({ label }) => label));
  return options.map(({ label }, at) => {
    if (isBlank(label)) return label === '' ? undefined : { is: 'empty' };
    const found = alikes.find(({ index }) => index === at);
    return found && { is: 'like', option: found.like };
  });
}
