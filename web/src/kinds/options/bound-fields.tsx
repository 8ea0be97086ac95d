import type { EditFieldsProps } from '../editing-kind.js';
import { NumberField } from '../numbers/number-field.js';
import type { Bounds } from './bounds.rules.js';
import { texts } from './edit-texts.js';

/** How many options a choice may name. */
export function BoundFields({ values, onChange, errorOf }: EditFieldsProps<Bounds>) {
  const number = { values, onChange, errorOf };
  return (
    <div class="numbers-row">
      <NumberField name="minChoices" label={texts.minChoices} {...number} />
      <NumberField
        name="maxChoices"
        label={texts.maxChoices}
        placeholder={texts.maxChoicesPlaceholder}
        {...number}
      />
    </div>
  );
}

/** How the fields are called, by the API's paths. */
export const boundLabels = {
  'settings.minChoices': texts.minChoices,
  'settings.maxChoices': texts.maxChoices,
};

export function boundsInWords({ minChoices, maxChoices }: Bounds): Record<string, string> {
  return {
    [texts.minChoices]: minChoices,
    [texts.maxChoices]: maxChoices || texts.maxChoicesPlaceholder,
  };
}
