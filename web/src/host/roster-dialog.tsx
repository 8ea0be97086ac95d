import { useInfiniteQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { RosterEntry, RosterKind, Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { texts as motionTexts } from '../motions/texts.js';
import { formatDate } from '../texts/locale.js';
import { Dialog } from '../ui/dialog.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { ErrorNotice } from './error-notice.js';
import { rosterKey } from './queries.js';
import { RosterNames } from './roster-names.js';
import { MoreButton } from './more-button.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';
import { VoterCodes } from './voter-codes.js';
import { WeightDialog } from './weight-dialog.js';

/** How often the list is read anew while it is shown: people are joining. Milliseconds. */
const REFRESH = 5_000;

/** Who may take part, and who has joined. */
export function RosterDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const kind = session.settings.roster === 'names' ? 'name' : 'code';
  const isSecret = session.settings.identity === 'anonymous';
  return (
    <Dialog title={texts.rosters[session.settings.roster]} onClose={onClose}>
      {kind === 'name' ? <RosterNames sessionId={session.id} /> : <VoterCodes session={session} />}
      <Entries sessionId={session.id} kind={kind} isSecret={isSecret} />
      <div class="actions end">
        <button class="button" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}

type Action = 'release' | 'revoke' | 'weigh';

interface EntriesProps {
  sessionId: string;
  kind: RosterKind;
  /** Whether nobody is to know who has voted how. */
  isSecret: boolean;
}

function Entries({ sessionId, kind, isSecret }: EntriesProps) {
  const [asked, ask] = useState<{ entry: RosterEntry; action: Action }>();
  const params = { path: { id: sessionId } };
  const pages = useInfiniteQuery({
    queryKey: [...rosterKey(sessionId), kind],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        organizerApi.GET('/v1/sessions/{id}/roster', {
          params: { ...params, query: { kind, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: REFRESH,
  });
  const { total = 0, claimed = 0, weight = 0 } = pages.data?.pages[0] ?? {};
  const entries = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section class="roster" aria-labelledby="roster-entries">
      <h3 id="roster-entries">
        {texts.rosterJoined(claimed, total)}
        {weight !== total && ` · ${motionTexts.allVotes(weight)}`}
      </h3>
      {isSecret && weight !== total && <p class="notice warn">{motionTexts.weightsSecret}</p>}
      <ErrorNotice error={pages.error} />
      <ul class="roster-entries" aria-busy={pages.isPending}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} onAsk={(action) => ask({ entry, action })} />
        ))}
      </ul>
      <MoreButton pages={pages} />
      {asked && <AskedAction sessionId={sessionId} {...asked} onClose={() => ask(undefined)} />}
    </section>
  );
}

function Entry({ entry, onAsk }: { entry: RosterEntry; onAsk: (action: Action) => void }) {
  const name = entryName(entry);
  const { claimedAt, weight } = entry;
  return (
    <li class="roster-entry">
      <span class={entry.kind === 'code' ? 'roster-label voter-code' : 'roster-label'} dir="auto">
        {name}
      </span>
      <span class="muted small">
        {weight !== 1 && `${motionTexts.votes(weight)} · `}
        {claimedAt ? texts.joinedAt(formatDate(claimedAt)) : texts.notJoined}
      </span>
      <span class="actions">
        <button class="button small" onClick={() => onAsk('weigh')}>
          {motionTexts.weight} <span class="visually-hidden">{name}</span>
        </button>
        {claimedAt && (
          <button class="button small" onClick={() => onAsk('release')}>
            {texts.release} <span class="visually-hidden">{name}</span>
          </button>
        )}
        <button class="button small danger" onClick={() => onAsk('revoke')}>
          {texts.revokeEntry} <span class="visually-hidden">{name}</span>
        </button>
      </span>
    </li>
  );
}

interface AskedProps {
  sessionId: string;
  entry: RosterEntry;
  action: Action;
  onClose: () => void;
}

function AskedAction({ action, ...asked }: AskedProps) {
  if (action !== 'weigh') return <ConfirmAction action={action} {...asked} />;
  return <WeightDialog {...asked} name={entryName(asked.entry)} />;
}

interface ConfirmProps extends AskedProps {
  action: Exclude<Action, 'weigh'>;
}

function ConfirmAction({ sessionId, entry, action, onClose }: ConfirmProps) {
  const queries = useQueryClient();
  const params = { path: { id: sessionId, entryId: entry.id } };
  const act = useAction({
    mutationFn: async () => {
      if (action === 'revoke') {
        await dataOf(organizerApi.DELETE('/v1/sessions/{id}/roster/{entryId}', { params }));
      } else {
        await dataOf(organizerApi.POST('/v1/sessions/{id}/roster/{entryId}/release', { params }));
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: rosterKey(sessionId) });
      onClose();
    },
  });
  const isRelease = action === 'release';
  return (
    <ConfirmDialog
      title={(isRelease ? texts.releaseTitle : texts.revokeTitle)(entryName(entry))}
      hint={isRelease ? texts.releaseHint : texts.revokeHint}
      action={isRelease ? texts.release : texts.revokeEntry}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    />
  );
}

function entryName({ kind, label }: RosterEntry): string {
  return kind === 'code' ? `${label}-…` : label;
}
