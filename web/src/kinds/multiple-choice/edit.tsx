import { inLanguage } from '../../texts/locale.js';
import type { EditingKind } from '../editing-kind.js';
import { optionSketch } from '../sketch/sketch.js';
import { BoundFields, boundLabels, boundsInWords } from '../options/bound-fields.js';
import { CreditFields } from '../options/credit-fields.js';
import { optionLabels, optionsInWords } from '../options/edit-texts.js';
import { rightInWords, rightMark } from '../options/marks.js';
import { OptionFields } from '../options/option-fields.js';
import type { BoundValues } from './edit.rules.js';
import { multipleChoiceFields as de } from './texts.host.de.js';
import { multipleChoiceFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });
const Mark = rightMark('together');

export const multipleChoice: EditingKind<BoundValues> = {
  name: texts.name,
  hasGroups: true,
  Sketch: optionSketch('many'),

  Fields: (props) => (
    <>
      <OptionFields {...props} Mark={Mark} />
      <BoundFields {...props} />
    </>
  ),

  labelsOf: (values) => ({ ...optionLabels(values), ...boundLabels }),
  inWords: (values) => ({ ...optionsInWords(values), ...boundsInWords(values) }),

  key: {
    Fields: (props) => (
      <>
        <p class="hint">{texts.exactlyThese}</p>
        <CreditFields {...props} credited="together" />
      </>
    ),
    inWords: rightInWords,
  },
};
