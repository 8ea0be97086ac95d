import { inLanguage, language as pageLanguage } from '../../texts/locale.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { EditFieldsProps } from '../editing-kind.js';
import type { TextValues } from './edit.rules.js';
import { textFields as de } from './texts.host.de.js';
import { textFields as en } from './texts.host.en.js';

export const texts = inLanguage({ en, de });

/** Those that there is a list of rude words for. */
const languages = [
  ...['ar', 'cs', 'da', 'de', 'en', 'eo', 'es', 'fa', 'fi', 'fil', 'fr', 'hi', 'hu', 'it', 'ja'],
  ...['ko', 'nl', 'no', 'pl', 'pt', 'ru', 'sv', 'th', 'tr', 'zh'],
];

interface Props extends Pick<EditFieldsProps<TextValues>, 'values' | 'onChange' | 'errorOf'> {
  /** Whether another language would make other words of those that there are. */
  isLanguageFixed: boolean;
}

/** What a host says of texts. */
export function TextSettings({ values, onChange, errorOf, isLanguageFixed }: Props) {
  const number = (name: 'maxAnswers' | 'maxLength') => (
    <TextField
      label={texts[name]}
      type="number"
      inputMode="numeric"
      min={1}
      value={values[name]}
      onValue={(typed) => onChange({ [name]: typed })}
      error={errorOf(`settings.${name}`)}
    />
  );
  const check = (name: 'moderated' | 'profanity') => (
    <label class="check">
      <input
        type="checkbox"
        checked={values[name]}
        onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked })}
      />
      {texts[name]}
    </label>
  );
  return (
    <>
      <div class="numbers-row">
        {number('maxAnswers')}
        {number('maxLength')}
      </div>
      <fieldset disabled={isLanguageFixed}>
        <SelectField
          label={texts.language}
          value={values.language}
          choices={languageChoices(values.language)}
          onValue={(language) => onChange({ language })}
          hint={texts.languageHint}
        />
      </fieldset>
      {check('moderated')}
      <div>
        {check('profanity')}
        <p class="hint">{texts.profanityHint}</p>
      </div>
    </>
  );
}

export const textLabels = {
  'settings.maxAnswers': texts.maxAnswers,
  'settings.maxLength': texts.maxLength,
  'settings.moderated': texts.moderated,
  'settings.profanity': texts.profanity,
  'settings.language': texts.language,
};

export function textsInWords(values: TextValues): Record<string, string> {
  const yesOrNo = (is: boolean) => (is ? texts.yes : texts.no);
  return {
    [texts.maxAnswers]: values.maxAnswers,
    [texts.maxLength]: values.maxLength,
    [texts.moderated]: yesOrNo(values.moderated),
    [texts.profanity]: yesOrNo(values.profanity),
    [texts.language]: values.language === '' ? texts.noLanguage : nameOf(values.language),
  };
}

function languageChoices(present: string): [string, string][] {
  const all = [...new Set([...languages, ...(present === '' ? [] : [present])])];
  const named = all.map((code): [string, string] => [code, nameOf(code)]);
  return [
    ['', texts.noLanguage],
    ...named.sort(([, one], [, other]) => one.localeCompare(other, pageLanguage)),
  ];
}

function nameOf(code: string): string {
  return new Intl.DisplayNames([pageLanguage], { type: 'language' }).of(code) ?? code;
}
