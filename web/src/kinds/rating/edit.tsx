import { inLanguage } from '../../texts/locale.js';
import type { EditingKind } from '../editing-kind.js';
import { ScaleSketch } from '../sketch/sketch.js';
import type { ScaleValues } from '../scale/edit.rules.js';
import { ScaleFields, scaleInWords, scaleLabels } from '../scale/scale-fields.js';
import { ratingFields as de } from './texts.host.de.js';
import { ratingFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

export const rating: EditingKind<ScaleValues> = {
  name: texts.name,
  hasGroups: true,
  Sketch: ScaleSketch,
  Fields: ScaleFields,
  labelsOf: () => scaleLabels,
  inWords: scaleInWords,
};
