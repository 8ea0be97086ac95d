import { directionOf } from '../../../../src/contract/direction.js';
import type { Option } from '../../../../src/contract/index.js';
import { formatNumber } from '../../texts/locale.js';
import { bars, labelsOf } from '../bars/matter.js';
import { optionOf } from '../bars/bars.rules.js';
import { plain } from '../../markup/markup.js';
import { keyOptions } from '../options/check.rules.js';
import { OptionLabel } from '../bars/option-label.js';
import type { ChartingKind, ChartProps, Matter } from '../charting-kind.js';
import './chart.css';
import {
  boardOf,
  type Cell,
  LATE_ROUNDS,
  type PairCell,
  type RankRow,
  type RoundCell,
  texts,
} from './chart.rules.js';
import { spokenOrder, summaryOf } from './result.rules.js';

/** The table of rounds or pairs, where it can be read; else the order with its scores. */
const table: Matter = {
  layouts: [
    ['cells', 1, 1],
    ['stacked', 1, 0.55],
    ['inline', 1, 0.5],
    ['inline', 2, 0.42],
  ],
  blocks: [],
};

export const ranking: ChartingKind = {
  Chart: RankingChart,

  onStage(question, result, look, isKnown) {
    const { rows, heads, exhausted, earlyNote, notes } = boardOf(question, result, look);
    return {
      matter: !isKnown ? labelsOf(question) : heads.length > 0 ? table : bars,
      labels: [
        ...rows.map(({ label }) => label),
        ...(exhausted ? [texts.exhausted] : []),
        ...(earlyNote === undefined ? [] : [earlyNote]),
        ...notes,
      ],
      marks: [heads.length > 0, ...rows.map(({ isWinner }) => isWinner)],
    };
  },

  hasOrders: true,

  rightWordsOf: ({ options }, key) =>
    keyOptions(key).map((id, place) => {
      const option = options.find((one) => one.id === id);
      return `${place + 1}. ${plain(option?.label ?? '')}`;
    }),

  spoken: spokenOrder,
};

function RankingChart({ question, result, look, page }: ChartProps) {
  const board = boardOf(question, result, look);
  const { rows, heads, cellRoom, exhausted, early, earlyNote } = board;
  const notes = [...(earlyNote === undefined ? [] : [earlyNote]), ...board.notes];
  const [from, to] = page ?? [0, Infinity];
  const isOff = (at: number) => at < from || at >= to;
  const isPairs = rows[0]?.cells.some((cell) => cell?.is === 'pair') ?? false;
  const method = result && texts.methods[summaryOf(result).method];
  return (
    <div
      class="rank-chart"
      dir={directionOf(question)}
      data-table={heads.length > 0 ? (isPairs ? 'pairs' : 'rounds') : undefined}
      style={{
        '--cells': heads.length,
        '--late-cells': heads.length - early,
        '--cell-room': cellRoom,
        '--score-room': Math.max(...rows.map(({ score }) => score.length), 1),
      }}
      // Where it is wider than its place, it can be scrolled by keys as well.
      tabIndex={heads.length > LATE_ROUNDS ? 0 : undefined}
    >
      <div class="rank-above" data-above>
        {/* Its line is there before the result is. */}
        <p class="rank-method muted">
          <bdi>
            {method ?? '\u00a0'}
            {early > 0 && <span class="rank-late">{texts.late(LATE_ROUNDS, heads.length)}</span>}
          </bdi>
        </p>
        {heads.length > 0 && (
          <div class="rank-heads muted" aria-hidden="true">
            <span />
            <span class="rank-cells">
              {heads.map((head, at) => (
                <span key={head} class="rank-head" data-early={at < early}>
                  <bdi>{head}</bdi>
                </span>
              ))}
            </span>
          </div>
        )}
      </div>
      <ol class="chart-rows">
        {rows.map((row, at) => (
          <Row
            key={row.key}
            row={row}
            option={optionOf(question, row)}
            early={early}
            isOff={isOff(at)}
            isColoured={look.colours}
            hasLetter={look.colours || isPairs}
          />
        ))}
        {exhausted && (
          <li class="chart-row rank-exhausted" data-off={isOff(rows.length)}>
            <span class="chart-label muted">
              <bdi>{texts.exhausted}</bdi>
            </span>
            <Cells cells={exhausted} early={early} />
            <span class="chart-number numbers">
              <span class="rank-score">
                <bdi>{formatNumber(exhausted[exhausted.length - 1]!.count)}</bdi>
              </span>
            </span>
          </li>
        )}
        {notes.map((note, at) => (
          <li
            key={note}
            class="chart-row rank-note"
            data-sum={note === earlyNote}
            data-off={isOff(rows.length + (exhausted ? 1 : 0) + at)}
          >
            <span class="chart-label">
              <bdi>{note}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface RowProps {
  row: RankRow;
  option: Option | undefined;
  early: number;
  isOff: boolean;
  isColoured: boolean;
  hasLetter: boolean;
}

function Row({ row, option, early, isOff, isColoured, hasLetter }: RowProps) {
  const { label, rank, score, share, letter, colour, isWinner, cells } = row;
  return (
    <li
      class="chart-row"
      data-off={isOff}
      data-winner={isWinner}
      data-colour={isColoured ? colour : undefined}
    >
      <OptionLabel
        of={option}
        label={label}
        letter={hasLetter ? letter : undefined}
        winner={isWinner ? texts.first : undefined}
      >
        <b class="rank-number numbers">
          <bdi>{rank === undefined ? '–' : formatNumber(rank)}</bdi>
        </b>
      </OptionLabel>
      <Cells cells={cells} early={early} />
      <span class="chart-track" aria-hidden="true">
        <i style={{ '--share': share }} />
      </span>
      <span class="chart-number numbers">
        <span class="rank-score">
          <bdi>{score}</bdi>
        </span>
      </span>
    </li>
  );
}

/** @param early how many of the first have no place on the big screen */
function Cells({ cells, early }: { cells: readonly Cell[]; early: number }) {
  if (cells.length === 0) return null;
  return (
    <span class="rank-cells numbers">
      {cells.map((cell, at) => (
        <span
          key={at}
          class="rank-cell"
          data-early={at < early}
          data-tone={cell?.is === 'pair' ? cell.tone : undefined}
          data-out={cell?.is === 'round' && cell.isOut}
        >
          {cell?.is === 'round' && <Round cell={cell} />}
          {cell?.is === 'pair' && <Pair cell={cell} />}
          {cell?.is === 'ahead' && (
            <b>
              <bdi>{formatNumber(cell.options)}</bdi>
            </b>
          )}
        </span>
      ))}
    </span>
  );
}

function Round({
  cell: { count, gained, isOut, share, gainedShare, spoken },
}: {
  cell: RoundCell;
}) {
  return (
    <>
      <span class="rank-bar" aria-hidden="true">
        <i style={{ '--share': share }} />
        <i class="rank-gain" style={{ '--share': gainedShare, '--from': share - gainedShare }} />
      </span>
      <span aria-hidden="true">
        <b>
          <bdi>{formatNumber(count)}</bdi>
        </b>
        {gained > 0 && (
          <small>
            {' '}
            <bdi>+{formatNumber(gained)}</bdi>
          </small>
        )}
        {isOut && <span class="rank-out">{texts.out}</span>}
      </span>
      <span class="visually-hidden">{spoken}; </span>
    </>
  );
}

function Pair({ cell: { votesFor, votesAgainst, spoken } }: { cell: PairCell }) {
  return (
    <>
      <span aria-hidden="true">
        <bdi>
          {formatNumber(votesFor)} : {formatNumber(votesAgainst)}
        </bdi>
      </span>
      <span class="visually-hidden">{spoken}; </span>
    </>
  );
}
