import { inLanguage } from '../../texts/locale.js';
import type { EditingKind } from '../editing-kind.js';
import { optionSketch } from '../sketch/sketch.js';
import type { OptionValues } from '../options/edit.rules.js';
import { CreditFields } from '../options/credit-fields.js';
import { optionLabels, optionsInWords } from '../options/edit-texts.js';
import { rightInWords, rightMark } from '../options/marks.js';
import { OptionFields } from '../options/option-fields.js';
import { singleChoiceFields as de } from './texts.host.de.js';
import { singleChoiceFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });
const Mark = rightMark('each');

export const singleChoice: EditingKind<OptionValues> = {
  name: texts.name,
  hasGroups: true,
  Sketch: optionSketch('one'),
  Fields: (props) => <OptionFields {...props} Mark={Mark} />,
  labelsOf: optionLabels,
  inWords: optionsInWords,

  key: {
    Fields: (props) => (
      <>
        <p class="hint">{texts.anyIsRight}</p>
        <CreditFields {...props} credited="each" />
      </>
    ),
    inWords: rightInWords,
  },
};
