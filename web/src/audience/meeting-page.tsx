import { useEffect, useMemo } from 'preact/hooks';
import { basePath } from '../address/base-path.js';
import { Brand } from '../ui/brand.js';
import { useTitle } from '../ui/title.js';
import { followHere } from './address.js';
import { DoorForm } from './door-form.js';
import type { DoorAnswers } from './door.rules.js';
import { doorAnswersIn } from './early-join.js';
import { Meeting, type Standing } from './meeting.js';
import { Poll } from './poll.js';
import { quizPartOf } from './quiz-part.js';
import { laterPartOf } from './later-parts.js';
import { texts } from './texts.js';
import { WaitingPage, WaitNotice } from './waiting-page.js';

/** Behind a join link: on the way into the poll, in it, or told why not. */
export function MeetingPage({ code }: { code: string }) {
  const meeting = useMemo(() => new Meeting(code, takeAnswers()), [code]);
  useEffect(() => () => meeting.close(), [meeting]);
  const standing = meeting.standing.value;
  const answer = (answers: DoorAnswers) => void meeting.join(answers);

  switch (standing.is) {
    case 'in':
      return <InMeeting {...standing} />;
    case 'asked':
      return <DoorForm key="asked" asked={standing.questions} onAnswers={answer} />;
    case 'joining':
      return <Door text={texts.joining} />;
    case 'waiting':
      if (!standing.questions) return <WaitingPage {...standing} onTry={() => meeting.tryNow()} />;
      return (
        <DoorForm
          key="waiting"
          asked={standing.questions}
          notice={<WaitNotice {...standing} />}
          onEdit={() => meeting.holdRetry()}
          onAnswers={answer}
        />
      );
    case 'refused':
      return <Refused code={standing.code} />;
  }
}

/** The address is cleared of them: whoever is shown the phone, or sent the address, must not get them. */
function takeAnswers(): DoorAnswers {
  const answers = doorAnswersIn(location.hash);
  if (answers.voterCode !== undefined) history.replaceState(null, '', location.pathname);
  return answers;
}

function InMeeting({ line, box, picks, isReached, call }: Extract<Standing, { is: 'in' }>) {
  const room = line.room.value;
  const status = line.status.value;
  useTitle(room?.session.title);
  if (!room) return <Door text={status.is === 'lost' ? texts.offline : texts.joining} />;
  const lost = status.is === 'lost' && !isReached.value ? status.code : undefined;
  const { qa, reactions, traceable } = room.session.settings;
  const part = (kind: string) => {
    const later = laterPartOf({ kind });
    return later && <later.Part room={room} line={line} call={call} />;
  };
  const told = part(`${traceable}`);
  // Nobody votes who has not been told.
  if (traceable && !told) return <Door text={texts.joining} />;
  const quiz = quizPartOf(room.session)?.quizOnPhone(line, call);
  return (
    <>
      {told}
      <Poll room={room} box={box} picks={picks} lost={lost} quiz={quiz}>
        {part(qa)}
        {part(reactions)}
      </Poll>
    </>
  );
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
        <a class="button primary large" href={`${basePath}/`} onClick={followHere}>
          {texts.otherCode}
        </a>
      </div>
    </main>
  );
}
