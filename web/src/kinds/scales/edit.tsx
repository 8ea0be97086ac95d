import { inLanguage } from '../../texts/locale.js';
import type { EditingKind } from '../editing-kind.js';
import { ItemsSketch } from '../sketch/sketch.js';
import { optionLabels, optionsInWords } from '../options/edit-texts.js';
import { OptionFields } from '../options/option-fields.js';
import { ScaleFields, scaleInWords, scaleLabels } from '../scale/scale-fields.js';
import type { ScalesValues } from './edit.rules.js';
import { scalesFields as de } from './texts.host.de.js';
import { scalesFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

export const scales: EditingKind<ScalesValues> = {
  name: texts.name,
  Sketch: ItemsSketch,

  Fields: (props) => (
    <>
      <OptionFields {...props} />
      <ScaleFields {...props} />
    </>
  ),

  labelsOf: (values) => ({ ...optionLabels(values), ...scaleLabels }),
  inWords: (values) => ({ ...optionsInWords(values), ...scaleInWords(values) }),
};
