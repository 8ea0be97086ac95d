import { inLanguage } from '../../texts/locale.js';
import type { EditingKind } from '../editing-kind.js';
import { optionSketch } from '../sketch/sketch.js';
import { NumberField } from '../numbers/number-field.js';
import { optionLabels, optionsInWords } from '../options/edit-texts.js';
import { OptionFields } from '../options/option-fields.js';
import type { PointsValues } from './edit.rules.js';
import { pointsFields as de } from './texts.host.de.js';
import { pointsFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

export const points: EditingKind<PointsValues> = {
  name: texts.name,
  Sketch: optionSketch('amount'),

  Fields: (props) => {
    const { isVoted, ...number } = props;
    return (
      <>
        <OptionFields {...props} />
        <fieldset class="numbers-row" disabled={isVoted}>
          <NumberField name="total" label={texts.total} {...number} />
        </fieldset>
      </>
    );
  },

  labelsOf: (values) => ({ ...optionLabels(values), 'settings.total': texts.total }),
  inWords: (values) => ({ ...optionsInWords(values), [texts.total]: values.total }),
};
