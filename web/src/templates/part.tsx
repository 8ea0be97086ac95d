import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  /** Of the template that is looked at; undefined: the list of all. */
  id: string | undefined;
}

/** Loaded by who goes there: it has the fields that people vote in. */
export function TemplatesPart({ id }: Props) {
  const [Part, setPart] = useState<ComponentType<Props>>();
  const [error, setError] = useState<Error>();
  useEffect(() => {
    import('./pages.js').then(({ TemplatePages }) => setPart(() => TemplatePages), setError);
  }, []);
  if (error) throw error;
  return Part ? <Part id={id} /> : <main aria-busy="true" />;
}
