import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { SessionLink } from '../../../src/contract/index.js';
import { type JoinAddress, linkUrlAt } from '../address/join-address.js';
import { dataOf } from '../api/client.js';
import { toApiError } from '../api/problem.js';
import { organizerApi } from '../auth/organizer-api.js';
import { CopyButton } from './copy-button.js';
import { ErrorNotice } from './error-notice.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

const pages = { screen: 'screen', moderator: 'moderate' } as const;
const paths = {
  screen: '/v1/sessions/{id}/screen-link',
  moderator: '/v1/sessions/{id}/moderator-link',
} as const;
type LinkKind = keyof typeof paths;

interface Props {
  /** What it opens without a login. */
  kind: LinkKind;
  sessionId: string;
  address: JoinAddress;
}

/** A link of the session, to be made, copied and revoked. */
export function LinkPart({ kind, sessionId, address }: Props) {
  const [said, setSaid] = useState('');
  const queries = useQueryClient();
  const queryKey = ['link', kind, sessionId];
  const params = { path: { id: sessionId } };
  const show = (link: SessionLink | null) => queries.setQueryData(queryKey, link);
  const link = useQuery<SessionLink | null>({ queryKey, queryFn: () => findLink(kind, sessionId) });
  const make = useAction({
    mutationFn: () => dataOf(organizerApi.POST(paths[kind], { params })),
    onSuccess: (made) => {
      show(made);
      setSaid('');
    },
  });
  const revoke = useAction({
    mutationFn: () => dataOf(organizerApi.DELETE(paths[kind], { params })),
    onSuccess: () => {
      show(null);
      setSaid(texts.revoked);
    },
  });
  const { name, hint } = texts.links[kind];
  const url = link.data && linkUrlAt(address, pages[kind], sessionId, link.data.token);
  const error = make.error ?? revoke.error ?? link.error;
  return (
    <section class="share-part" aria-labelledby={`${kind}-link`}>
      <h3 id={`${kind}-link`}>{name}</h3>
      <p class="hint">{hint}</p>
      <ErrorNotice error={error} />
      {url ? (
        <div class="actions">
          <input
            class="input share-link"
            readOnly
            value={url}
            aria-label={name}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <CopyButton text={url} label={name} />
          <button
            class="button small danger"
            disabled={revoke.isPending}
            onClick={() => revoke.mutate()}
          >
            {texts.revoke}
            <span class="visually-hidden"> ({name})</span>
          </button>
        </div>
      ) : (
        <button
          class="button small"
          disabled={make.isPending || link.isPending}
          onClick={() => make.mutate()}
        >
          {texts.makeLink}
          <span class="visually-hidden"> ({name})</span>
        </button>
      )}
      <p class="hint" role="status">
        {said}
      </p>
    </section>
  );
}

/** @returns null where the session has no such link */
async function findLink(kind: LinkKind, id: string): Promise<SessionLink | null> {
  try {
    return await dataOf(organizerApi.GET(paths[kind], { params: { path: { id } } }));
  } catch (error) {
    if (toApiError(error).code === `${kind}_link_not_found`) return null;
    throw error;
  }
}
