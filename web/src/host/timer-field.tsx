import { useState } from 'preact/hooks';
import type { Question } from '../../../src/contract/index.js';
import { SelectField } from '../ui/select-field.js';
import { texts } from './texts.js';
import { timeText } from './time-text.js';

/** Seconds that there are to choose from; null is no timer. */
const choices = [null, 30, 60, 120, 300, 600];

export interface Timer {
  /** How long it will be open; null: until it is closed. */
  seconds: number | null;
  /** What to send, where it is not the question's own. */
  request: { durationSeconds?: number | null };
  choose: (seconds: number | null) => void;
}

/** For how long a question opens this time: as the question says, until something else is chosen. */
export function useTimer({ id, openedAt, durationSeconds }: Question): Timer {
  const opening = `${id} ${openedAt}`;
  const [chosen, setChosen] = useState<{ opening: string; seconds: number | null }>();
  const isChosen = chosen?.opening === opening && chosen.seconds !== durationSeconds;
  const seconds = isChosen ? chosen.seconds : durationSeconds;
  return {
    seconds,
    request: isChosen ? { durationSeconds: seconds } : {},
    choose: (wanted) => setChosen({ opening, seconds: wanted }),
  };
}

export function TimerField({ question, timer }: { question: Question; timer: Timer }) {
  const own = question.durationSeconds;
  const offered = choices.includes(own) ? choices : [...choices, own];
  return (
    <SelectField
      label={texts.timer}
      value={valueOf(timer.seconds)}
      choices={offered.map((seconds) => [valueOf(seconds), labelOf(seconds, own)] as const)}
      onValue={(value) => timer.choose(value === 'none' ? null : Number(value))}
    />
  );
}

function valueOf(seconds: number | null): string {
  return seconds === null ? 'none' : `${seconds}`;
}

function labelOf(seconds: number | null, own: number | null): string {
  if (seconds === own && seconds !== null) return texts.timerPlanned(timeText(seconds));
  return texts.timers[valueOf(seconds)]!;
}
