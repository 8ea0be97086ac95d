import { useState } from 'preact/hooks';
import { chooseLanguage, chosenLanguage, languages } from '../texts/locale.js';
import { chooseTheme, chosenTheme, type Theme } from './look.js';
import { texts } from './texts.js';

const OWN = '';
const names = { en: 'English', de: 'Deutsch' };

/** Light or dark, and the language: small, for whoever looks for it. */
export function LookFields() {
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <p class="look">
      <select
        class="look-field"
        aria-label={texts.theme}
        value={theme ?? OWN}
        onChange={({ currentTarget }) => choose((currentTarget.value || null) as Theme)}
      >
        <option value={OWN}>{texts.themeOfDevice}</option>
        <option value="light">{texts.light}</option>
        <option value="dark">{texts.dark}</option>
      </select>
      <select
        class="look-field"
        aria-label={texts.language}
        value={chosenLanguage() ?? OWN}
        onChange={({ currentTarget }) => chooseLanguage(currentTarget.value || null)}
      >
        <option value={OWN}>{texts.languageOfBrowser}</option>
        {languages.map((language) => (
          <option key={language} value={language}>
            {names[language]}
          </option>
        ))}
      </select>
    </p>
  );
}
