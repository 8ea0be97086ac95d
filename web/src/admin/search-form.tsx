import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../ui/text-field.js';
import { texts } from './texts.js';

/** Of what a search may be made of: as the API takes it. */
export const SEARCH_MAX = 100;

interface Props {
  label: string;
  onSearch: (text: string) => void;
  /** Fields that narrow the list at once. */
  children?: ComponentChildren;
}

/** A line to search by: asked when it is sent, and not with each key. */
export function SearchForm({ label, onSearch, children }: Props) {
  const [text, setText] = useState('');
  return (
    <form
      class="admin-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <TextField
        label={label}
        type="search"
        value={text}
        onValue={setText}
        maxLength={SEARCH_MAX}
        autoComplete="off"
        spellcheck={false}
      />
      {children}
      <button class="button">{texts.search}</button>
    </form>
  );
}
