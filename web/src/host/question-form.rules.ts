import { limits, type Question, type ResultsVisibility } from '../../../src/contract/index.js';

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
}

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
};

/** What the form begins with: the question as it is, or an empty one. */
export function toValues(question: Question | undefined): QuestionValues {
  if (!question) return empty;
  const { kind, prompt, options, settings } = question;
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
  };
}

/** What the API is told. Null takes a setting back to its default, also where it does not apply. */
export function toRequest(values: QuestionValues) {
  const isScale = values.kind === 'rating';
  const isMultiple = values.kind === 'multiple_choice';
  return {
    kind: values.kind,
    prompt: values.prompt,
    options: isScale ? [] : values.options,
    settings: {
      allowChange: values.allowChange,
      minChoices: isMultiple ? numberIn(values.minChoices) : null,
      maxChoices: isMultiple ? numberIn(values.maxChoices) : null,
      min: isScale ? numberIn(values.min) : null,
      max: isScale ? numberIn(values.max) : null,
      resultsVisibility: values.resultsVisibility || null,
    },
  };
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
