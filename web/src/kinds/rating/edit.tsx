import { inLanguage } from '../../texts/locale.js';
import type { EditingKind } from '../editing-kind.js';
import { NumberField } from '../numbers/number-field.js';
import type { ScaleValues } from './edit.rules.js';
import { ratingFields as de } from './texts.host.de.js';
import { ratingFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

export const rating: EditingKind<ScaleValues> = {
  name: texts.name,

  Fields: ({ isVoted, ...number }) => (
    <fieldset class="numbers-row" disabled={isVoted}>
      <NumberField name="min" label={texts.min} {...number} />
      <NumberField name="max" label={texts.max} {...number} />
    </fieldset>
  ),

  labelsOf: () => ({ 'settings.min': texts.min, 'settings.max': texts.max }),

  inWords: ({ min, max }) => ({ [texts.min]: min, [texts.max]: max }),
};
