import { useInfiniteQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { NamedParticipant, Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { formatDate } from '../texts/locale.js';
import { Dialog } from '../ui/dialog.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { ErrorNotice } from './error-notice.js';
import { participantsKey } from './queries.js';
import { MoreButton } from './more-button.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

/** How often the list is read anew while it is shown: people are voting. Milliseconds. */
const REFRESH = 5_000;

/** Who takes part by name. */
export function ParticipantsDialog({
  session,
  onClose,
}: {
  session: Session;
  onClose: () => void;
}) {
  const [asked, ask] = useState<NamedParticipant>();
  const path = { id: session.id };
  const pages = useInfiniteQuery({
    queryKey: participantsKey(session.id),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        organizerApi.GET('/v1/sessions/{id}/participants', {
          params: { path, query: { limit: 50, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: REFRESH,
  });
  const participants = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Dialog title={texts.participants} onClose={onClose}>
      <p class="hint">{texts.participantsHint}</p>
      <ErrorNotice error={pages.error} />
      {pages.isSuccess && participants.length === 0 && <p>{texts.noParticipants}</p>}
      <ul class="rows scrolls" aria-busy={pages.isPending}>
        {participants.map((participant) => (
          <Row key={participant.id} participant={participant} onRemove={() => ask(participant)} />
        ))}
      </ul>
      <div class="actions end">
        <MoreButton pages={pages} class="button" />
        <button class="button" onClick={onClose} autofocus>
          {texts.close}
        </button>
      </div>
      {asked && (
        <ConfirmRemoval sessionId={session.id} participant={asked} onClose={() => ask(undefined)} />
      )}
    </Dialog>
  );
}

interface RowProps {
  participant: NamedParticipant;
  onRemove: () => void;
}

function Row({ participant, onRemove }: RowProps) {
  const { name, joinedAt, votes } = participant;
  return (
    <li class="row">
      <span class="row-name" dir="auto">
        {name}
      </span>
      <span class="muted small numbers">
        {texts.joinedAt(formatDate(joinedAt))} · {texts.participantVotes(votes)}
      </span>
      <span class="actions">
        <button class="button small danger" onClick={onRemove}>
          {texts.removeParticipant} <span class="visually-hidden">{name}</span>
        </button>
      </span>
    </li>
  );
}

interface RemovalProps {
  sessionId: string;
  participant: NamedParticipant;
  onClose: () => void;
}

function ConfirmRemoval({ sessionId, participant, onClose }: RemovalProps) {
  const queries = useQueryClient();
  const path = { id: sessionId, participantId: participant.id };
  const remove = useAction({
    mutationFn: () =>
      dataOf(
        organizerApi.DELETE('/v1/sessions/{id}/participants/{participantId}', { params: { path } }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: participantsKey(sessionId) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={texts.removeParticipantTitle(participant.name)}
      hint={texts.removeParticipantHint}
      action={texts.removeParticipant}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
