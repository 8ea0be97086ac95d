import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the page that is loaded by who looks at it; undefined until it is there.
 * @param load the same function each time; undefined where the part is not wanted
 */
export function usePart<T>(load: (() => Promise<T>) | undefined): T | undefined {
  const [part, setPart] = useState<{ is: T }>();
  const [error, setError] = useState<Error>();
  useEffect(() => {
    load?.().then((is) => setPart({ is }), setError);
  }, [load]);
  if (error) throw error;
  return part?.is;
}
