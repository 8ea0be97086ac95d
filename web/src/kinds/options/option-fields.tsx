import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { limits, type Pictured } from '../../../../src/contract/index.js';
import { withInserted, withItem, without } from '../../browser/lists.js';
import {
  ChoosePicture,
  isPictureAlone,
  PictureFields,
  useDrop,
} from '../../pictures/picture-fields.js';
import { useUpload } from '../../pictures/use-upload.js';
import { FieldError } from '../../ui/field-error.js';
import type { EditFieldsProps, TypedOption } from '../editing-kind.js';
import type { Mark } from './marks.js';
import {
  canAddOption,
  canRemoveOption,
  type LabelHint,
  labelHints,
  type OptionValues,
} from './edit.rules.js';
import { texts } from './edit-texts.js';
import { pasteList } from './paste.rules.js';

interface Props extends EditFieldsProps<OptionValues> {
  /** Stands before each option where what is right is marked. */
  Mark?: Mark;
}

/**
 * The options of a question, a line each. Enter goes on to the next one, and makes it where there is
 * none; Backspace in an empty one removes it; a pasted list becomes one option a line.
 * A picture is chosen, dropped or pasted. Once there are votes, what an option says can be corrected, and
 * nothing else.
 */
export function OptionFields(props: Props) {
  const { values, isVoted: isFixed, onChange, errorOf, Mark } = props;
  const { options } = values;
  const list = useRef<HTMLOListElement>(null);
  /** As they are when a picture has come in. */
  const latest = useRef(options);
  latest.current = options;
  /** Where the focus goes once the line is there. */
  const wanted = useRef<number>();
  const [pasted, setPasted] = useState<{ options: number; left: number }>();
  // Not after the next frame: by then, who types fast has written into the line before.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelectorAll<HTMLElement>('.option-input')[wanted.current]?.focus();
    wanted.current = undefined;
  });
  const hints = labelHints(values);

  const write = (at: number, label: string) => {
    setPasted(undefined);
    onChange({ options: withItem(options, at, { ...options[at], label }) });
  };
  const illustrate = (at: number, { imageId, imageAlt = '' }: Pictured) => {
    const option = latest.current[at];
    if (!option) return; // removed meanwhile
    const { imageId: _, imageAlt: __, ...bare } = option;
    const changed = imageId === undefined ? bare : { ...bare, imageId, imageAlt };
    onChange({ options: withItem(latest.current, at, changed) });
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
    list.current?.querySelectorAll<HTMLElement>('.option-input')[at + 1]?.focus();
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
    <fieldset class="option-fields" data-marked={props.isQuiz && Mark !== undefined}>
      <legend class="label">{texts.options}</legend>
      <ol ref={list}>
        {options.map((option, at) => (
          <OptionLine
            key={option.id ?? at}
            option={option}
            at={at}
            isFixed={isFixed}
            canRemove={canRemoveOption(values)}
            hint={sentenceOf(hints[at])}
            errorOf={errorOf}
            mark={
              props.isQuiz &&
              Mark && (
                <Mark
                  options={options}
                  at={at}
                  onOptions={(marked) => onChange({ options: marked })}
                />
              )
            }
            onLabel={(label) => write(at, label)}
            onPicture={(picture) => illustrate(at, picture)}
            onKeyDown={press(at)}
            onPaste={paste(at)}
            onRemove={() => remove(at)}
          />
        ))}
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

interface LineProps {
  option: TypedOption;
  at: number;
  isFixed: boolean;
  canRemove: boolean;
  hint: string | undefined;
  errorOf: (path: string) => string | undefined;
  mark: ComponentChildren;
  onLabel: (label: string) => void;
  /** Without an id the picture goes. */
  onPicture: (picture: Pictured) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  onRemove: () => void;
}

function OptionLine(props: LineProps) {
  const { option, at, isFixed, canRemove, hint, errorOf, onPicture } = props;
  const { label, imageId, imageAlt = '' } = option;
  const error = errorOf(`options.${at}.label`);
  const help = `option-${at}-help`;
  const name = texts.option(at + 1);
  const upload = useUpload((id) => onPicture({ imageId: id }));
  const drop = useDrop(upload, isFixed);
  return (
    <li {...drop}>
      {props.mark}
      <input
        class="input option-input"
        dir="auto"
        aria-label={name}
        aria-invalid={error !== undefined}
        aria-describedby={help}
        maxLength={limits.labelMax}
        value={label}
        autoComplete="off"
        enterkeyhint="next"
        data-hint={hint !== undefined}
        onInput={({ currentTarget }) => props.onLabel(currentTarget.value)}
        onKeyDown={props.onKeyDown}
        onPaste={(event) => {
          const files = event.clipboardData?.files;
          if (!isFixed && isPictureAlone(event.clipboardData) && upload.take(files)) {
            event.preventDefault();
          } else props.onPaste(event);
        }}
      />
      {!isFixed && <ChoosePicture upload={upload} name={name} />}
      {!isFixed && (
        <button
          type="button"
          class="button plain icon"
          aria-label={texts.removeOption(at + 1)}
          disabled={!canRemove}
          onClick={props.onRemove}
        >
          ✕
        </button>
      )}
      <FieldError id={help} text={error} {...(hint !== undefined && { hint })} />
      <PictureFields
        upload={upload}
        imageId={imageId ?? ''}
        imageAlt={imageAlt}
        name={name}
        isOption
        isFixed={isFixed}
        error={errorOf(`options.${at}.imageId`)}
        altError={errorOf(`options.${at}.imageAlt`)}
        onAlt={(imageAlt) => onPicture({ ...(imageId !== undefined && { imageId }), imageAlt })}
        onRemove={() => onPicture({})}
      />
    </li>
  );
}

function sentenceOf(hint: LabelHint | undefined): string | undefined {
  if (!hint) return undefined;
  return hint.is === 'empty' ? texts.looksEmpty : texts.looksLike(hint.option + 1);
}
