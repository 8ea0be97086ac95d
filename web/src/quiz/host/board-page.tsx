import type { LeaderboardState, Session } from '../../../../src/contract/index.js';
import { ErrorNotice } from '../../host/error-notice.js';
import type { LiveLine } from '../../live/live-line.js';
import type { Room } from '../../live/room.rules.js';
import { formatNumber } from '../../texts/locale.js';
import { Announcer } from '../../ui/announcer.js';
import { isGame, shareOf } from '../game.rules.js';
import './board.css';
import { texts } from './board-texts.js';
import { Players } from './players.js';
import { Progress } from './progress.js';
import { useBoard } from './use-board.js';

interface Props {
  line: LiveLine<Session>;
  room: Room<Session>;
}

/** Who has how many points, who plays, and how far all are. */
export function BoardPage({ line, room }: Props) {
  const { session } = room;
  const { settings } = session;
  const board = useBoard(line, session.id);
  return (
    <div class="quiz-page">
      {settings.pace === 'self' && <Progress room={room} />}
      <div class="quiz-boards" data-teams={board.data?.teams != null}>
        <section class="card quiz-part" aria-labelledby="quiz-board">
          <h2 id="quiz-board">{texts.leaderboard}</h2>
          <p class="hint">{texts.seenBy[settings.leaderboard]}</p>
          <ErrorNotice error={board.error} />
          {board.data && <Board board={board.data} />}
          {board.isPending && <p role="status">{texts.loading}</p>}
        </section>
        {board.data?.teams && <Teams teams={board.data.teams} />}
      </div>
      {isGame(session) && <Players session={session} />}
    </div>
  );
}

function Board({ board }: { board: LeaderboardState }) {
  const { entries, players, questionIds, final } = board;
  const [first] = entries;
  const hasTeams = board.teams !== null;
  const most = Math.max(1, ...entries.map(({ points }) => points));
  return (
    <>
      <p class="muted small numbers">
        {final ? texts.final : texts.questionsIn(questionIds.length)} · {texts.players(players)}
      </p>
      {first ? (
        <div class="table-scrolls" tabIndex={0} role="group" aria-labelledby="quiz-board">
          <table class="quiz-table">
            <thead>
              <tr>
                <th scope="col">{texts.rank}</th>
                <th scope="col">{texts.name}</th>
                {hasTeams && <th scope="col">{texts.team}</th>}
                <th scope="col" class="numbers">
                  {texts.right}
                </th>
                <th scope="col" class="numbers" data-minor>
                  {texts.streak}
                </th>
                <th scope="col" class="numbers">
                  {texts.points}
                </th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ rank, name, team, points, correct, answered, streak }) => (
                <tr key={name}>
                  <td class="numbers">{formatNumber(rank)}</td>
                  <th scope="row" dir="auto">
                    {name}
                    <i class="quiz-share" style={{ '--share': points / most }} aria-hidden="true" />
                  </th>
                  {hasTeams && <td dir="auto">{team}</td>}
                  <td class="numbers">{texts.rightOf(correct, answered)}</td>
                  <td class="numbers" data-minor>
                    {formatNumber(streak)}
                  </td>
                  <td class="numbers">
                    <b>{formatNumber(points)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p class="empty muted">{texts.noPoints}</p>
      )}
      {players > entries.length && entries.length > 0 && (
        <p class="muted small">{texts.firstOf(entries.length, players)}</p>
      )}
      <Announcer text={first ? texts.leads(first.name, first.points) : ''} />
    </>
  );
}

function Teams({ teams }: { teams: NonNullable<LeaderboardState['teams']> }) {
  return (
    <section class="card quiz-part" aria-labelledby="quiz-teams">
      <h2 id="quiz-teams">{texts.teams}</h2>
      <p class="hint">{texts.teamsHint}</p>
      <ol class="quiz-teams">
        {teams.map(({ rank, name, points, members }) => (
          <li key={name}>
            <span class="numbers">{formatNumber(rank)}</span>
            <span dir="auto">
              <b>{name}</b> <span class="muted small">{texts.players(members)}</span>
              <i
                class="quiz-share"
                style={{ '--share': shareOf(points, teams) }}
                aria-hidden="true"
              />
            </span>
            <span class="numbers">{texts.pointsOf(points)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
