import { useId } from 'preact/hooks';
import type { LeaderboardState, LeaderboardTeam } from '../../../../src/contract/index.js';
import { formatNumber } from '../../texts/locale.js';
import { type BoardRow, rowsAround, shareOf } from '../game.rules.js';
import { texts } from './texts.js';

/** The first ones that a phone shows. */
const MOST = 5;

/** Who leads, and where one is oneself. */
export function Board({ state }: { state: LeaderboardState }) {
  const id = useId();
  const rows = rowsAround(state, MOST);
  return (
    <section class="card board" aria-labelledby={id}>
      <div class="board-head">
        <h2 id={id}>{state.final ? texts.final : texts.board}</h2>
        <p class="small muted numbers">{texts.players(state.players)}</p>
      </div>
      {rows.length === 0 ? (
        <p class="muted">{texts.boardEmpty}</p>
      ) : (
        <ol class="board-list">
          {rows.map((row) => (
            <Player
              key={row.entry.name}
              {...row}
              share={shareOf(row.entry.points, state.entries)}
            />
          ))}
        </ol>
      )}
      {state.teams && <Teams teams={state.teams} mine={state.me?.team ?? null} />}
    </section>
  );
}

function Player({ entry, isMine, isApart, share }: BoardRow & { share: number }) {
  const { rank, name, team, points } = entry;
  return (
    <li class="board-row" data-mine={isMine} data-apart={isApart}>
      <span class="board-bar" style={{ '--share': share }} aria-hidden="true" />
      <span class="board-rank numbers">
        <bdi>{formatNumber(rank)}</bdi>
      </span>
      <span class="board-name">
        <bdi>{name}</bdi> {isMine && <span class="pill">{texts.you}</span>}{' '}
        {team !== null && <bdi class="small muted">{team}</bdi>}
      </span>
      <span class="board-points numbers">
        <bdi aria-hidden="true">{formatNumber(points)}</bdi>
        <span class="visually-hidden">{texts.points(points)}</span>
      </span>
    </li>
  );
}

function Teams({ teams, mine }: { teams: readonly LeaderboardTeam[]; mine: string | null }) {
  const id = useId();
  return (
    <div class="board-teams">
      <h3 id={id}>{texts.teams}</h3>
      <ol class="board-list" aria-labelledby={id}>
        {teams.map(({ rank, name, points, members }) => (
          <li key={name} class="board-row" data-mine={name === mine}>
            <span
              class="board-bar"
              style={{ '--share': shareOf(points, teams) }}
              aria-hidden="true"
            />
            <span class="board-rank numbers">
              <bdi>{formatNumber(rank)}</bdi>
            </span>
            <span class="board-name">
              <bdi>{name}</bdi> <span class="small muted numbers">{texts.members(members)}</span>
            </span>
            <span class="board-points numbers">
              <bdi>{formatNumber(points)}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
