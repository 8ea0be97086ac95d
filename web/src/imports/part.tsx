import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What few do, and not often: it is loaded by who goes there. */
export function ImportPart() {
  const [Part, setPart] = useState<ComponentType>();
  const [error, setError] = useState<Error>();
  useEffect(() => {
    import('./page.js').then(({ ImportPage }) => setPart(() => ImportPage), setError);
  }, []);
  if (error) throw error;
  return Part ? <Part /> : <main aria-busy="true" />;
}
