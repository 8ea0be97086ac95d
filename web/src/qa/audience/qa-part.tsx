import { useEffect, useMemo } from 'preact/hooks';
import type { AudienceSession } from '../../../../src/contract/index.js';
import type { CallAs } from '../../api/call.js';
import type { LiveLine } from '../../live/live-line.js';
import type { Room } from '../../live/room.rules.js';
import { whenAwake } from '../../live/wake.js';
import { useSettingsChange } from '../use-settings-change.js';
import { progressOf } from './ask-words.js';
import { PhoneQa } from './phone-qa.js';
import { Sheet } from './sheet.js';
import { texts } from './texts.js';
import { useSheet } from './use-sheet.js';
import './qa.css';

export interface QaPartProps {
  room: Room<AudienceSession>;
  line: LiveLine<AudienceSession>;
  /** As the participant. */
  call: CallAs;
}

/** As all parts are called that are loaded by a session's settings. */
export { QaPart as Part };

/** The way in to what the audience asks, where the session has that; and all of it behind. */
export function QaPart({ room, line, call }: QaPartProps) {
  const { id, status, settings } = room.session;
  const qa = useMemo(() => new PhoneQa(id, call), [id, call]);
  useEffect(() => () => qa.close(), [qa]);
  useSettingsChange(qa.list, settings);
  useEffect(() => {
    line.onQa = (event) => qa.hear(event);
    const end = whenAwake(() => qa.wake());
    return () => {
      delete line.onQa;
      end();
    };
  }, [line, qa]);
  const { isOpen, open, close } = useSheet();
  useEffect(() => {
    if (isOpen) qa.list.refresh();
  }, [isOpen, qa]);
  const items = qa.list.items.value;
  if (status === 'draft' || (status === 'ended' && items.length === 0)) return null;
  const unsent = qa.outbox.all.value.find((asked) => asked.status === 'unsent');
  return (
    <section class="qa-entry">
      <button type="button" class="button large" onClick={open}>
        <span>{status === 'live' ? texts.ask : texts.asked}</span>
        <span class="qa-count small muted numbers">
          {qa.list.readings.value > 0 && texts.count(items.length, qa.list.hasMore.value)}
        </span>
      </button>
      <p class="qa-missing small" role="status">
        {unsent && progressOf(unsent)}
      </p>
      {isOpen && <Sheet qa={qa} room={room} onClose={close} />}
    </section>
  );
}
