import { isDeepStrictEqual } from 'node:util';
import {
  type AnswerKey,
  type FieldError,
  findLookAlikes,
  type GivenAnswerKey,
  type GivenScoring,
  limits,
  type Option,
  type Pictured,
  type Scoring,
  type SizedPicture,
} from '../contract/index.js';
import { plainLabel } from '../contract/markup.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import type { ImageSize, ImagesOfQuestion } from '../images/index.js';
import { newId } from '../platform/ids.js';
import { type GivenSettings, isRefused, kindOf, type SettingValue } from './kinds/index.js';

/** What a question asks for, apart from its prompt. */
export interface QuestionDefinition {
  kind: string;
  options: Option[];
  settings: GivenSettings;
  /** Its picture; null: none. */
  imageId: string | null;
  /** What that shows, in words; null where nobody has written it. */
  imageAlt: string | null;
  /** What is right; null: nothing is. */
  answerKey: AnswerKey | null;
  /** What right answers are worth; null: nothing. */
  scoring: Scoring | null;
}

/** Null takes a picture, or what it shows, away; absent leaves it as it is. */
interface GivenPicture {
  imageId?: string | null;
  imageAlt?: string | null;
}

export interface GivenDefinition extends GivenPicture {
  kind?: string;
  options?: ({ id?: string; label: string } & GivenPicture)[];
  /** Null takes a setting back to its default, absent leaves it as it is. */
  settings?: ChangedSettings;
  /** Null: nothing is right; absent leaves it as it is. */
  answerKey?: GivenAnswerKey | null;
}

interface ChangedSettings {
  scoring?: GivenScoring | null;
  [own: string]: SettingValue | GivenScoring | null | undefined;
}

const none: QuestionDefinition = {
  kind: '',
  options: [],
  settings: {},
  imageId: null,
  imageAlt: null,
  answerKey: null,
  scoring: null,
};

/**
 * The definition after a change, or a new one. A setting, option or answer key that belongs to the old
 * kind goes with it.
 * @throws ValidationFailedError with each path behind `pathPrefix`
 */
export function define(
  given: GivenDefinition,
  previous: QuestionDefinition = none,
  pathPrefix = '',
): QuestionDefinition {
  const kind = given.kind ?? previous.kind;
  const sameKind = kind === previous.kind;
  const options = given.options ?? (kindOf({ kind }).takesOptions ? previous.options : []);
  const { scoring: givenScoring, ...givenSettings } = given.settings ?? {};
  const asked = {
    kind,
    options: options.map((option) => defineOption(option, previous.options)),
    ...pictureAfter(given, previous),
    settings: mergeSettings(
      sameKind ? previous.settings : commonSettings(previous.settings, kind),
      givenSettings,
    ),
  };
  const key =
    given.answerKey === undefined && sameKind
      ? keyWithout(previous.answerKey, asked.options)
      : given.answerKey;
  const { answerKey, errors: keyErrors } = readKey(key ?? null, asked);
  const isKeyGone = !sameKind && !given.answerKey;
  const scoring = scoringAfter(givenScoring, isKeyGone ? null : previous.scoring);
  const definition = { ...asked, answerKey, scoring };
  const errors = [
    ...checkOptionIds(given.options ?? [], previous.options),
    ...checkLabels(given.options ?? [], previous.options),
    ...checkPictures(given, definition),
    ...checkApplies(definition),
    ...kindOf(definition).check(definition),
    ...keyErrors,
    ...(scoring && !key ? [{ path: 'settings.scoring', message: 'needs an answer key' }] : []),
  ];
  if (errors.length > 0) {
    throw new ValidationFailedError(
      errors.map(({ path, message }) => ({ path: pathPrefix + path, message })),
    );
  }
  return definition;
}

/** The same definition for another question: its options have ids of their own. */
export function copyDefinition(
  { kind, options, settings, imageId, imageAlt, answerKey, scoring }: QuestionDefinition,
  ids = new Map<string, string>(),
): QuestionDefinition {
  const copies = options.map((option) => {
    const id = ids.get(option.id) ?? newId();
    ids.set(option.id, id);
    return { ...option, id };
  });
  const copied = answerKey && keyOfCopy(answerKey, options, copies);
  return { kind, options: copies, settings, imageId, imageAlt, answerKey: copied, scoring };
}

/**
 * Whether votes for the one mean the same for the other, whatever the options are called. Who has chosen
 * by a picture would have chosen something else by another.
 */
export function asksTheSame(one: QuestionDefinition, other: QuestionDefinition): boolean {
  return (
    one.kind === other.kind && hasSamePictures(one, other) && kindOf(one).asksTheSame(one, other)
  );
}

/** Whether each place has the same image in both, or none. */
export function hasSamePictures(one: Illustrated, other: Illustrated): boolean {
  return isDeepStrictEqual(imagesIn(one), imagesIn(other));
}

type Illustrated = Pick<QuestionDefinition, 'imageId' | 'options'>;

/** The images of a question and its options, each with its path behind `pathPrefix`. */
export function imagesIn(
  { imageId, options }: Illustrated,
  pathPrefix = '',
): ImagesOfQuestion['images'] {
  const own = imageId === null ? [] : [{ path: `${pathPrefix}imageId`, id: imageId }];
  return own.concat(
    options.flatMap((option, index) =>
      option.imageId === undefined
        ? []
        : [{ path: `${pathPrefix}options.${index}.imageId`, id: option.imageId }],
    ),
  );
}

/** The ids of the options that are called otherwise in the second. */
export function relabelledOptions(before: readonly Option[], after: readonly Option[]): string[] {
  return after
    .filter(({ id, label }) => before.some((one) => one.id === id && one.label !== label))
    .map(({ id }) => id);
}

function defineOption(
  given: { id?: string; label: string } & GivenPicture,
  previous: readonly Option[],
): Option {
  const { id = newId(), label } = given;
  const before = previous.find((option) => option.id === id);
  const picture = pictureAfter(given, {
    imageId: before?.imageId ?? null,
    imageAlt: before?.imageAlt ?? null,
  });
  return { id, label, ...pictureOf(picture) };
}

type OwnPicture = Pick<QuestionDefinition, 'imageId' | 'imageAlt'>;

/** As the contract has it: absent where there is none. */
export function pictureOf({ imageId, imageAlt }: OwnPicture): Pictured {
  return { ...(imageId !== null && { imageId }), ...(imageAlt !== null && { imageAlt }) };
}

/** The same with its size. */
export function sizedPictureOf({
  imageSize,
  ...picture
}: OwnPicture & { imageSize?: ImageSize | null }): SizedPicture {
  const size = imageSize && { imageWidth: imageSize.width, imageHeight: imageSize.height };
  return { ...pictureOf(picture), ...size };
}

/** The key to what is asked now, and what is wrong with it there: it may be older than that. */
function readKey(
  given: GivenAnswerKey | null,
  asked: Pick<QuestionDefinition, 'kind' | 'options' | 'settings'>,
): { answerKey: AnswerKey | null; errors: FieldError[] } {
  if (given === null) return { answerKey: null, errors: [] };
  const { key } = kindOf(asked);
  const read = key?.read(given, asked) ?? [
    { path: '', message: `does not apply to ${asked.kind}` },
  ];
  if (!isRefused(read)) return { answerKey: read, errors: [] };
  const errors = read.map(({ path, message }) => ({
    path: path === '' ? 'answerKey' : `answerKey.${path}`,
    message,
  }));
  return { answerKey: null, errors };
}

function scoringAfter(
  given: GivenScoring | null | undefined,
  before: Scoring | null,
): Scoring | null {
  if (!given) return given === undefined ? before : null;
  return { mode: given.mode, points: given.points ?? limits.scoreDefault };
}

/** What an option brought that is gone is no part of it any more. One that was right has to be there. */
function keyWithout(key: AnswerKey | null, options: readonly Option[]): AnswerKey | null {
  if (!key || !('optionIds' in key) || !key.partialCredit) return key;
  const { optionIds, partialCredit } = key;
  const left = Object.entries(partialCredit).filter(
    ([named]) => optionIds.includes(named) || options.some(({ id }) => id === named),
  );
  return { optionIds, partialCredit: Object.fromEntries(left) };
}

/** Its options are the same ones, at their places in the copy. */
function keyOfCopy(
  key: AnswerKey,
  options: readonly Option[],
  copies: readonly Option[],
): AnswerKey {
  if (!('optionIds' in key)) return key;
  const placeOf = (named: string) => options.findIndex(({ id }) => id === named);
  const idOfCopy = (named: string) => copies[placeOf(named)]!.id;
  const { optionIds, partialCredit } = key;
  return {
    optionIds: optionIds.map(idOfCopy),
    ...(partialCredit && {
      partialCredit: Object.fromEntries(
        Object.entries(partialCredit).map(([named, percent]) => [idOfCopy(named), percent]),
      ),
    }),
  };
}

/** What was said of another picture is not said of a new one. */
function pictureAfter(given: GivenPicture, before: OwnPicture): OwnPicture {
  const imageId = given.imageId === undefined ? before.imageId : given.imageId;
  const kept = imageId === before.imageId ? before.imageAlt : null;
  const imageAlt = given.imageAlt === undefined ? kept : given.imageAlt;
  return { imageId, imageAlt: imageId === null ? null : imageAlt };
}

/** Words of a picture that is not there. */
function checkPictures(given: GivenDefinition, definition: QuestionDefinition): FieldError[] {
  const isLost = ({ imageAlt }: GivenPicture, { imageId }: GivenPicture) =>
    typeof imageAlt === 'string' && !imageId;
  const message = 'applies to an image alone';
  const errors = (given.options ?? []).flatMap((option, index) =>
    isLost(option, definition.options[index]!)
      ? [{ path: `options.${index}.imageAlt`, message }]
      : [],
  );
  return isLost(given, definition) ? [{ path: 'imageAlt', message }, ...errors] : errors;
}

function mergeSettings(
  settings: GivenSettings,
  given: GivenDefinition['settings'] = {},
): GivenSettings {
  const changed = Object.entries(given).filter(([, value]) => value !== undefined);
  const merged = { ...settings, ...Object.fromEntries(changed) };
  const kept = Object.entries(merged).filter(([, value]) => value !== null);
  return Object.fromEntries(kept) as GivenSettings;
}

/** What a question keeps that becomes one of that kind. */
function commonSettings(
  { allowChange, resultsVisibility, confidence }: GivenSettings,
  kind: string,
): GivenSettings {
  const kept = { allowChange, resultsVisibility };
  return mergeSettings({}, kindOf({ kind }).key ? { ...kept, confidence } : kept);
}

const commonNames = new Set(['allowChange', 'resultsVisibility']);

/** What is given though the kind has no use for it. */
function checkApplies({ kind, options, settings }: QuestionDefinition): FieldError[] {
  const { takesOptions, settings: own, key } = kindOf({ kind });
  const message = `does not apply to ${kind}`;
  const paths = Object.keys(settings)
    .filter((name) => !commonNames.has(name) && !(key && name === 'confidence'))
    .filter((name) => !own.some((field) => field.name === name))
    .map((name) => `settings.${name}`);
  if (options.length > 0 && !takesOptions) paths.unshift('options');
  return paths.map((path) => ({ path, message }));
}

/**
 * Nobody can tell two options apart that look alike, were it but for bold type. Two that have looked so
 * since before this was asked may stay, so that the rest of their question can be changed.
 */
function checkLabels(given: { id?: string; label: string }[], previous: Option[]): FieldError[] {
  const isNew = ({ id, label }: { id?: string; label: string }) =>
    !previous.some((option) => option.id === id && option.label === label);
  return findLookAlikes(given.map(({ label }) => plainLabel(label)))
    .filter(({ index, like }) => isNew(given[index]!) || isNew(given[like]!))
    .map(({ index, like }) => ({
      path: `options.${index}.label`,
      message: `looks like the label of option ${like + 1}`,
    }));
}

/** An id in the request means an option that is to stay, so it must be one, and only once. */
function checkOptionIds(given: { id?: string }[], previous: Option[]): FieldError[] {
  return given.flatMap(({ id }, index) => {
    if (id === undefined) return [];
    const isKnown = previous.some((option) => option.id === id);
    const isFirst = given.findIndex((option) => option.id === id) === index;
    if (isKnown && isFirst) return [];
    return [
      { path: `options.${index}.id`, message: 'is no option of this question, or stands twice' },
    ];
  });
}
