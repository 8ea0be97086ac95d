import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The back office, which few need: it is loaded by who goes there. */
export function AdminPart() {
  const [Part, setPart] = useState<ComponentType>();
  const [error, setError] = useState<Error>();
  useEffect(() => {
    import('../admin/admin-app.js').then(({ AdminApp }) => setPart(() => AdminApp), setError);
  }, []);
  if (error) throw error;
  return Part ? <Part /> : <main aria-busy="true" />;
}
