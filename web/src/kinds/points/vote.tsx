import { useEffect, useState } from 'preact/hooks';
import { directionOf } from '../../../../src/contract/direction.js';
import type { Option } from '../../../../src/contract/index.js';
import { formatNumber } from '../../texts/locale.js';
import { Picture } from '../../ui/picture.js';
import { Fill } from '../bars/fill.js';
import { sharesIn } from '../bars/shares.js';
import type { VoteFieldsProps, VotingKind } from '../voting-kind.js';
import {
  allot,
  pointsIn,
  portionOf,
  restOf,
  stepped,
  totalOf,
  typedPoints,
} from './points.rules.js';
import { texts, votingRules } from './vote.rules.js';
import './vote.css';
import { inLine, plain } from '../../markup/markup.js';

export const points: VotingKind = { ...votingRules, Fields: PointsFields };

/** Each option with what it gets: by presses, or typed. What is left stays in sight, and is spoken. */
function PointsFields(props: VoteFieldsProps) {
  const { question, choice, myVote, result, disabled, onPick } = props;
  const given = pointsIn(choice);
  const voted = pointsIn(myVote);
  const rest = restOf(question, choice);
  const shares = sharesIn(result);
  const give = (id: string, points: number) => onPick(allot(question, choice, id, points));
  return (
    <fieldset class="points" dir={directionOf(question)} disabled={disabled}>
      <legend class="visually-hidden">{plain(question.prompt)}</legend>
      <Rest rest={rest} total={totalOf(question)} isOff={disabled && rest > 0} />
      {question.options.map((option) => (
        <Row
          key={option.id}
          option={option}
          points={given[option.id] ?? 0}
          rest={rest}
          portion={portionOf(question)}
          isMine={(voted[option.id] ?? 0) > 0}
          share={shares.get(option.id)}
          onPoints={(points) => give(option.id, points)}
        />
      ))}
    </fieldset>
  );
}

/** @param isOff whether it keeps its place alone */
function Rest({ rest, total, isOff }: { rest: number; total: number; isOff: boolean }) {
  const text = rest > 0 ? texts.left(rest) : rest < 0 ? texts.tooMany(-rest) : texts.none;
  const state = rest === 0 ? 'good' : rest < 0 ? 'bad' : '';
  return (
    <p class={`points-rest ${state}`} data-off={isOff}>
      <bdi class="numbers" aria-hidden="true">
        {text}
      </bdi>
      <span class="visually-hidden" role="status">
        <Settled text={text} />
      </span>
      <span class="points-bar" aria-hidden="true">
        <i style={{ '--share': Math.min(1, Math.max(0, (total - rest) / total)) }} />
      </span>
    </p>
  );
}

/** Milliseconds without another press after which a text is spoken. */
const PAUSE = 600;

/** The text once it stays: who presses several times hears where it has come to. */
function Settled({ text }: { text: string }) {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return <>{settled}</>;
}

/** Keys that do in a field what its buttons do. */
const ways: Readonly<Record<string, 1 | -1 | undefined>> = { ArrowUp: 1, ArrowDown: -1 };

interface RowProps {
  option: Option;
  points: number;
  rest: number;
  portion: number;
  isMine: boolean;
  share: { share: number; percent: string } | undefined;
  onPoints: (points: number) => void;
}

function Row(props: RowProps) {
  const { option, points, rest, portion, isMine, share, onPoints } = props;
  const { id, label } = option;
  const step = (way: 1 | -1) => {
    const next = stepped(points, rest, portion, way);
    const isOff = next === points;
    return (
      <button
        type="button"
        class="button points-step"
        aria-label={
          way === 1 ? texts.more(portion, plain(label)) : texts.less(portion, plain(label))
        }
        aria-disabled={isOff}
        onClick={() => !isOff && onPoints(next)}
      >
        <bdi>
          {way === 1 ? '+' : '−'}
          {formatNumber(portion)}
        </bdi>
      </button>
    );
  };
  return (
    <div class="points-row pick" data-chosen={points > 0} data-mine={isMine}>
      <Fill of={share} />
      <label for={`points-${id}`} class="option-label">
        <Picture of={option} />
        <bdi>{inLine(label)}</bdi>
      </label>
      <span class="option-share numbers">
        <bdi>{share?.percent}</bdi>
      </span>
      <span class="points-line">
        {step(-1)}
        <input
          id={`points-${id}`}
          class="input points-input numbers"
          inputMode="numeric"
          enterkeyhint="done"
          autoComplete="off"
          value={points === 0 ? '' : `${points}`}
          placeholder="0"
          onFocus={({ currentTarget }) => currentTarget.select()}
          onInput={({ currentTarget }) => onPoints(typedPoints(currentTarget.value))}
          onKeyDown={(event) => {
            const way = ways[event.key];
            if (!way) return;
            event.preventDefault();
            onPoints(stepped(points, rest, portion, way));
          }}
        />
        {step(1)}
      </span>
    </div>
  );
}
