interface Props {
  id: string;
  /** What is wrong with the field; undefined where nothing is. */
  text: string | undefined;
  /** What is there to know as long as nothing is wrong. */
  hint?: string;
}

/** Below a field, which names it as its description. It is there from the start, to be read out. */
export function FieldError({ id, text, hint }: Props) {
  return (
    <p id={id} class={text ? 'field-error' : 'hint'} role="status">
      {text ?? hint}
    </p>
  );
}
