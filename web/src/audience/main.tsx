import { Route, Switch } from 'wouter-preact';
import { showPage } from '../ui/render.js';
import { JoinPage } from './join-page.js';
import { keepPage } from './keep-page.js';
import { MeetingPage } from './meeting-page.js';
import './audience.css';

showPage(() => (
  <Switch>
    <Route path="/j/:code">{({ code }) => <MeetingPage key={code} code={digitsOf(code)} />}</Route>
    <Route>
      <JoinPage />
    </Route>
  </Switch>
));

keepPage();

/** A link may hold the code as it is read out: with a space. */
function digitsOf(code: string): string {
  return decodeURIComponent(code).replaceAll(/\D/g, '');
}
