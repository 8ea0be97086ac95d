import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { limits } from '../../../../src/contract/index.js';
import { withInserted, withItem, without } from '../../browser/lists.js';
import { FieldError } from '../../ui/field-error.js';
import type { EditFieldsProps } from '../editing-kind.js';
import {
  canAddOption,
  canRemoveOption,
  type LabelHint,
  labelHints,
  type OptionValues,
} from './edit.rules.js';
import { texts } from './edit-texts.js';
import { pasteList } from './paste.rules.js';

/**
 * The options of a question, a line each. Enter goes on to the next one, and makes it where there is
 * none; Backspace in an empty one removes it; a pasted list becomes one option a line.
 * Once there are votes, what an option says can be corrected, and nothing else.
 */
export function OptionFields(props: EditFieldsProps<OptionValues>) {
  const { values, isVoted: isFixed, onChange, errorOf } = props;
  const { options } = values;
  const list = useRef<HTMLOListElement>(null);
  /** Where the focus goes once the line is there. */
  const wanted = useRef<number>();
  const [pasted, setPasted] = useState<{ options: number; left: number }>();
  // Not after the next frame: by then, who types fast has written into the line before.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelectorAll('input')[wanted.current]?.focus();
    wanted.current = undefined;
  });
  const hints = labelHints(values);

  const write = (at: number, label: string) => {
    setPasted(undefined);
    onChange({ options: withItem(options, at, { ...options[at], label }) });
  };
  const add = (at: number) => {
    wanted.current = at;
    onChange({ options: withInserted(options, at, { label: '' }) });
  };
  const remove = (at: number) => {
    wanted.current = Math.max(0, at - 1);
    onChange({ options: without(options, at) });
  };
  const next = (at: number) => {
    const isWritten = options[at + 1]?.label !== '';
    if (!isFixed && isWritten && canAddOption(values)) return add(at + 1);
    list.current?.querySelectorAll('input')[at + 1]?.focus();
  };
  const press = (at: number) => (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      next(at);
    } else if (event.key === 'Backspace' && options[at]!.label === '' && at > 0) {
      if (isFixed || !canRemoveOption(values) || event.repeat) return;
      event.preventDefault();
      remove(at);
    }
  };
  const paste = (at: number) => (event: ClipboardEvent) => {
    const field = event.currentTarget as HTMLInputElement;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const length = field.value.length;
    const marked = { from: field.selectionStart ?? length, to: field.selectionEnd ?? length };
    const done = isFixed
      ? undefined
      : pasteList(options, { at, ...marked }, text, limits.optionsMax);
    if (!done) return;
    event.preventDefault();
    wanted.current = done.last;
    setPasted({ options: done.last - at + 1, left: done.left });
    onChange({ options: done.options });
  };
  return (
    <fieldset class="option-fields">
      <legend class="label">{texts.options}</legend>
      <ol ref={list}>
        {options.map(({ id, label }, at) => {
          const error = errorOf(`options.${at}.label`);
          const hint = sentenceOf(hints[at]);
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
                autoComplete="off"
                enterkeyhint="next"
                data-hint={hint !== undefined}
                onInput={({ currentTarget }) => write(at, currentTarget.value)}
                onKeyDown={press(at)}
                onPaste={paste(at)}
              />
              {!isFixed && (
                <button
                  type="button"
                  class="button plain icon"
                  aria-label={texts.removeOption(at + 1)}
                  disabled={!canRemoveOption(values)}
                  onClick={() => remove(at)}
                >
                  ✕
                </button>
              )}
              <FieldError id={help} text={error} {...(hint !== undefined && { hint })} />
            </li>
          );
        })}
      </ol>
      <FieldError
        id="options-help"
        text={errorOf('options')}
        {...(!isFixed && { hint: texts.optionsHint })}
      />
      <p class={pasted?.left ? 'notice warn' : 'visually-hidden'} role="status">
        {pasted && texts.pasted(pasted.options)}
        {pasted && pasted.left > 0 && ` · ${texts.notPasted(pasted.left, limits.optionsMax)}`}
      </p>
      {!isFixed && canAddOption(values) && (
        <button type="button" class="button small" onClick={() => add(options.length)}>
          + {texts.addOption}
        </button>
      )}
    </fieldset>
  );
}

function sentenceOf(hint: LabelHint | undefined): string | undefined {
  if (!hint) return undefined;
  return hint.is === 'empty' ? texts.looksEmpty : texts.looksLike(hint.option + 1);
}
