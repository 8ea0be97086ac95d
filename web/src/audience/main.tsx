import { Route, Router, Switch } from 'wouter-preact';
import { codeIn } from '../../../src/contract/index.js';
import { basePath, ownPath, showPath } from '../address/base-path.js';
import { showPage } from '../ui/render.js';
import { digitsTyped, isDoor } from './door-path.rules.js';
import { JoinPage } from './join-page.js';
import { keepPage } from './keep-page.js';
import { MeetingPage } from './meeting-page.js';
import './audience.css';

const path = ownPath();
const code = codeIn(path);
showPath(code === undefined ? path : `/j/${code}`);

showPage(
  <Router base={basePath}>
    <Switch>
      {/* What is no code there is told below. */}
      <Route path={/^\/j\/(?<code>\d{8})$/}>
        {({ code = '' }) => <MeetingPage key={code} code={code} />}
      </Route>
      <Route path="/">
        <JoinPage />
      </Route>
      <Route>
        <JoinPage given={digitsTyped(path)} isElsewhere={!isDoor(path)} />
      </Route>
    </Switch>
  </Router>,
);

keepPage();
