import { inLanguage } from '../../texts/locale.js';
import type { EditingKind } from '../editing-kind.js';
import { TextSketch } from '../sketch/sketch.js';
import { textLabels, TextSettings, textsInWords } from '../texts/edit-fields.js';
import type { WordCloudValues } from './edit.rules.js';
import { wordCloudFields as de } from './texts.host.de.js';
import { wordCloudFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

export const wordCloud: EditingKind<WordCloudValues> = {
  name: texts.name,
  Sketch: TextSketch,

  Fields: ({ values, onChange, errorOf, isVoted }) => (
    <TextSettings
      values={values.wordCloud}
      onChange={(changes) => onChange({ wordCloud: { ...values.wordCloud, ...changes } })}
      errorOf={errorOf}
      isLanguageFixed={isVoted}
    />
  ),

  labelsOf: () => textLabels,

  inWords: ({ wordCloud }) => textsInWords(wordCloud),
};
