import {
  findLookAlikes,
  isBlank,
  limits,
  type Question,
  type ResultsVisibility,
} from '../../../src/contract/index.js';

export const kinds = ['single_choice', 'multiple_choice', 'rating'] as const;
export type Kind = (typeof kinds)[number];

/** A question as it is typed; numbers as text, and an empty one is the kind's default. */
export interface QuestionValues {
  kind: Kind;
  prompt: string;
  options: { id?: string; label: string }[];
  allowChange: boolean;
  minChoices: string;
  maxChoices: string;
  min: string;
  max: string;
  /** Empty: as the session says. */
  resultsVisibility: ResultsVisibility | '';
  /** Seconds until it closes by itself, one of `timers`; `none`, or `own`. */
  timer: string;
  /** Seconds, where the timer is `own`. */
  ownTimer: string;
}

/** Seconds that one can choose from. */
export const timers = ['30', '60', '120', '300', '600'] as const;

/** What the API takes for a session that says nothing else. */
export const newSessionVisibility: ResultsVisibility = 'after_vote';

const empty: QuestionValues = {
  kind: 'single_choice',
  prompt: '',
  options: [{ label: '' }, { label: '' }],
  allowChange: false,
  minChoices: '1',
  maxChoices: '',
  min: '1',
  max: '5',
  resultsVisibility: '',
  timer: 'none',
  ownTimer: '',
};

/** What the form begins with: the question as it is, or an empty one. */
export function toValues(question: Question | undefined): QuestionValues {
  if (!question) return empty;
  const { kind, prompt, options, settings, durationSeconds } = question;
  const timer = `${durationSeconds ?? 'none'}`;
  const isOffered = timer === 'none' || timers.some((one) => one === timer);
  const hasAll =
    kind !== 'multiple_choice' || // its one choice is no bound for another kind
    settings.maxChoices === null ||
    settings.maxChoices === options.length;
  return {
    kind: kind as Kind,
    prompt,
    options: options.length > 0 ? options.map(({ id, label }) => ({ id, label })) : empty.options,
    allowChange: settings.allowChange,
    minChoices: `${settings.minChoices ?? 1}`,
    maxChoices: hasAll ? '' : `${settings.maxChoices}`,
    min: `${settings.min ?? 1}`,
    max: `${settings.max ?? 5}`,
    resultsVisibility: settings.resultsVisibility ?? '',
    timer: isOffered ? timer : 'own',
    ownTimer: isOffered ? '' : timer,
  };
}

/** What the API is told. Null takes a setting back to its default, also where it does not apply. */
export function toRequest(values: QuestionValues) {
  const isScale = values.kind === 'rating';
  const isMultiple = values.kind === 'multiple_choice';
  return {
    kind: values.kind,
    prompt: values.prompt,
    options: isScale ? [] : written(values.options),
    settings: {
      allowChange: values.allowChange,
      minChoices: isMultiple ? numberIn(values.minChoices) : null,
      maxChoices: isMultiple ? numberIn(values.maxChoices) : null,
      min: isScale ? numberIn(values.min) : null,
      max: isScale ? numberIn(values.max) : null,
      resultsVisibility: values.resultsVisibility || null,
    },
    durationSeconds: durationIn(values),
  };
}

/** Without the empty lines at the end that nothing was written into. */
function written(options: QuestionValues['options']): QuestionValues['options'] {
  let length = options.length;
  while (length > limits.optionsMin && isBlank(options[length - 1]!.label)) length -= 1;
  return options.slice(0, length);
}

function durationIn({ timer, ownTimer }: QuestionValues): number | null {
  if (timer === 'none') return null;
  return Number(timer === 'own' ? ownTimer : timer); // an empty own one is none that the API takes
}

function numberIn(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

export function canAddOption({ options }: QuestionValues): boolean {
  return options.length < limits.optionsMax;
}

export function canRemoveOption({ options }: QuestionValues): boolean {
  return options.length > limits.optionsMin;
}

/** What is there to see of an option while it is typed: by the API's own rule, before it refuses. */
export type LabelHint = { is: 'like'; option: number } | { is: 'empty' };

/**
 * Hints by the option's place: it looks like one before it, or there is something in it that nobody
 * sees. One that nothing was written into is none yet.
 */
export function labelHints({ options }: QuestionValues): (LabelHint | undefined)[] {
  const alikes = findLookAlikes(options.map(({ label }) => label));
  return options.map(({ label }, at) => {
    if (isBlank(label)) return label === '' ? undefined : { is: 'empty' };
    const found = alikes.find(({ index }) => index === at);
    return found && { is: 'like', option: found.like };
  });
}

/** Of a session that is called as its first question: its first line, as far as it fits. */
export function titleFrom(prompt: string): string {
  const line = prompt
    .trim()
    .split(/[\n\r\u2028\u2029]/u)[0]!
    .trim();
  const characters = Array.from(line);
  if (characters.length <= limits.titleMax) return line;
  return `${characters.slice(0, limits.titleMax - 1).join('')}…`;
}

/**
 * Whether a field is as it was sent: what the API has said of it then still holds.
 * @param path the API's, within the question
 * @param sent undefined where nothing was
 */
export function isAsSent(
  path: string,
  sent: QuestionValues | undefined,
  values: QuestionValues,
): boolean {
  const typed = (all: QuestionValues) => {
    const [name = '', second = ''] = path.split('.');
    if (name === 'options') return [all.options.length, all.options[Number(second)]?.label];
    return all[fieldNames[path] ?? (name as keyof QuestionValues)];
  };
  return sent !== undefined && JSON.stringify(typed(sent)) === JSON.stringify(typed(values));
}

/** Where the form has other names than the API. */
const fieldNames: Partial<Record<string, keyof QuestionValues>> = {
  'settings.minChoices': 'minChoices',
  'settings.maxChoices': 'maxChoices',
  'settings.min': 'min',
  'settings.max': 'max',
  durationSeconds: 'ownTimer',
};
