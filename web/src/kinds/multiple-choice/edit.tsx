import { inLanguage } from '../../texts/locale.js';
import type { EditingKind } from '../editing-kind.js';
import { NumberField } from '../numbers/number-field.js';
import { optionLabels, optionsInWords } from '../options/edit-texts.js';
import { OptionFields } from '../options/option-fields.js';
import type { BoundValues } from './edit.rules.js';
import { multipleChoiceFields as de } from './texts.host.de.js';
import { multipleChoiceFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

export const multipleChoice: EditingKind<BoundValues> = {
  name: texts.name,

  Fields: (props) => {
    const { values, onChange, errorOf } = props;
    const number = { values, onChange, errorOf };
    return (
      <>
        <OptionFields {...props} />
        <div class="numbers-row">
          <NumberField name="minChoices" label={texts.minChoices} {...number} />
          <NumberField
            name="maxChoices"
            label={texts.maxChoices}
            placeholder={texts.maxChoicesPlaceholder}
            {...number}
          />
        </div>
      </>
    );
  },

  labelsOf: (values) => ({
    ...optionLabels(values),
    'settings.minChoices': texts.minChoices,
    'settings.maxChoices': texts.maxChoices,
  }),

  inWords: (values) => ({
    ...optionsInWords(values),
    [texts.minChoices]: values.minChoices,
    [texts.maxChoices]: values.maxChoices || texts.maxChoicesPlaceholder,
  }),
};
