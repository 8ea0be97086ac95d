import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { QaPanelProps } from './panel.js';

/** What the audience asks, for who moderates it: loaded by who looks at it. */
export function QaPanelPart(props: QaPanelProps) {
  const [Panel, setPanel] = useState<ComponentType<QaPanelProps>>();
  const [error, setError] = useState<Error>();
  useEffect(() => {
    import('./panel.js').then(({ QaPanel }) => setPanel(() => QaPanel), setError);
  }, []);
  if (error) throw error;
  return Panel ? <Panel {...props} /> : <p aria-busy="true" />;
}
