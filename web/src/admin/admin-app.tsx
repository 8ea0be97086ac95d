import { useQuery } from '@tanstack/preact-query';
import { useEffect } from 'preact/hooks';
import { Link, Redirect, Route, Router, Switch, useLocation } from 'wouter-preact';
import { basePath } from '../address/base-path.js';
import { dataOf } from '../api/client.js';
import { login } from '../auth/login.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ErrorNotice } from '../host/error-notice.js';
import { useTitle } from '../ui/title.js';
import { AccountsArea } from './accounts-area.js';
import { AuditArea } from './audit-area.js';
import { OverviewArea } from './overview-area.js';
import { SessionPage } from './session-page.js';
import { SessionsArea } from './sessions-area.js';
import { SettingsArea } from './settings-area.js';
import { texts } from './texts.js';
import './admin.css';

/** The back office, of who is logged in. */
export function AdminApp() {
  // Asked for: what this tab knows may be from before somebody became an admin.
  const { data: me, error } = useQuery({
    queryKey: ['account'],
    queryFn: () => dataOf(organizerApi.GET('/v1/accounts/me')),
  });
  useEffect(() => {
    if (me && me.role !== login.account.value?.role) login.changed(me);
  }, [me]);
  if (!me) {
    return (
      <main class="admin" aria-busy={!error}>
        <ErrorNotice error={error} />
      </main>
    );
  }
  if (me.role !== 'admin') return <NotForYou email={me.email} />;
  return (
    <Router base={`${basePath}/admin`}>
      <AreaNav />
      <Switch>
        <Route path="/">
          <OverviewArea />
        </Route>
        <Route path="/accounts">
          <AccountsArea />
        </Route>
        <Route path="/sessions">
          <SessionsArea />
        </Route>
        <Route path="/sessions/:id">{({ id }) => <SessionPage key={id} id={id} />}</Route>
        <Route path="/settings">
          <SettingsArea />
        </Route>
        <Route path="/audit">
          <AuditArea />
        </Route>
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
    </Router>
  );
}

function NotForYou({ email }: { email: string }) {
  useTitle(texts.notForYou);
  return (
    <main class="admin">
      <h1>{texts.notForYou}</h1>
      <p>
        <bdi>{texts.notForYouHint(email)}</bdi>
      </p>
      <p>
        <Link class="button primary" href={`${basePath}/host`}>
          {texts.toHost}
        </Link>
      </p>
    </main>
  );
}

const areas = [
  ['/', texts.areas.overview],
  ['/accounts', texts.areas.accounts],
  ['/sessions', texts.areas.sessions],
  ['/settings', texts.areas.settings],
  ['/audit', texts.areas.audit],
] as const;

function AreaNav() {
  const [path] = useLocation();
  const isHere = (area: string) => path === area || (area !== '/' && path.startsWith(`${area}/`));
  return (
    <nav class="admin-nav" aria-label={texts.title}>
      {areas.map(([area, name]) => (
        <Link
          key={area}
          href={area}
          class="admin-area"
          aria-current={isHere(area) ? 'page' : false}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
