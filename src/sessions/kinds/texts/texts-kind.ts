import {
  type AnswerState,
  type FieldError,
  isBlank,
  type Summary,
} from '../../../contract/index.js';
import { tidyAnswer } from '../../../contract/answer-text.js';
import { textsCell } from '../cells.rules.js';
import { valueOf } from '../choice-field.js';
import { InvalidChoiceError } from '../invalid-choice.error.js';
import type {
  Definition,
  PackedChoice,
  QuestionKind,
  SettingValue,
  Summarized,
  TextsOfKind,
  ToldTexts,
} from '../question-kind.js';
import { wholeNumber } from '../setting-field.js';
import { drawTexts } from './draw-texts.js';
import { isProfane } from '../../../platform/texts/profanity.rules.js';
import { languageCode, yesOrNo } from './setting-fields.js';
import { textsField } from './texts-field.js';
import { textsFigure } from './texts.figure.js';
import { textsForm } from './texts-form.js';

/** How kinds differ whose choices are texts. */
interface TextsKind {
  readonly told: TextsOfKind['told'];
  readonly hasLines: boolean;
  /** Of each: where it is left out, and the most that it can be. */
  readonly maxAnswers: readonly [number, number];
  readonly maxLength: readonly [number, number];
  /** See {@link TextsOfKind}. */
  readonly wordOf: TextsOfKind['wordOf'];
  readonly languageIs: string;
  readonly formWords: Parameters<typeof textsForm>[1];
  /** What those write who are simulated. */
  readonly pool: readonly string[];
  asksTheSame: QuestionKind['asksTheSame'];
  summaryOf(told: ToldTexts): Summary;
  bucketsOf(told: ToldTexts, totalVotes: number): Summarized['buckets'];
}

/** What all kinds have in common whose choices are texts. Packed as the texts, tidied. */
export function textsKind(own: TextsKind) {
  const settingsOf = ({ settings }: Definition) => ({
    maxAnswers: (settings.maxAnswers as number | undefined) ?? own.maxAnswers[0],
    maxLength: (settings.maxLength as number | undefined) ?? own.maxLength[0],
    moderated: settings.moderated === true,
    profanity: settings.profanity === true,
    ...(typeof settings.language === 'string' && { language: settings.language }),
  });
  const upTo = (name: string, [otherwise, most]: readonly [number, number]) =>
    wholeNumber(name, `1 to ${most}, ${otherwise} if left out`);

  return {
    takesOptions: false,
    choice: textsField,
    cell: textsCell,
    form: textsForm(settingsOf, own.formWords),
    figure: (result, _, language) => textsFigure(result, own.told, language),

    settings: [
      upTo('maxAnswers', own.maxAnswers),
      upTo('maxLength', own.maxLength),
      yesOrNo('moderated', 'texts wait until they are shown; false if left out'),
      yesOrNo(
        'profanity',
        'texts with a word of a list, of `language` and of English, are hidden; false if left out',
      ),
      languageCode('language', own.languageIs),
    ],

    check: (definition) => [
      ...checkUpTo(definition, 'maxAnswers', own.maxAnswers[1]),
      ...checkUpTo(definition, 'maxLength', own.maxLength[1]),
    ],

    resolveSettings: (definition): Readonly<Record<string, SettingValue>> => settingsOf(definition),

    pack(choice, definition) {
      const { maxAnswers, maxLength } = settingsOf(definition);
      const seen = new Set<string>();
      const tidied = valueOf(textsField, choice)
        .map((text) => tidyAnswer(text, own.hasLines))
        .filter((text) => !isBlank(text));
      const kept = tidied.filter((text) => {
        const key = own.wordOf(text, definition) ?? text;
        return !seen.has(key) && seen.add(key);
      });
      if (kept.length === 0) throw new InvalidChoiceError('Write something first.');
      if (kept.length > maxAnswers) {
        throw new InvalidChoiceError(`"texts" must hold at most ${maxAnswers}.`);
      }
      if (kept.some((text) => [...text].length > maxLength)) {
        throw new InvalidChoiceError(`A text must have at most ${maxLength} characters.`);
      }
      return kept;
    },

    unpack: (packed) => ({ texts: packed }),

    draw: (definition, random, leanings) => ({
      texts: drawTexts(own.pool, settingsOf(definition), random, leanings),
    }),

    asksTheSame: own.asksTheSame,

    increments: () => [],

    summarize(_counts, totalVotes, _definition, told = NOTHING_TOLD) {
      return {
        buckets: own.bucketsOf(told, totalVotes),
        stats: {},
        summary: own.summaryOf(told),
      };
    },

    ballot: {
      columns: (definition) =>
        Array.from({ length: settingsOf(definition).maxAnswers }, (_, at) => `text ${at + 1}`),
      cells(packed, definition) {
        const texts = packed as readonly string[];
        return Array.from({ length: settingsOf(definition).maxAnswers }, (_, at) =>
          texts[at] === undefined ? '' : `Text: ${texts[at]}`,
        );
      },
    },

    texts: {
      told: own.told,
      of: (packed: PackedChoice) => packed as readonly string[],
      alone: (text: string): PackedChoice => [text],
      wordOf: own.wordOf,
      firstState(text, definition): AnswerState {
        const { moderated, profanity, language } = settingsOf(definition);
        if (profanity && isProfane(text, language)) return 'hidden';
        return moderated ? 'pending' : 'shown';
      },
    },
  } as const satisfies Partial<QuestionKind>;
}

const NOTHING_TOLD: ToldTexts = { shown: 0, pending: 0, distinct: 0, latest: [], words: [] };

function checkUpTo({ settings }: Definition, name: string, most: number): FieldError[] {
  const given = settings[name] as number | undefined;
  if (given === undefined || (given >= 1 && given <= most)) return [];
  return [{ path: `settings.${name}`, message: `must be from 1 to ${most}` }];
}
