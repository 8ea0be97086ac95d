import type { ImportedQuestion, ImportPreview } from '../../../contract/imports.js';

/**
 * A question on one line: `single_choice: Tea? [Yes, *No] 20 s, speed 1000; because`. Right options have a star,
 * and all their percent where a key says what each brings; numbers and texts that are right stand behind an equals sign.
 */
export function outlineOf({ questions }: ImportPreview): string[] {
  return questions.map((question) => {
    const { kind, prompt, explanation } = question;
    const parts = [`${kind}: ${prompt}`, optionsOf(question), keyOf(question), boundsOf(question)];
    const line = parts.filter((part) => part !== '').join(' ');
    return explanation === undefined ? line : `${line}; ${explanation}`;
  });
}

function optionsOf({ options, answerKey }: ImportedQuestion): string {
  if (!options) return '';
  const { optionIndexes: right = [], partialCredit } = (answerKey ?? {}) as {
    optionIndexes?: number[];
    partialCredit?: number[];
  };
  const labels = options.map(({ label }, place) => {
    const shown = right.includes(place) ? `*${label}` : label;
    return partialCredit ? `${shown} ${partialCredit[place]} %` : shown;
  });
  return `[${labels.join(', ')}]`;
}

function keyOf({ answerKey }: ImportedQuestion): string {
  const { value, tolerance, texts } = (answerKey ?? {}) as {
    value?: number;
    tolerance?: number;
    texts?: string[];
  };
  if (texts) return `= ${texts.join(' | ')}`;
  return value === undefined ? '' : `= ${value} ± ${tolerance ?? 0}`;
}

function boundsOf({ durationSeconds, settings = {} }: ImportedQuestion): string {
  const { scoring, ...own } = settings;
  const named = Object.entries(own).map(([name, value]) => `${name} ${String(value)}`);
  return [
    ...named,
    ...(durationSeconds === undefined ? [] : [`${durationSeconds} s`]),
    ...(scoring ? [`${scoring.mode} ${scoring.points}`] : []),
  ].join(', ');
}
