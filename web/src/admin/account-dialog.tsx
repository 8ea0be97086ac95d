import { useState } from 'preact/hooks';
import { dataOf } from '../api/client.js';
import { login } from '../auth/login.js';
import { organizerApi } from '../auth/organizer-api.js';
import { texts as hostTexts } from '../host/texts.js';
import { formatDate } from '../texts/locale.js';
import { Dialog } from '../ui/dialog.js';
import { AccountFacts } from './accounts-area.js';
import { ConfirmAct } from './confirm-act.js';
import { LinkDialog } from './link-dialog.js';
import { texts } from './texts.js';
import type { AdminAccount, MadeLink } from './types.js';

type Act = 'link' | 'disable' | 'enable' | 'promote' | 'demote' | 'delete';

interface Props {
  account: AdminAccount;
  /** Reads the list anew. */
  onChanged: () => Promise<void>;
  onClose: () => void;
}

/** What can be done with an account. */
export function AccountDialog({ account, onChanged, onClose }: Props) {
  const [asked, ask] = useState<Act>();
  const [link, setLink] = useState<MadeLink>();
  const isOwn = account.id === login.account.value?.id;
  const { name, role, disabledAt, emailConfirmed } = account;
  const button = (act: Act, label: string, isDanger = false) => (
    <button
      type="button"
      class={`button ${isDanger ? 'danger' : ''}`}
      disabled={isOwn && act !== 'link'}
      onClick={() => ask(act)}
    >
      {label}
    </button>
  );
  return (
    <Dialog title={name} onClose={onClose}>
      <AccountFacts account={account} />
      {disabledAt !== null && <p>{texts.disabledSince(formatDate(disabledAt))}</p>}
      {!emailConfirmed && <p class="hint">{texts.unconfirmed}</p>}
      {isOwn && <p class="notice">{texts.ownAccount}</p>}
      <div class="choices">
        {button('link', texts.resetLink)}
        {role === 'admin' ? button('demote', texts.takeAdmin) : button('promote', texts.makeAdmin)}
        {disabledAt === null ? button('disable', texts.disable) : button('enable', texts.enable)}
        {button('delete', texts.deleteAccount, true)}
      </div>
      <div class="actions end">
        <button type="button" class="button" onClick={onClose} autofocus>
          {hostTexts.close}
        </button>
      </div>
      {asked && (
        <Confirm
          act={asked}
          account={account}
          onDone={async (made) => {
            ask(undefined);
            setLink(made);
            if (asked === 'delete') onClose();
            await onChanged();
          }}
          onClose={() => ask(undefined)}
        />
      )}
      {link && (
        <LinkDialog title={texts.resetLink} link={link} onClose={() => setLink(undefined)} />
      )}
    </Dialog>
  );
}

interface ConfirmProps {
  act: Act;
  account: AdminAccount;
  onDone: (link: MadeLink | undefined) => Promise<void>;
  onClose: () => void;
}

function Confirm({ act, account, onDone, onClose }: ConfirmProps) {
  const { email, sessions, votes } = account;
  const said = {
    link: [texts.resetLink, texts.resetLinkHint, texts.makeInvite],
    disable: [texts.disableTitle(email), texts.disableHint, texts.disable],
    enable: [texts.enableTitle(email), texts.enableHint, texts.enable],
    promote: [texts.makeAdminTitle(email), texts.makeAdminHint, texts.makeAdmin],
    demote: [texts.takeAdminTitle(email), texts.takeAdminHint, texts.takeAdmin],
    delete: [
      texts.deleteAccountTitle(email),
      texts.deleteAccountHint(sessions, votes),
      texts.deleteAccount,
    ],
  } as const satisfies Record<Act, readonly [string, string, string]>;
  return (
    <ConfirmAct
      said={said[act]}
      isSafe={act === 'link' || act === 'enable'}
      send={() => send(act, account.id)}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

/** @returns the link that was made, where one was */
async function send(act: Act, id: string): Promise<MadeLink | undefined> {
  const params = { path: { id } };
  switch (act) {
    case 'link':
      return dataOf(organizerApi.POST('/v1/admin/accounts/{id}/reset-link', { params }));
    case 'delete':
      await dataOf(organizerApi.DELETE('/v1/admin/accounts/{id}', { params }));
      return undefined;
    default: {
      const body = changes[act];
      await dataOf(organizerApi.PATCH('/v1/admin/accounts/{id}', { params, body }));
      return undefined;
    }
  }
}

const changes = {
  disable: { disabled: true },
  enable: { disabled: false },
  promote: { role: 'admin' },
  demote: { role: 'organizer' },
} as const;
