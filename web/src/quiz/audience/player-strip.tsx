import { useEffect, useRef, useState } from 'preact/hooks';
import type { AudienceSession, LeaderboardState } from '../../../../src/contract/index.js';
import { ownKey } from '../../address/base-path.js';
import { keep, readKept } from '../../browser/storage.js';
import type { OwnPlayer } from './player.js';
import { PlayerForm } from './player-form.js';
import { texts } from './texts.js';

interface Props {
  session: AudienceSession;
  player: OwnPlayer;
  board: LeaderboardState | undefined;
}

/** The game that somebody has last said in that the name is right. */
const KEY = ownKey('plenum:player');

/** Who one is in the game and how one stands; both can be changed on the spot. */
export function PlayerStrip({ session, player, board }: Props) {
  const change = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'by-itself' | 'asked'>();
  const [isSaved, setSaved] = useState(false);
  const isAsked = useRef(false);
  const known = player.value.value;
  const { id, status, questions, settings } = session;
  const isWaiting = status !== 'ended' && questions.length === 0;
  const mayChoose = settings.identity === 'anonymous' || settings.teams !== null;
  useEffect(() => {
    // Once, and over no question: who has no time for it plays by the name that was dealt.
    if (isAsked.current || !known || !isWaiting || !mayChoose) return;
    isAsked.current = true;
    if (readKept(KEY) !== id) setOpen('by-itself');
  }, [known, isWaiting, mayChoose, id]);
  if (!known) return null;
  const close = (hasSaved: boolean) => {
    keep(KEY, id);
    setOpen(undefined);
    setSaved(hasSaved);
    requestAnimationFrame(() => change.current?.focus());
  };
  return (
    <section class="card player" aria-label={texts.playAs}>
      {open && status !== 'ended' ? (
        <PlayerForm
          session={session}
          player={player}
          known={known}
          takesFocus={open === 'asked'}
          onClose={close}
        />
      ) : (
        <>
          <p class="player-name">
            <span class="small muted">{texts.playAs}</span>{' '}
            <b>
              <bdi>{known.name}</bdi>
            </b>{' '}
            {known.team !== null && (
              <span class="pill">
                <bdi>{texts.inTeam(known.team)}</bdi>
              </span>
            )}
          </p>
          {status !== 'ended' && (
            <button
              ref={change}
              type="button"
              class="button plain small"
              onClick={() => setOpen('asked')}
            >
              {texts.change}
            </button>
          )}
          {board?.me && <p class="player-score numbers">{standingOf(board.me, board.players)}</p>}
        </>
      )}
      <p class="visually-hidden" role="status">
        {isSaved && !open && texts.saved}
      </p>
    </section>
  );
}

function standingOf(me: NonNullable<LeaderboardState['me']>, players: number): string {
  return [
    texts.points(me.points),
    texts.place(me.rank, players),
    ...(me.streak > 1 ? [texts.streak(me.streak)] : []),
  ].join(' · ');
}
