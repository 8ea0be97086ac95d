import { useEffect, useState } from 'preact/hooks';
import { Link, Redirect, Route, Router, Switch, useLocation } from 'wouter-preact';
import { basePath, ownPath } from '../address/base-path.js';
import { pathBelow } from '../address/path.rules.js';
import { login } from '../auth/login.js';
import { Brand } from '../ui/brand.js';
import { Dialog } from '../ui/dialog.js';
import { ImportPart } from '../imports/part.js';
import { TemplatesPart } from '../templates/part.js';
import { AccountPage } from './account-page.js';
import { AdminPart } from './admin-part.js';
import { AnnouncementNotice } from './announcement.js';
import { AuthForm, AuthPage } from './auth-page.js';
import { sentenceOf } from './failure.js';
import { LinkPage } from './link-pages.js';
import { NewPollPage } from './new-poll-page.js';
import { QuickPollPage } from './quick-poll-page.js';
import { SessionPage } from './session-page.js';
import { SessionsPage } from './sessions-page.js';
import { texts } from './texts.js';

/** Where a link in a mail leads, if the page was opened by one. */
const link = /^\/host\/(reset|confirm)\/?$/.exec(ownPath())?.[1] as 'reset' | 'confirm' | undefined;

/** The organizer's pages: behind a login, which comes first, or again where it has ended. */
export function HostApp() {
  const [error, setError] = useState<unknown>();
  const [path] = useLocation();
  const restore = () => {
    setError(undefined);
    login.restore().catch(setError);
  };
  useEffect(restore, []);
  const status = login.status.value;

  if (link) return <LinkPage path={link} />;
  if (error) {
    return (
      <main class="door">
        <Brand />
        <p role="alert">{sentenceOf(error)}</p>
        <button class="button primary" onClick={restore}>
          {texts.retry}
        </button>
      </main>
    );
  }
  if (status === 'unknown') return <main class="door" aria-busy="true" />;
  if (status === 'out') {
    return (
      <>
        <AnnouncementNotice />
        <AuthPage />
      </>
    );
  }
  return (
    <>
      <Header />
      <AnnouncementNotice />
      {/^\/admin(\/|$)/.test(pathBelow(basePath, path)) ? <AdminPart /> : <HostPart />}
      {status === 'expired' && (
        <Dialog title={texts.expired} onClose={() => undefined} isFirm>
          <p>{texts.expiredHint}</p>
          <AuthForm mode="log-in" email={login.account.value?.email} />
          <button class="link" onClick={() => login.giveUp()}>
            {texts.logOut}
          </button>
        </Dialog>
      )}
    </>
  );
}

function HostPart() {
  return (
    <Router base={`${basePath}/host`}>
      <ComeBack />
      <Switch>
        <Route path="/sessions/:id/:part?">
          {({ id, part }) => <SessionPage key={id} sessionId={id} part={part} />}
        </Route>
        <Route path="/new">
          <NewPollPage />
        </Route>
        <Route path="/poll">
          <QuickPollPage />
        </Route>
        <Route path="/import">
          <ImportPart />
        </Route>
        <Route path="/templates/:id?">{({ id }) => <TemplatesPart id={id} />}</Route>
        <Route path="/account">
          <AccountPage />
        </Route>
        <Route path="/">
          <SessionsPage />
        </Route>
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
    </Router>
  );
}

function Header() {
  const { name = '', role } = login.account.value ?? {};
  const leave = () => {
    login.leave().catch(() => undefined); // nobody answers: one is still in, and sees so
  };
  return (
    <header class="host-header">
      <Link href={`${basePath}/host`} class="host-home">
        <Brand />
      </Link>
      {role === 'admin' && (
        <Link href={`${basePath}/admin`} class="small">
          {texts.administration}
        </Link>
      )}
      <Link
        href={`${basePath}/host/account`}
        class="small host-name"
        aria-label={texts.accountOf(name)}
      >
        <span dir="auto">{name}</span>
      </Link>
      <button class="button plain small" onClick={leave}>
        {texts.logOut}
      </button>
    </header>
  );
}

/** A screen that was opened without a login sends here, and wants to be opened then. */
function ComeBack() {
  useEffect(() => {
    const to = new URLSearchParams(location.search).get('to');
    if (to && /^\/screen\/[\w-]+$/.test(to)) location.replace(basePath + to);
  }, []);
  return null;
}
