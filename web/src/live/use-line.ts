import { useEffect, useMemo } from 'preact/hooks';
import type { LiveLine } from './live-line.js';
import type { AnySession } from './room.rules.js';
import { whenAwake } from './wake.js';

/**
 * A line for as long as the page shows it.
 * @param make opens it; another function opens another one
 */
export function useLine<S extends AnySession>(make: () => LiveLine<S>): LiveLine<S> {
  const line = useMemo(make, [make]);
  useEffect(() => {
    const end = whenAwake(() => line.wake());
    return () => {
      end();
      line.close();
    };
  }, [line]);
  return line;
}
