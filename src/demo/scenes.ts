import {
  percentageOf,
  percentagesOf,
  type Question,
  type Result,
  type Session,
} from '../contract/index.js';
import { plainLabel, plainText } from '../contract/markup.js';
import { definitionOf, kindOf } from '../sessions/index.js';
import type { Bar } from './bars.js';
import type { Scene } from './scene.js';

/** A terminal has some 24 lines. Words that were named less are left out. */
const MAX_BARS = 12;
const MAX_LINES = 7;

type Place = Pick<Scene, 'title' | 'code' | 'joinUrl'>;

export interface Moment {
  readonly question: Question;
  /** Undefined before the first result has come. */
  readonly result: Result | undefined;
  readonly phones: number;
  readonly connected: number;
  /** Until the question closes; below 0 it is closing. Milliseconds. */
  readonly left: number;
}

/** While the phones come in. */
export function lobbyScene(
  session: Session,
  given: { joined: number; connected: number; phones: number },
): Scene {
  const bar = (label: string, count: number) => ({
    key: label,
    label,
    count,
    share: count / given.phones,
    percentage: percentageOf(count, given.phones),
  });
  const done = given.connected >= given.phones;
  return {
    ...placeOf(session),
    heading: 'Doors open',
    prompt: `${given.phones} phones are joining`,
    bars: [bar('Joined', given.joined), bar('Connected', given.connected)],
    lines: [],
    facts: [`${given.connected} of ${given.phones} phones connected`],
    status: done ? 'everybody is here' : 'waiting',
    done,
  };
}

/** While a question is open, and when its final result is in. */
export function questionScene(session: Session, moment: Moment): Scene {
  const { question, result, phones, connected, left } = moment;
  const { totalVotes = 0, stats = {}, final = false } = result ?? {};
  const number = session.questions.findIndex(({ id }) => id === question.id) + 1;
  return {
    ...placeOf(session),
    heading: `Question ${number} of ${session.questions.length} · ${howToAnswer(question)}`,
    prompt: plainText(question.prompt).replaceAll(/\s+/g, ' '),
    bars: result ? barsOf(result) : question.options.map(emptyBar),
    lines: result ? linesOf(result) : [],
    facts: [
      `${totalVotes} of ${phones} votes counted`,
      `${connected} phones connected`,
      ...(stats.mean === undefined ? [] : [`mean ${stats.mean.toFixed(2)}`]),
    ],
    status: statusOf(final, left),
    done: final,
  };
}

function placeOf({ title, code, joinUrl }: Session): Place {
  return { title, code, joinUrl };
}

function howToAnswer(question: Question): string {
  const text = kindOf(question).form.instruction(definitionOf(question), 'en');
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function barsOf(result: Result): Bar[] {
  const percentages = percentagesOf(result);
  return result.buckets
    .map((bucket, at) => ({
      ...bucket,
      label: shownBy(result, bucket.label),
      percentage: percentages[at]!,
    }))
    .slice(0, MAX_BARS);
}

/** Of a result that its bars do not tell. */
function linesOf(result: Result): string[] {
  const { form } = kindOf(result);
  const bars = form.bucketsAre?.('en');
  if ((bars === undefined && result.buckets.length > 0) || result.totalVotes === 0) return [];
  const lines = (form.linesOf?.(result, 'en') ?? []).map(({ label, text, more }) =>
    [label && `${shownBy(result, label)}: `, text, more && ` (${more})`].join(''),
  );
  return [...(bars === undefined ? [] : [`The bars are ${bars}. The result:`]), ...lines].slice(
    0,
    MAX_LINES,
  );
}

function shownBy(result: Result, label: string): string {
  return kindOf(result).takesOptions ? plainLabel(label) : label;
}

function emptyBar({ id, label }: { id: string; label: string }): Bar {
  return { key: id, label: plainLabel(label), count: 0, share: 0, percentage: percentageOf(0, 0) };
}

function statusOf(final: boolean, left: number): string {
  if (final) return 'closed, result final';
  return left > 0 ? `${Math.ceil(left / 1_000)} s left` : 'closing';
}
