import { limits } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { TextAreaField } from '../../ui/text-area-field.js';
import type { EditFieldsProps, EditingKind } from '../editing-kind.js';
import { TextSketch } from '../sketch/sketch.js';
import { textLabels, TextSettings, textsInWords } from '../texts/edit-fields.js';
import type { OpenTextValues } from './edit.rules.js';
import { openTextFields as de } from './texts.host.de.js';
import { openTextFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

export const openText: EditingKind<OpenTextValues> = {
  name: texts.name,
  Sketch: TextSketch,

  Fields: ({ values, onChange, errorOf }) => (
    <TextSettings
      values={values.openText}
      onChange={(changes) => onChange({ openText: { ...values.openText, ...changes } })}
      errorOf={errorOf}
      isLanguageFixed={false}
    />
  ),

  labelsOf: ({ rightTexts }) => ({
    ...textLabels,
    'answerKey.texts': texts.rightTexts,
    // The API's numbers are of lines that something is written in: there are no more of these.
    ...Object.fromEntries(
      rightTexts.split('\n').map((_, at) => [`answerKey.texts.${at}`, texts.rightTexts]),
    ),
  }),

  inWords: ({ openText }) => textsInWords(openText),

  key: { Fields: KeyFields, inWords: ({ rightTexts }) => rightTexts.trim() },
};

/** The texts that are right. */
function KeyFields({ values, onChange, errorOf }: EditFieldsProps<OpenTextValues>) {
  const lines = values.rightTexts.split('\n');
  const error =
    errorOf('answerKey.texts') ??
    lines.map((_, at) => errorOf(`answerKey.texts.${at}`)).find((text) => text !== undefined);
  return (
    <TextAreaField
      label={texts.rightTexts}
      hint={texts.rightTextsHint(limits.acceptedTextsMax)}
      rows={3}
      value={values.rightTexts}
      onValue={(rightTexts) => onChange({ rightTexts })}
      error={error}
    />
  );
}
