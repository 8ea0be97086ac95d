import { texts } from './texts.js';
import './traced.css';

/** As all parts are called that are loaded by a session's settings. */
export { TracedNotice as Part };

/** Above all that is asked, so before anybody votes: what the organizer will be able to put together. */
function TracedNotice() {
  return <aside class="traced small">{texts.traced}</aside>;
}
