import { type RankingMethodName, rankingMethodNames } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { SelectField } from '../../ui/select-field.js';
import type { EditingKind } from '../editing-kind.js';
import { optionSketch } from '../sketch/sketch.js';
import { BoundFields, boundLabels, boundsInWords } from '../options/bound-fields.js';
import { optionLabels, optionsInWords } from '../options/edit-texts.js';
import { OrderFields, orderInWords, PlaceMark } from '../options/marks.js';
import { OptionFields } from '../options/option-fields.js';
import type { RankingValues } from './edit.rules.js';
import { rankingFields as de } from './texts.host.de.js';
import { rankingFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

export const ranking: EditingKind<RankingValues> = {
  name: texts.name,
  hasGroups: true,
  Sketch: optionSketch('place'),

  Fields: (props) => {
    const { values, onChange, isVoted } = props;
    return (
      <>
        <OptionFields {...props} Mark={PlaceMark} />
        <BoundFields {...props} />
        <fieldset disabled={isVoted}>
          <SelectField
            label={texts.method}
            value={values.method}
            choices={rankingMethodNames.map((name) => [name, texts.methods[name]] as const)}
            hint={texts.hints[values.method]}
            onValue={(method) => onChange({ method: method as RankingMethodName })}
          />
        </fieldset>
      </>
    );
  },

  labelsOf: (values) => ({
    ...optionLabels(values),
    ...boundLabels,
    'settings.method': texts.method,
  }),

  inWords: (values) => ({
    ...optionsInWords(values),
    ...boundsInWords(values),
    [texts.method]: texts.methods[values.method],
  }),

  key: { Fields: OrderFields, inWords: orderInWords },
};
