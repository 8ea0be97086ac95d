import { useMemo } from 'preact/hooks';
import { basePath } from '../address/base-path.js';
import type { FailureCode } from '../api/problem.js';
import { clockTime, useSecondsUntil } from '../live/clock.js';
import { formatTime } from '../texts/locale.js';
import { Brand } from '../ui/brand.js';
import { useTitle } from '../ui/title.js';
import { followHere } from './address.js';
import { texts } from './texts.js';

/** From here on it is told when the next try is. Milliseconds. */
const LONG = 10_000;

interface Wait {
  code: FailureCode;
  /** When it is tried again. Milliseconds since 1970. */
  until: number;
}

const unreachable = { title: texts.cannotJoin, hint: texts.cannotJoinHint };
/** Why the server lets nobody in, where it says so. */
export const words: Partial<Record<FailureCode, { title: string; hint: string }>> = {
  too_many_requests: { title: texts.waitTooMany, hint: texts.waitTooManyHint },
  overloaded: { title: texts.waitBusy, hint: texts.waitBusyHint },
  unavailable: { title: texts.waitUnavailable, hint: texts.cannotJoinHint },
  internal_error: { title: texts.waitUnavailable, hint: texts.cannotJoinHint },
};

/** Nobody lets one in at the moment; the page goes on trying by itself. */
export function WaitingPage({ onTry, ...wait }: Wait & { onTry: () => void }) {
  const { title } = words[wait.code] ?? unreachable;
  useTitle(title);
  // A server that says when to come again means it.
  const mayTry = wait.code !== 'too_many_requests' && wait.code !== 'overloaded';
  return (
    <main class="door">
      <Brand />
      <div class="card door-card">
        <h1>{title}</h1>
        <NextTry {...wait} />
        <div class="actions">
          {mayTry && (
            <button type="button" class="button" onClick={onTry}>
              {texts.tryNow}
            </button>
          )}
          <a class="button plain" href={`${basePath}/`} onClick={followHere}>
            {texts.otherCode}
          </a>
        </div>
      </div>
    </main>
  );
}

/** The same above a form whose answers may be changed meanwhile. */
export function WaitNotice(wait: Wait) {
  return (
    <>
      <p>
        <strong>{(words[wait.code] ?? unreachable).title}</strong>
      </p>
      <NextTry {...wait} />
    </>
  );
}

function NextTry({ code, until }: Wait) {
  const seconds = useSecondsUntil(new Date(until).toISOString(), 0) ?? 0;
  const isLong = useMemo(() => until - Date.now() > LONG, [until]);
  return (
    <div class="next-try">
      <div role="status">
        <p>{(words[code] ?? unreachable).hint}</p>
        {isLong && <p>{texts.waitUntil(formatTime(until))}</p>}
      </div>
      {isLong && (
        <p class="pill numbers" aria-hidden="true">
          {clockTime(seconds)}
        </p>
      )}
    </div>
  );
}
