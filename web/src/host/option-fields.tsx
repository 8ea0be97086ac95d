import { useEffect, useRef } from 'preact/hooks';
import { limits } from '../../../src/contract/index.js';
import { withInserted, withItem, without } from '../browser/lists.js';
import { FieldError } from '../ui/field-error.js';
import { canAddOption, canRemoveOption, type QuestionValues } from './question-form.rules.js';
import { texts } from './texts.js';

interface Props {
  values: QuestionValues;
  /** There are votes: nothing of it can change. */
  isFixed: boolean;
  onChange: (changes: Partial<QuestionValues>) => void;
  errorOf: (path: string) => string | undefined;
}

/** The options of a question, a line each; Enter goes on to the next one. */
export function OptionFields({ values, isFixed, onChange, errorOf }: Props) {
  const { options } = values;
  const list = useRef<HTMLOListElement>(null);
  /** Where the focus goes once the line is there. */
  const wanted = useRef<number>();
  useEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelectorAll('input')[wanted.current]?.focus();
    wanted.current = undefined;
  });

  const write = (at: number, label: string) =>
    onChange({ options: withItem(options, at, { ...options[at], label }) });
  const add = (at: number) => {
    wanted.current = at;
    if (canAddOption(values)) onChange({ options: withInserted(options, at, { label: '' }) });
  };
  const remove = (at: number) => {
    wanted.current = Math.max(0, at - 1);
    onChange({ options: without(options, at) });
  };
  return (
    <fieldset class="option-fields" disabled={isFixed}>
      <legend class="label">{texts.options}</legend>
      <ol ref={list}>
        {options.map(({ id, label }, at) => {
          const error = errorOf(`options.${at}.label`);
          const help = `option-${at}-help`;
          return (
            <li key={id ?? at}>
              <input
                class="input"
                dir="auto"
                aria-label={texts.option(at + 1)}
                aria-invalid={error !== undefined}
                aria-describedby={help}
                maxLength={limits.labelMax}
                value={label}
                onInput={({ currentTarget }) => write(at, currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.isComposing) return;
                  event.preventDefault();
                  add(at + 1);
                }}
              />
              <button
                type="button"
                class="button plain icon"
                aria-label={texts.removeOption(at + 1)}
                disabled={!canRemoveOption(values)}
                onClick={() => remove(at)}
              >
                ✕
              </button>
              <FieldError id={help} text={error} />
            </li>
          );
        })}
      </ol>
      <FieldError id="options-help" text={errorOf('options')} />
      {canAddOption(values) && (
        <button type="button" class="button small" onClick={() => add(options.length)}>
          + {texts.addOption}
        </button>
      )}
    </fieldset>
  );
}
