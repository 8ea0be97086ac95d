import { texts } from './texts.js';

/** As all parts are called that are loaded by a session's settings. */
export { TracedNotice as Part };

/** Above all that is asked, so before anybody votes: what the organizer will be able to put together. */
function TracedNotice() {
  return <aside class="notice warn small traced">{texts.traced}</aside>;
}
