import { IsBoolean, Matches } from 'class-validator';
import type { SettingField } from '../setting-field.js';

/** The main part of a language's tag, as in BCP 47. */
const LANGUAGE = /^[a-z]{2,3}$/;

export const yesOrNo = (name: string, description: string): SettingField => ({
  name,
  description,
  schema: { type: 'boolean' },
  checks: [IsBoolean()],
});

export const languageCode = (name: string, description: string): SettingField => ({
  name,
  description,
  schema: { type: 'string', pattern: LANGUAGE.source, example: 'de' },
  checks: [Matches(LANGUAGE, { message: '$property must be the code of a language, as "de"' })],
});
