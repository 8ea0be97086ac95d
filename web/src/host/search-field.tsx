import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { limits } from '../../../src/contract/index.js';

/** How long nothing is typed before it is searched for. Milliseconds. */
const PAUSE = 250;

interface Props {
  label: string;
  placeholder: string;
  value: string | undefined;
  /** Told what is searched for, without white space around it; empty: all. */
  onSearch: (words: string) => void;
}

/** A line to search by, while one types. */
export function SearchField({ label, placeholder, value = '', onSearch }: Props) {
  const id = useId();
  const [typed, type] = useState(value);
  const told = useRef(value);
  // Changed from elsewhere, as by "show all".
  useEffect(() => {
    if (value !== told.current) type(value);
    told.current = value;
  }, [value]);
  const tell = useRef(onSearch);
  tell.current = onSearch;
  useEffect(() => {
    const words = typed.trim();
    if (words === told.current) return;
    const pause = setTimeout(() => {
      told.current = words;
      tell.current(words);
    }, PAUSE);
    return () => clearTimeout(pause);
  }, [typed]);
  return (
    <p class="search-field">
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        dir="auto"
        value={typed}
        placeholder={placeholder}
        maxLength={limits.searchMax}
        autoComplete="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </p>
  );
}
