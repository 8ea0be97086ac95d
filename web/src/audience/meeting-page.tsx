import { useEffect, useMemo } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { AudienceSession } from '../../../src/contract/index.js';
import type { LiveLine } from '../live/live-line.js';
import { Brand } from '../ui/brand.js';
import { useTitle } from '../ui/title.js';
import type { BallotBox } from './ballot-box.js';
import { DoorForm } from './door-form.js';
import { voterCodeIn } from './door.rules.js';
import { Meeting } from './meeting.js';
import { Poll } from './poll.js';
import { texts } from './texts.js';

/** Behind a join link: on the way into the poll, in it, or told why not. */
export function MeetingPage({ code }: { code: string }) {
  const meeting = useMemo(() => new Meeting(code, takeVoterCode()), [code]);
  useEffect(() => () => meeting.close(), [meeting]);
  const standing = meeting.standing.value;

  switch (standing.is) {
    case 'in':
      return <InMeeting line={standing.line} box={standing.box} />;
    case 'asked':
      return (
        <DoorForm asked={standing.questions} onAnswers={(answers) => void meeting.join(answers)} />
      );
    case 'joining':
      return <Door text={texts.joining} />;
    case 'waiting':
      return <Door text={texts.cannotJoin} />;
    case 'refused':
      return <Refused code={standing.code} />;
  }
}

/** The address is cleared of it: whoever is shown the phone, or sent the address, must not get it. */
function takeVoterCode(): string | undefined {
  const voterCode = voterCodeIn(location.hash);
  if (voterCode !== undefined) history.replaceState(null, '', location.pathname);
  return voterCode;
}

function InMeeting({ line, box }: { line: LiveLine<AudienceSession>; box: BallotBox }) {
  const room = line.room.value;
  useTitle(room?.session.title);
  const isLost = line.status.value.is === 'lost';
  if (!room) return <Door text={isLost ? texts.offline : texts.joining} />;
  return <Poll room={room} box={box} isLost={isLost} />;
}

function Door({ text }: { text: string }) {
  return (
    <main class="door">
      <Brand />
      <p class="door-text" role="status">
        {text}
      </p>
    </main>
  );
}

const refusals: Partial<Record<string, { title: string; hint?: string }>> = {
  session_not_found: { title: texts.notFound },
  session_ended: { title: texts.ended, hint: texts.endedThanks },
  page_failed: { title: texts.fault, hint: texts.faultHint },
  too_many_participants: { title: texts.tooMany, hint: texts.tooManyHint },
};

function Refused({ code }: { code: string }) {
  const { title, hint } = refusals[code] ?? { title: texts.gone };
  useTitle(title);
  return (
    <main class="door">
      <Brand />
      <div class="card door-card" role="alert">
        <h1>{title}</h1>
        {hint && <p class="muted">{hint}</p>}
        <Link class="button primary large" href="/">
          {texts.otherCode}
        </Link>
      </div>
    </main>
  );
}
