import fc, { type Arbitrary, type Parameters } from 'fast-check';
import {
  comparable,
  isBlank,
  limits,
  leaderboards,
  qaModes,
  teamChoices,
  reactionModes,
  rankingMethodNames,
  resultsVisibilities,
} from '../../../src/contract/index.js';
import { tidyAnswer } from '../../../src/contract/answer-text.js';
import { plainLabel } from '../../../src/contract/markup.js';

/** The same values in every run; what fails is told with the seed and the path to it. */
export const runs = <T>(numRuns: number): Parameters<T> => ({ seed: 20_251_126, numRuns });

/** A text as a field of at most so many characters takes it. */
export function text(max: number, min = 1): Arbitrary<string> {
  return fc
    .string({ unit: 'binary', minLength: min, maxLength: max, size: 'max' })
    .filter((given) => !given.includes('\0') && given.isWellFormed() && given.trim() === given)
    .filter((given) => !isBlank(given) && !given.includes('\r'))
    .filter((given) => given.length >= min && [...given].length <= max);
}

/** The same of what is tidied as answers are: of some nothing is left. */
export function anAnswer(max: number): Arbitrary<string> {
  return text(max).filter((given) => !isBlank(tidyAnswer(given, false)));
}

const optional = <T>(value: Arbitrary<T>) => fc.option(value, { nil: undefined });
const visibility = fc.constantFrom(...resultsVisibilities);

const options = (max: number) =>
  fc.uniqueArray(fc.record({ label: text(limits.labelMax) }), {
    minLength: 2,
    maxLength: max,
    selector: ({ label }) => comparable(plainLabel(label)),
  });

const durationSeconds = optional(fc.option(fc.integer({ min: 1, max: limits.durationMax })));
const common = { allowChange: optional(fc.boolean()), resultsVisibility: optional(visibility) };
const prompt = text(limits.promptMax);

const choices = fc.record({
  kind: fc.constant('single_choice'),
  prompt,
  durationSeconds,
  options: options(limits.optionsMax),
  settings: optional(fc.record(common)),
});

/** @param own what the kind takes beside bounds */
const severalChoices = (kind: string, own: Record<string, Arbitrary<unknown>> = {}) =>
  options(limits.optionsMax).chain((given) =>
    fc.record({
      kind: fc.constant(kind),
      prompt,
      durationSeconds,
      options: fc.constant(given),
      settings: fc
        .tuple(fc.integer({ min: 1, max: given.length }), fc.integer({ min: 1, max: given.length }))
        .chain(([one, other]) =>
          fc.record({
            ...common,
            ...own,
            minChoices: fc.constant(Math.min(one, other)),
            maxChoices: fc.constant(Math.max(one, other)),
          }),
        ),
    }),
  );

const ranking = severalChoices('ranking', {
  method: optional(fc.constantFrom(...rankingMethodNames)),
});

const rating = fc
  .tuple(fc.integer({ min: -1_000, max: 1_000 }), fc.integer({ min: 1, max: 100 }))
  .chain(([min, steps]) =>
    fc.record({
      kind: fc.constant('rating'),
      prompt,
      durationSeconds,
      settings: fc.record({ ...common, min: fc.constant(min), max: fc.constant(min + steps) }),
    }),
  );

const numeric = fc
  .tuple(fc.integer({ min: 0, max: limits.decimalsMax }), fc.nat(100_000), fc.nat(100_000))
  .chain(([decimals, one, other]) =>
    fc.record({
      kind: fc.constant('numeric'),
      prompt,
      durationSeconds,
      settings: fc.record(
        {
          ...common,
          decimals: fc.constant(decimals),
          min: fc.constant(Number(`${Math.min(one, other)}e-${decimals}`)),
          max: fc.constant(Number(`${Math.max(one, other) + 1}e-${decimals}`)),
          unit: text(limits.unitMax),
        },
        { requiredKeys: ['decimals'] },
      ),
    }),
  );

const points = fc.record({
  kind: fc.constant('points'),
  prompt,
  durationSeconds,
  options: options(limits.optionsMax),
  settings: fc.record({ ...common, total: fc.integer({ min: 1, max: limits.pointsMax }) }),
});

const scales = fc.record({
  kind: fc.constant('scales'),
  prompt,
  durationSeconds,
  options: options(limits.optionsMax),
  settings: fc.record(
    { ...common, lowLabel: text(limits.endLabelMax), highLabel: text(limits.endLabelMax) },
    { requiredKeys: [] },
  ),
});

const ofTexts = (kind: string, mostAnswers: number, mostLength: number) =>
  fc.record({
    kind: fc.constant(kind),
    prompt,
    durationSeconds,
    settings: fc.record({
      ...common,
      maxAnswers: optional(fc.integer({ min: 1, max: mostAnswers })),
      maxLength: optional(fc.integer({ min: 1, max: mostLength })),
      moderated: optional(fc.boolean()),
      profanity: optional(fc.boolean()),
      language: optional(fc.constantFrom('de', 'en', 'ja', 'xx', 'yue')),
    }),
  });

const texts = fc.oneof(ofTexts('open_text', 5, 1_000), ofTexts('word_cloud', 10, 60));

/** A question that any session takes. */
export const question = fc.oneof(
  choices,
  severalChoices('multiple_choice'),
  rating,
  ranking,
  points,
  scales,
  numeric,
  texts,
);

export const sessionSettings = fc.record(
  {
    identity: fc.constantFrom('anonymous', 'named'),
    resultsVisibility: visibility,
    qa: fc.constantFrom(...qaModes),
    qaAnonymous: fc.boolean(),
    qaDownvotes: fc.boolean(),
    leaderboard: fc.constantFrom(...leaderboards),
    teams: fc.option(fc.constantFrom(['Red', ' Blue '], ['אדום', '日本', '👍'])),
    teamChoice: fc.constantFrom(...teamChoices),
    reactions: fc.constantFrom(...reactionModes),
  },
  { requiredKeys: [] },
);

/** Texts that break what does not expect them. */
const oddTexts = [
  ...[
    '\0',
    'a\0b',
    '\ud800',
    'a\udfff b',
    '\u202eabc',
    '\u0001\u001f',
    '\ufffe\uffff',
    '🗳️'.repeat(99),
  ],
  ...["'; drop table accounts; --", '{{7*7}}', '${7*7}', '%s', '$1', '../..', '<script>'],
  ...['', ' ', '\u2028', 'x'.repeat(20_000)],
];

/** Values that somebody has thought of who means no good. */
const hostile: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      -0,
      -1,
      0.1,
      1e308,
      2 ** 31,
      2 ** 53,
      Number.MIN_VALUE,
      {},
      [],
      [[]],
      [null],
      [{}],
    ],
    Array.from({ length: 5_000 }, () => 'x'),
    Array.from({ length: 3_000 }, () => ({})),
    JSON.parse('{"__proto__":{"admin":true}}'),
    JSON.parse('{"constructor":{"prototype":{"admin":true}}}'),
    { toString: 1, valueOf: null, then: 1, length: -1 },
    JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
    JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`),
  ),
  fc.constantFrom(...oddTexts),
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
);

/**
 * A good value of which one thing, however deep, is another, is missing, or is too much; or of
 * which one text is odd, as likely.
 */
export function almost(good: Arbitrary<object>): Arbitrary<unknown> {
  const otherTexts = fc
    .tuple(good, fc.constantFrom(...oddTexts), fc.nat())
    .map(([value, odd, which]) => withText(value, odd, which));
  const another = fc
    .tuple(good, hostile, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.nat(9))
    .map(([value, bad, steps, way]) => spoil(value, bad, steps, way));
  return fc.oneof(another, otherTexts);
}

/** The value with another text in the place of one of its own. */
function withText(value: object, odd: string, which: number): unknown {
  const places = countTexts(value);
  let left = places === 0 ? -1 : which % places;
  const put = (inner: unknown): unknown => {
    if (typeof inner === 'string') return left-- === 0 ? odd : inner;
    if (Array.isArray(inner)) return inner.map(put);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, held]) => [name, put(held)]));
  };
  return put(value);
}

function countTexts(value: unknown): number {
  if (typeof value === 'string') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countTexts(inner), 0);
}

/** Whatever JSON can say. */
export const anything: Arbitrary<unknown> = fc.oneof(hostile, fc.object());

function spoil(value: unknown, bad: unknown, [step, ...steps]: number[], way: number): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return bad;
  const entries = Object.entries(value);
  const index = step % (entries.length + 1);
  const [name, inner] = entries[index] ?? [`more${step}`, undefined];
  if (way === 0) entries.splice(index, 1);
  else entries.splice(index, 1, [name, spoil(inner, bad, steps, way)]);
  if (Array.isArray(value)) return entries.map(([, item]) => item as unknown);
  return Object.fromEntries(entries);
}
