import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choice, OwnScore, Question } from '../../../../src/contract/index.js';
import { checkingKindOf } from '../../kinds/check.js';
import { votingKindOf } from '../../kinds/vote.js';
import { written } from '../../markup/markup.js';
import { Announcer } from '../../ui/announcer.js';
import { texts } from './texts.js';
import { type Verdict, verdictOf } from './verdict.rules.js';

interface Props {
  question: Question;
  /** The vote that stands. */
  vote: Choice | undefined;
  /** How one stands; undefined where that is not told. */
  me: OwnScore | undefined;
  /** How many play. */
  players: number;
  /** Whether points for it are told, now or in a moment. */
  hasPoints: boolean;
  /** Whether what is right is told now; it is news where it was not at first. */
  isDue: boolean;
}

const signs: Record<NonNullable<Verdict>, string> = {
  right: '✓',
  partly: '½',
  wrong: '✗',
  none: '–',
};

/** How long one's points are waited for before the answer is told without them. Milliseconds. */
const PATIENCE = 4_000;

/** How one's answer was, what is right, and why: once that is due, and told to who hears the page. */
export function VerdictPart(props: Props) {
  const { question, isDue, hasPoints } = props;
  const isNews = !useRef(isDue).current;
  const isPatient = usePatience(isDue && hasPoints);
  const told = isDue ? verdictIn(props) : undefined;
  const isWaiting = hasPoints && isPatient && !told?.hasScore;
  return (
    <>
      {told && <VerdictBox {...told} question={question} hasRoom={isWaiting} />}
      {isDue && !told && <Explanation of={question} />}
      <Announcer text={told && isNews && !isWaiting ? told.said : ''} urgent />
    </>
  );
}

interface Told {
  verdict: Verdict;
  title: string;
  /** What is right; undefined where the verdict says so. */
  answer: string | undefined;
  figures: readonly string[];
  /** Whether the server has said what it is worth. */
  hasScore: boolean;
  /** All of it in one line. */
  said: string;
}

/** @returns undefined where nothing of it is right or wrong */
function verdictIn({ question, vote, me, players }: Omit<Props, 'isDue'>): Told | undefined {
  const kind = checkingKindOf(question);
  const key = question.answerKey;
  if (!kind || !key) return undefined;
  const score = me?.last?.questionId === question.id ? me.last : undefined;
  const verdict = verdictOf(kind, question, vote, score);
  const title = verdict ? texts[verdict] : texts.due;
  const answer = verdict === 'right' && 'optionIds' in key ? undefined : answerWords(question);
  const figures = me && score ? figuresOf(me, score, players) : [];
  const said = sentences([title, ...(answer === undefined ? [] : [answer]), ...figures]);
  return { verdict, title, answer, figures, hasScore: score !== undefined, said };
}

interface BoxProps extends Told {
  question: Question;
  /** Whether there is room for figures that are still to come. */
  hasRoom: boolean;
}

function VerdictBox({ question, verdict, title, answer, figures, hasRoom }: BoxProps) {
  return (
    <div class="verdict" data-verdict={verdict}>
      <p class="verdict-title">
        {verdict && (
          <span class="verdict-sign" aria-hidden="true">
            {signs[verdict]}
          </span>
        )}
        <b>{title}</b>
      </p>
      {(figures.length > 0 || hasRoom) && (
        <p class="verdict-points numbers">{figures.join(' · ') || '\u00a0'}</p>
      )}
      {answer !== undefined && (
        <p class="verdict-answer" dir="auto">
          {answer}
        </p>
      )}
      <Explanation of={question} />
    </div>
  );
}

/** As they are read out, with a pause behind each. */
function sentences(parts: readonly string[]): string {
  return parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}

/** What is right, in a sentence. */
function answerWords(question: Question): string {
  const key = question.answerKey!;
  // What is right reads as a choice does, which it has the shape of.
  const wordsOf = (choice: Choice) => votingKindOf(question)?.wordsOf(question, choice) ?? [];
  const words = wordsOf(key);
  const all = words.join(', ');
  if ('closest' in key) return texts.nearest(all);
  if ('tolerance' in key && key.tolerance > 0) {
    return texts.rightAnswer(`${all} ± ${wordsOf({ value: key.tolerance }).join('')}`);
  }
  return words.length > 1 ? texts.rightAnswers(all) : texts.rightAnswer(all);
}

/** What one got for it, and where that leads. */
function figuresOf(me: OwnScore, score: NonNullable<OwnScore['last']>, players: number): string[] {
  return [
    texts.gained(score.points),
    ...(me.streak > 1 && score.right ? [texts.streak(me.streak)] : []),
    texts.place(me.rank, players),
  ];
}

/** Why it is right, in the organizer's words. */
function Explanation({ of }: { of: Question }) {
  if (!of.explanation) return null;
  return (
    <div class="verdict-why">
      <b class="small">{texts.why}</b>
      <div dir="auto">{written(of.explanation)}</div>
    </div>
  );
}

/** True until it has been waited long enough. */
function usePatience(isWaiting: boolean): boolean {
  const [isPatient, setPatient] = useState(true);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setPatient(false), PATIENCE);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isPatient;
}
