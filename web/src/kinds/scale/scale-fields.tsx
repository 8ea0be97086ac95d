import { limits } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { TextField } from '../../ui/text-field.js';
import type { EditFieldsProps, EditingKind } from '../editing-kind.js';
import { NumberField } from '../numbers/number-field.js';
import type { ScaleValues } from './edit.rules.js';
import { scaleFields as de } from './texts.host.de.js';
import { scaleFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

/** From where to where, and what the ends mean: that can be corrected when there are votes, too. */
export function ScaleFields({ isVoted, ...field }: EditFieldsProps<ScaleValues>) {
  const { values, onChange, errorOf } = field;
  const meaning = (name: 'lowLabel' | 'highLabel') => (
    <TextField
      label={texts[name]}
      dir="auto"
      maxLength={limits.endLabelMax}
      value={values[name]}
      onValue={(typed) => onChange({ [name]: typed })}
      error={errorOf(`settings.${name}`)}
    />
  );
  return (
    <>
      <fieldset class="numbers-row" disabled={isVoted}>
        <NumberField name="min" label={texts.min} {...field} />
        <NumberField name="max" label={texts.max} {...field} />
      </fieldset>
      {meaning('lowLabel')}
      {meaning('highLabel')}
    </>
  );
}

export const scaleLabels: ReturnType<EditingKind<ScaleValues>['labelsOf']> = {
  'settings.min': texts.min,
  'settings.max': texts.max,
  'settings.lowLabel': texts.lowLabel,
  'settings.highLabel': texts.highLabel,
};

export function scaleInWords({ min, max, lowLabel, highLabel }: ScaleValues) {
  return {
    [texts.min]: min,
    [texts.max]: max,
    [texts.lowLabel]: lowLabel,
    [texts.highLabel]: highLabel,
  };
}
