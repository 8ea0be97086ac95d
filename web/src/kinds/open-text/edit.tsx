import { inLanguage } from '../../texts/locale.js';
import type { EditingKind } from '../editing-kind.js';
import { textLabels, TextSettings, textsInWords } from '../texts/edit-fields.js';
import { Moderation } from '../texts/moderation.js';
import type { OpenTextValues } from './edit.rules.js';
import { openTextFields as de } from './texts.host.de.js';
import { openTextFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

export const openText: EditingKind<OpenTextValues> = {
  name: texts.name,

  Fields: ({ values, onChange, errorOf }) => (
    <TextSettings
      values={values.openText}
      onChange={(changes) => onChange({ openText: { ...values.openText, ...changes } })}
      errorOf={errorOf}
      isLanguageFixed={false}
    />
  ),

  labelsOf: () => textLabels,

  inWords: ({ openText }) => textsInWords(openText),

  BesideResult: (props) => <Moderation {...props} hasWords={false} />,
};
