import type { Question } from '../../../../src/contract/index.js';
import { numberIn } from '../numbers/number.rules.js';

/** What is typed of a question that takes texts; numbers as they are typed. */
export interface TextValues {
  maxAnswers: string;
  maxLength: string;
  moderated: boolean;
  profanity: boolean;
  /** Empty: none. */
  language: string;
}

/** What counts where nothing else is said. */
export interface TextDefaults {
  readonly maxAnswers: number;
  readonly maxLength: number;
}

export function toTextValues(
  question: Question | undefined,
  kind: string,
  defaults: TextDefaults,
): TextValues {
  const settings = question?.kind === kind ? question.settings : undefined;
  const number = (name: keyof TextDefaults) =>
    `${(settings?.[name] as number | undefined) ?? defaults[name]}`;
  return {
    maxAnswers: number('maxAnswers'),
    maxLength: number('maxLength'),
    moderated: settings?.moderated === true,
    profanity: settings?.profanity === true,
    language: (settings?.language as string | undefined) ?? '',
  };
}

export function textSettings(values: TextValues) {
  const { maxAnswers, maxLength, moderated, profanity, language } = values;
  return {
    maxAnswers: numberIn(maxAnswers),
    maxLength: numberIn(maxLength),
    moderated: moderated || null,
    profanity: profanity || null,
    language: language || null,
  };
}

export function textSettingAt(path: string, values: TextValues): unknown {
  const [group, name] = path.split('.');
  return group === 'settings' ? values[name as keyof TextValues] : undefined;
}
