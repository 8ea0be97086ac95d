import { useInfiniteQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { dataOf } from '../api/client.js';
import { login } from '../auth/login.js';
import { organizerApi } from '../auth/organizer-api.js';
import { formatDate } from '../texts/locale.js';
import { SelectField } from '../ui/select-field.js';
import { useTitle } from '../ui/title.js';
import { AccountDialog } from './account-dialog.js';
import { InviteDialog } from './invite-dialog.js';
import { List } from './list.js';
import { adminKey } from './queries.js';
import { SearchForm } from './search-form.js';
import { texts } from './texts.js';
import type { AdminAccount } from './types.js';

type Filter = keyof typeof texts.accountFilter;

const wanted = {
  all: {},
  admins: { role: 'admin' },
  disabled: { disabled: true },
} as const satisfies Record<Filter, object>;

export function AccountsArea() {
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [managedId, manage] = useState<string>();
  const [isInviting, invite] = useState(false);
  const queries = useQueryClient();
  useTitle(texts.areas.accounts);
  const pages = useInfiniteQuery({
    queryKey: [...adminKey('accounts'), search, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...wanted[filter], ...(search && { search }), ...(cursor && { cursor }) };
      return dataOf(organizerApi.GET('/v1/admin/accounts', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const accounts = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const managed = accounts.find(({ id }) => id === managedId);
  return (
    <main class="admin">
      <div class="admin-head">
        <h1>{texts.areas.accounts}</h1>
        <button class="button" onClick={() => invite(true)}>
          {texts.invite}
        </button>
      </div>
      <SearchForm label={texts.accountSearch} onSearch={setSearch}>
        <SelectField
          label={texts.typeField}
          value={filter}
          choices={Object.entries(texts.accountFilter)}
          onValue={(value) => setFilter(value as Filter)}
        />
      </SearchForm>
      <List pages={pages} label={texts.areas.accounts} isEmpty={accounts.length === 0}>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} onManage={() => manage(account.id)} />
        ))}
      </List>
      {managed && (
        <AccountDialog
          account={managed}
          onChanged={() => queries.invalidateQueries({ queryKey: adminKey('accounts') })}
          onClose={() => manage(undefined)}
        />
      )}
      {isInviting && <InviteDialog onClose={() => invite(false)} />}
    </main>
  );
}

function AccountRow({ account, onManage }: { account: AdminAccount; onManage: () => void }) {
  return (
    <li class="row admin-row">
      <bdi class="row-name">{account.name}</bdi>
      <AccountFacts account={account} />
      <span class="actions">
        <button class="button small" onClick={onManage}>
          {texts.manage} <bdi class="visually-hidden">{account.email}</bdi>
        </button>
      </span>
    </li>
  );
}

export function AccountFacts({ account }: { account: AdminAccount }) {
  const { email, role, disabledAt, createdAt, sessions, votes, openLogins } = account;
  return (
    <span class="admin-facts small muted">
      <span dir="ltr">{email}</span>
      {account.id === login.account.value?.id && <span class="pill">{texts.isYou}</span>}
      {role === 'admin' && <span class="pill">{texts.isAdmin}</span>}
      {disabledAt !== null && <span class="pill bad">{texts.isDisabled}</span>}
      <span>{texts.owns(sessions)}</span>
      <span>{texts.votes(votes)}</span>
      <span>{texts.openLogins(openLogins)}</span>
      <span>{texts.made(formatDate(createdAt))}</span>
    </span>
  );
}
