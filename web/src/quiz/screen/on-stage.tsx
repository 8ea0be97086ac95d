import { useEffect, useRef, useState } from 'preact/hooks';
import type { LeaderboardState } from '../../../../src/contract/index.js';
import type { Matter } from '../../kinds/charting-kind.js';
import { StageState } from '../../screen/stage-state.js';
import { useFit } from '../../screen/use-fit.js';
import { useFittedPages } from '../../screen/use-fitted-pages.js';
import { type Turn, usePages } from '../../screen/use-pages.js';
import { formatNumber } from '../../texts/locale.js';
import { Announcer } from '../../ui/announcer.js';
import { shareOf } from '../game.rules.js';
import { podiumOf, type Step, topOf } from './stage.rules.js';
import { texts } from './texts.js';
import './on-stage.css';

/** What the hall is shown of who leads. */
export interface QuizOnStageProps {
  is: 'board' | 'podium';
  board: LeaderboardState;
  isHeld: boolean;
  /** Told how to turn pages while there are some. */
  onPages: (turn: Turn | undefined) => void;
}

export function QuizOnStage(props: QuizOnStageProps) {
  return props.is === 'podium' ? <Podium {...props} /> : <Boards {...props} />;
}

/** How long players are shown before teams are, and these before players. Milliseconds. */
const TURN = 10_000;

/** Who leads; where there are teams, these and the players in turn. */
function Boards({ board, isHeld, onPages }: QuizOnStageProps) {
  const { teams } = board;
  const hasTeams = teams !== null && teams.length > 0;
  const { page, turn } = usePages('boards', hasTeams ? 2 : 1, () => TURN, isHeld);
  useEffect(() => {
    if (!hasTeams) return;
    onPages(turn);
    return () => onPages(undefined);
  }, [hasTeams, turn, onPages]);
  const players = topOf(board).map(({ rank, name, team, points, streak }) => ({
    ...{ rank, name, points },
    beside: [team, streak > 2 ? texts.streak(streak) : null].filter((text) => text !== null),
  }));
  const isOfTeams = hasTeams && page === 1;
  const rows = isOfTeams
    ? teams.map(({ rank, name, points, members }) => ({
        ...{ rank, name, points },
        beside: [texts.players(members)],
      }))
    : players;
  const title = board.final ? texts.final : texts.board;
  return (
    <Board
      key={isOfTeams ? 'teams' : 'players'}
      title={isOfTeams ? texts.teams : title}
      rows={rows}
      isHeld={isHeld}
      // What turns pages turns from players to teams, where there are any.
      onPages={hasTeams ? ignored : onPages}
    />
  );
}

const ignored = () => undefined;

interface RowOfBoard {
  rank: number;
  name: string;
  points: number;
  /** What else there is to say, smaller. */
  beside: readonly string[];
}

/** Names with their bars; long lines are read well. */
const list: Matter = {
  layouts: [
    ['inline', 1, 1],
    ['inline', 2, 0.72],
  ],
  blocks: [],
};

interface BoardProps {
  title: string;
  rows: readonly RowOfBoard[];
  isHeld: boolean;
  onPages: (turn: Turn | undefined) => void;
}

function Board({ title, rows, isHeld, onPages }: BoardProps) {
  const main = useRef<HTMLElement>(null);
  const labels = rows.length === 0 ? [texts.empty] : rows.map(({ name }) => name);
  const widest = Math.max(1, ...rows.map(({ points }) => formatNumber(points).length));
  const key = JSON.stringify([title, rows.map(({ name, beside }) => [name, beside]), widest]);
  const fitted = useFittedPages(main, { matter: list, labels, key, isHeld, onPages });
  const [from, to] = fitted.rows;
  const [first] = rows;
  return (
    <main class="stage-question quiz-board" ref={main} data-small={fitted.isSmall}>
      <StageState isSmall={fitted.isSmall} at={fitted} />
      <h1 class="stage-prompt">{title}</h1>
      <div class="stage-chart">
        <ol
          class="chart-rows"
          data-labels="middle"
          style={{ '--percent-room': `${widest + 0.5}ch`, '--count-room': '0ch' }}
        >
          {rows.map(({ rank, name, points, beside }, at) => (
            <li key={name} class="chart-row" data-off={at < from || at >= to} data-rank={rank}>
              <span class="chart-label">
                <span class="quiz-rank numbers">
                  <bdi>{formatNumber(rank)}</bdi>
                </span>
                <span class="quiz-name">
                  <bdi>{name}</bdi>
                  {beside.map((text) => (
                    <bdi key={text} class="quiz-beside">
                      {text}
                    </bdi>
                  ))}
                </span>
              </span>
              <span class="chart-track" aria-hidden="true">
                <i style={{ '--share': shareOf(points, rows) }} />
              </span>
              <span class="chart-number numbers">
                <b>
                  <bdi>{formatNumber(points)}</bdi>
                </b>
              </span>
            </li>
          ))}
          {rows.length === 0 && (
            <li class="chart-row">
              <span class="chart-label muted">{texts.empty}</span>
            </li>
          )}
        </ol>
      </div>
      <Announcer
        text={first ? texts.now(title, texts.first(first.name, texts.points(first.points))) : ''}
      />
    </main>
  );
}

/** How long the last points are waited for; from then on what there is, is shown. Milliseconds. */
const PATIENCE = 8_000;

/** Tiles: the steps stand side by side. */
const steps: Matter = { layouts: [['podium', 1, 1]], blocks: ['podium'] };

/** The first three, once nothing can change any more. */
function Podium(props: QuizOnStageProps) {
  const { board } = props;
  const [isPatient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!board.final && isPatient) {
    return (
      <main class="stage-center">
        <h1>{texts.counting}</h1>
      </main>
    );
  }
  const winners = podiumOf(board);
  return winners.length === 0 ? <Boards {...props} /> : <Steps winners={winners} />;
}

function Steps({ winners }: { winners: readonly Step[] }) {
  const main = useRef<HTMLElement>(null);
  const { isSmall } = useFit(main, {
    matter: steps,
    count: winners.length,
    key: JSON.stringify(winners),
  });
  const [first] = winners;
  return (
    <main class="stage-question quiz-podium" ref={main} data-small={isSmall}>
      <StageState isSmall={isSmall} />
      <h1 class="stage-prompt">{texts.winners}</h1>
      <div class="stage-chart">
        <ol class="quiz-steps" data-count={winners.length}>
          {winners.map(({ rank, points, names, others, isShared }, at) => (
            <li key={rank} class="chart-row quiz-step" data-step={at + 1}>
              <span class="chart-label quiz-winners">
                {names.map((name) => (
                  <bdi key={name}>{name}</bdi>
                ))}
                {others > 0 && <span class="quiz-beside">{texts.others(others)}</span>}
              </span>
              <span class="quiz-block">
                <b class="quiz-place numbers">
                  <bdi aria-hidden="true">{formatNumber(rank)}</bdi>
                  <span class="visually-hidden">
                    {isShared ? texts.shared(rank) : texts.place(rank)}
                  </span>
                </b>
                <span class="quiz-points numbers">
                  <bdi>{texts.points(points)}</bdi>
                </span>
              </span>
            </li>
          ))}
        </ol>
      </div>
      <Announcer
        text={texts.now(
          texts.winners,
          texts.first(first!.names.join(', '), texts.points(first!.points)),
        )}
        urgent
      />
    </main>
  );
}
