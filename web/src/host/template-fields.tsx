import { limits } from '../../../src/contract/index.js';
import { SelectField } from '../ui/select-field.js';
import { TextAreaField } from '../ui/text-area-field.js';
import { languageName } from './language-name.js';
import type { SettingsForm } from './settings-form.rules.js';
import { texts } from './texts.js';

/** Those that are offered; a template may be in any other. */
const offered = [
  ...[
    'ar',
    'bg',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'eu',
    'fa',
    'fi',
    'fr',
    'he',
    'hi',
  ],
  ...[
    'hr',
    'hu',
    'id',
    'it',
    'ja',
    'ko',
    'lt',
    'lv',
    'nb',
    'nl',
    'pl',
    'pt',
    'ro',
    'ru',
    'sk',
    'sl',
  ],
  ...['sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh'],
];

interface Props {
  value: Pick<SettingsForm, 'description' | 'language'>;
  change: (changes: Partial<SettingsForm>) => void;
  errorOf: (path: string) => string | undefined;
}

/** What is said of a template alone. */
export function TemplateFields({ value, change, errorOf }: Props) {
  const { description, language } = value;
  const tags = offered.includes(language) || language === '' ? offered : [language, ...offered];
  const named = tags
    .map((tag) => [tag, languageName(tag)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other));
  return (
    <>
      <TextAreaField
        label={texts.description}
        hint={texts.descriptionHint}
        value={description}
        onValue={(typed) => change({ description: typed })}
        rows={3}
        maxLength={limits.descriptionMax}
        error={errorOf('description')}
      />
      <SelectField
        label={texts.language}
        value={language}
        choices={[['', texts.anyLanguage], ...named]}
        onValue={(chosen) => change({ language: chosen })}
      />
    </>
  );
}
