import { showPage } from '../ui/render.js';
import { codeOf, path, tidyAddress } from './address.js';
import { digitsTyped, isDoor } from './door-path.rules.js';
import { JoinPage } from './join-page.js';
import { MeetingPage } from './meeting-page.js';
import './audience.css';

/** One page for all addresses: with a code in it, the poll; else the field for one. */
function AudiencePage() {
  const at = path.value;
  const code = codeOf(at);
  if (code !== undefined) return <MeetingPage key={code} code={code} />;
  return <JoinPage key={at} given={digitsTyped(at)} isElsewhere={!isDoor(at)} />;
}

tidyAddress();
showPage(() => <AudiencePage />);
