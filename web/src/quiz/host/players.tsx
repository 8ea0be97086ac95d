import { useInfiniteQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { limits, type ListedPlayer, type Session } from '../../../../src/contract/index.js';
import { dataOf } from '../../api/client.js';
import { organizerApi } from '../../auth/organizer-api.js';
import { ConfirmDialog } from '../../host/confirm-dialog.js';
import { ErrorNotice } from '../../host/error-notice.js';
import { quizKey } from '../../host/queries.js';
import { MoreButton } from '../../host/more-button.js';
import { texts as host } from '../../host/texts.js';
import { useAction } from '../../host/use-action.js';
import { TextField } from '../../ui/text-field.js';
import { texts } from './board-texts.js';
import { PlayerDialog } from './player-dialog.js';

/** How often the list is read anew while it is shown: people are joining. Milliseconds. */
const REFRESH = 5_000;

/** Who plays: renamed, put in another team, removed. */
export function Players({ session }: { session: Session }) {
  const [search, setSearch] = useState('');
  const [changed, change] = useState<ListedPlayer>();
  const [removed, remove] = useState<ListedPlayer>();
  const searched = search.trim();
  const pages = useInfiniteQuery({
    queryKey: [...quizKey(session.id), 'players', searched],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        organizerApi.GET('/v1/sessions/{id}/players', {
          params: {
            path: { id: session.id },
            query: { limit: 50, ...(cursor && { cursor }), ...(searched && { search: searched }) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: REFRESH,
  });
  const players = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  return (
    <section class="card quiz-part" aria-labelledby="quiz-players">
      <h2 id="quiz-players">{texts.playersTitle(total)}</h2>
      <p class="hint">{texts.playersHint[session.settings.identity]}</p>
      {(total > 10 || searched !== '') && (
        <TextField
          label={texts.search}
          type="search"
          maxLength={limits.searchMax}
          value={search}
          onValue={setSearch}
        />
      )}
      <ErrorNotice error={pages.error} />
      {pages.isSuccess && players.length === 0 && (
        <p class="muted" role="status">
          {searched === '' ? texts.noPlayers : texts.noneFound}
        </p>
      )}
      <ul class="rows scrolls quiz-players" aria-busy={pages.isFetching && !pages.data}>
        {players.map((player) => (
          <li key={player.id} class="row">
            <span class="row-name" dir="auto">
              {player.name}
            </span>
            <span class="muted small" dir="auto">
              {player.team}
            </span>
            <span class="actions">
              <button type="button" class="button small" onClick={() => change(player)}>
                {texts.change} <span class="visually-hidden">{player.name}</span>
              </button>
              <button type="button" class="button small danger" onClick={() => remove(player)}>
                {host.removeParticipant} <span class="visually-hidden">{player.name}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
      {changed && (
        <PlayerDialog session={session} player={changed} onClose={() => change(undefined)} />
      )}
      {removed && (
        <ConfirmRemoval sessionId={session.id} player={removed} onClose={() => remove(undefined)} />
      )}
    </section>
  );
}

interface RemovalProps {
  sessionId: string;
  player: ListedPlayer;
  onClose: () => void;
}

function ConfirmRemoval({ sessionId, player, onClose }: RemovalProps) {
  const queries = useQueryClient();
  const path = { id: sessionId, participantId: player.id };
  const remove = useAction({
    mutationFn: () =>
      dataOf(
        organizerApi.DELETE('/v1/sessions/{id}/players/{participantId}', { params: { path } }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: quizKey(sessionId) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={host.removeParticipantTitle(player.name)}
      hint={texts.removeHint}
      action={host.removeParticipant}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
