import { showPage } from '../ui/render.js';
import { path } from './address.js';
import { codeOf } from './early-join.js';
import { JoinPage } from './join-page.js';
import { MeetingPage } from './meeting-page.js';
import './audience.css';

/** One page for all addresses: with a code in it, the poll; else the field for one. */
function AudiencePage() {
  const code = codeOf(path.value);
  return code === undefined ? <JoinPage /> : <MeetingPage key={code} code={code} />;
}

showPage(() => <AudiencePage />);
