import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Changes with the size of the room, and when fonts have come. */
export function useRoom(main: RefObject<HTMLElement>): string {
  const [size, setSize] = useState('');
  const [fonts, setFonts] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      setSize(`${width}×${height}`);
    });
    observer.observe(main.current!);
    const loaded = () => setFonts((times) => times + 1);
    document.fonts.addEventListener('loadingdone', loaded);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', loaded);
    };
  }, [main]);
  return `${size} ${fonts}`;
}
