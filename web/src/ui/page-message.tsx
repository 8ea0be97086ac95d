import type { ComponentChildren } from 'preact';
import { Brand } from './brand.js';

interface Props {
  title: string;
  hint?: string;
  children?: ComponentChildren;
}

/** All that there is on a page that has nothing else to show. */
export function PageMessage({ title, hint, children }: Props) {
  return (
    <main class="page-message">
      <Brand />
      <div role="status">
        <h1>{title}</h1>
        {hint && <p class="muted">{hint}</p>}
      </div>
      {children}
    </main>
  );
}
