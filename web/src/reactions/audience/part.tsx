import type { AudienceSession } from '../../../../src/contract/index.js';
import { cheers } from '../../../../src/contract/reactions.js';
import type { CallAs } from '../../api/call.js';
import type { LiveLine } from '../../live/live-line.js';
import type { Room } from '../../live/room.rules.js';
import { formatNumber } from '../../texts/locale.js';
import { useBodyMark } from '../../ui/body-mark.js';
import { CheerPicture } from '../pictures.js';
import { useReactionEvents } from '../use-reaction-events.js';
import { useRecent } from '../use-recent.js';
import { texts } from './texts.js';
import { useReacting } from './use-reacting.js';
import './reactions.css';

export interface ReactionsPartProps {
  room: Room<AudienceSession>;
  line: LiveLine<AudienceSession>;
  /** As the participant. */
  call: CallAs;
}

/** How long what the hall shows stands at a button. Milliseconds. */
const SHOWN = 4_000;
const saids = ['slower', 'faster'] as const;

/** As all parts are called that are loaded by a session's settings. */
export { ReactionsPart as Part };

/** What one shows the hall, and says of the tempo: at the lower edge, where nothing moves it. */
export function ReactionsPart(props: ReactionsPartProps) {
  return props.room.session.status === 'live' ? <Bar {...props} /> : null;
}

function Bar({ line, call }: ReactionsPartProps) {
  useBodyMark('reacting');
  const { counts, take } = useRecent(SHOWN);
  useReactionEvents(line, (event) => {
    if (event.name === 'reactions:counted') take(event.payload.counts);
  });
  const { pressed, tempo, news, cheer, say } = useReacting(line, call);
  return (
    <section class="reactions" aria-label={texts.title}>
      <div class="cheers">
        {cheers.map((name) => (
          <button key={name} type="button" class="cheer" onClick={() => cheer(name)}>
            <span key={pressed[name]} class="cheer-shown" data-fresh={pressed[name] !== undefined}>
              <CheerPicture of={name} />
            </span>
            <span class="visually-hidden">{texts.cheers[name]}</span>
            {(counts[name] ?? 0) > 0 && (
              <bdi class="cheer-count numbers" aria-hidden="true">
                {formatNumber(counts[name]!)}
              </bdi>
            )}
          </button>
        ))}
      </div>
      <div class="tempos" role="group" aria-label={texts.tempoTitle}>
        {saids.map((name) => (
          <button
            key={name}
            type="button"
            class="tempo"
            aria-pressed={tempo === name}
            onClick={() => say(tempo === name ? 'steady' : name)}
          >
            {texts.tempos[name]}
          </button>
        ))}
      </div>
      <p class="visually-hidden" role="status">
        {news}
      </p>
    </section>
  );
}
