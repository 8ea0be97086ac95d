import { useEffect, useState } from 'preact/hooks';
import type { AudienceSession, Cheer, Reaction, Tempo } from '../../../../src/contract/index.js';
import { tempoTimes } from '../../../../src/contract/reactions.js';
import type { CallAs } from '../../api/call.js';
import type { LiveLine } from '../../live/live-line.js';
import { texts } from './texts.js';

interface Said {
  tempo: Tempo;
  /** Another one at each press. */
  press: number;
}

/**
 * Sends what is pressed. It is for the moment: what does not arrive, or is one too many, is not sent again, and
 * nobody is told.
 */
export function useReacting(line: LiveLine<AudienceSession>, call: CallAs) {
  const [pressed, setPressed] = useState<Partial<Record<Cheer, number>>>({});
  const [said, setSaid] = useState<Said>({ tempo: 'steady', press: 0 });
  const [news, setNews] = useState('');
  const { tempo, press } = said;
  useEffect(() => {
    if (tempo === 'steady') return;
    const fade = () => setSaid({ tempo: 'steady', press });
    const timer = setTimeout(fade, tempoTimes.window);
    return () => clearTimeout(timer);
  }, [tempo, press]);
  const send = async (reaction: Reaction) => {
    if (!line.isConnected) {
      await call({ method: 'POST', path: '/v1/reactions', body: { reaction } });
      return;
    }
    const answer = await line.send('reaction:send', { reaction });
    if (!answer.ok) throw new Error(answer.error.code);
  };
  return {
    /** How often each was, where it was. */
    pressed,
    /** What one says, until it fades. */
    tempo,
    /** What became of the last press, for who cannot see it. */
    news,
    cheer: (name: Cheer) => {
      setPressed({ ...pressed, [name]: (pressed[name] ?? 0) + 1 });
      setNews(texts.sent(texts.cheers[name]));
      send(name).catch(() => undefined);
    },
    say: (next: Tempo) => {
      const now = { tempo: next, press: press + 1 };
      setSaid(now);
      setNews(next === 'steady' ? texts.takenBack : texts.said(texts.tempos[next]));
      // It shows what counts: what was not taken does not.
      send(next).catch(() => setSaid((last) => (last.press === now.press ? said : last)));
    },
  };
}
