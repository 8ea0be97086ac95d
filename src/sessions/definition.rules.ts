import { type FieldError, findLookAlikes, type Option } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { newId } from '../platform/ids.js';
import { type GivenSettings, kindOf } from './kinds/index.js';

/** What a question asks for, apart from its prompt. */
export interface QuestionDefinition {
  kind: string;
  options: Option[];
  settings: GivenSettings;
}

export interface GivenDefinition {
  kind?: string;
  options?: { id?: string; label: string }[];
  /** Null takes a setting back to its default, absent leaves it as it is. */
  settings?: { [Name in keyof GivenSettings]?: GivenSettings[Name] | null };
}

const none: QuestionDefinition = { kind: '', options: [], settings: {} };

/**
 * The definition after a change, or a new one. A setting or option that belongs to the old kind
 * goes with it.
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
  const definition = {
    kind,
    options: options.map(({ id, label }) => ({ id: id ?? newId(), label })),
    settings: mergeSettings(
      sameKind ? previous.settings : commonSettings(previous.settings),
      given.settings,
    ),
  };
  const errors = [
    ...checkOptionIds(given.options ?? [], previous.options),
    ...checkLabels(given.options ?? [], previous.options),
    ...checkApplies(definition),
    ...kindOf(definition).check(definition),
  ];
  if (errors.length > 0) {
    throw new ValidationFailedError(
      errors.map(({ path, message }) => ({ path: pathPrefix + path, message })),
    );
  }
  return definition;
}

/** The same definition for another question: its options have ids of their own. */
export function copyDefinition({
  kind,
  options,
  settings,
}: QuestionDefinition): QuestionDefinition {
  return { kind, options: options.map(({ label }) => ({ id: newId(), label })), settings };
}

/** Whether votes for the one mean the same for the other, whatever the options are called. */
export function asksTheSame(one: QuestionDefinition, other: QuestionDefinition): boolean {
  return one.kind === other.kind && kindOf(one).asksTheSame(one, other);
}

/** The ids of the options that are called otherwise in the second. */
export function relabelledOptions(before: readonly Option[], after: readonly Option[]): string[] {
  return after
    .filter(({ id, label }) => before.some((one) => one.id === id && one.label !== label))
    .map(({ id }) => id);
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

function commonSettings({ allowChange, resultsVisibility }: GivenSettings): GivenSettings {
  return mergeSettings({}, { allowChange, resultsVisibility });
}

const commonNames = new Set(['allowChange', 'resultsVisibility']);

/** What is given though the kind has no use for it. */
function checkApplies({ kind, options, settings }: QuestionDefinition): FieldError[] {
  const { takesOptions, settings: own } = kindOf({ kind });
  const message = `does not apply to ${kind}`;
  const paths = Object.keys(settings)
    .filter((name) => !commonNames.has(name) && !own.some((field) => field.name === name))
    .map((name) => `settings.${name}`);
  if (options.length > 0 && !takesOptions) paths.unshift('options');
  return paths.map((path) => ({ path, message }));
}

/**
 * Nobody can tell two options apart that look alike. Two that have looked so since before this was
 * asked may stay, so that the rest of their question can be changed.
 */
function checkLabels(given: { id?: string; label: string }[], previous: Option[]): FieldError[] {
  const isNew = ({ id, label }: { id?: string; label: string }) =>
    !previous.some((option) => option.id === id && option.label === label);
  return findLookAlikes(given.map(({ label }) => label))
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
