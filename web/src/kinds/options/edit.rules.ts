import {
  findLookAlikes,
  isBlank,
  limits,
  type Pictured,
  type Question,
} from '../../../../src/contract/index.js';
import { plain } from '../../markup/markup.js';
import type { SentOption, TypedOption } from '../editing-kind.js';

export interface OptionValues {
  options: TypedOption[];
}

export function toOptionValues(question: Question | undefined): OptionValues {
  const options = question?.options.map((option) => ({ ...option }));
  return { options: options ?? [{ label: '' }, { label: '' }] };
}

/** As the API takes them, without the lines at the end that nothing was done with. */
export function written({ options }: OptionValues): SentOption[] {
  let length = options.length;
  while (length > limits.optionsMin && isUntouched(options[length - 1]!)) length -= 1;
  return options.slice(0, length).map(({ id, label, ...others }) => ({
    ...(id !== undefined && { id }),
    label,
    ...sentPicture(others),
  }));
}

function isUntouched({ label, imageId, isRight }: TypedOption): boolean {
  return isBlank(label) && imageId === undefined && !isRight;
}

/** A picture as the API takes it. */
export function sentPicture({ imageId = '', imageAlt = '' }: Pictured) {
  const has = imageId !== '';
  return {
    imageId: has ? imageId : null,
    imageAlt: has && !isBlank(imageAlt) ? imageAlt : null,
  };
}

/** An option is as it was where it is at its place, among as many. */
export function optionAt(path: string, { options }: OptionValues): unknown {
  const [name, at] = path.split('.');
  return name === 'options' ? [options.length, options[Number(at)]] : undefined;
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
  const alikes = findLookAlikes(options.map(({ label }) => plain(label)));
  return options.map(({ label }, at) => {
    if (isBlank(label)) return label === '' ? undefined : { is: 'empty' };
    const found = alikes.find(({ index }) => index === at);
    return found && { is: 'like', option: found.like };
  });
}
