import { useQuery } from '@tanstack/preact-query';
import type { Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { formatNumber } from '../texts/locale.js';
import { texts } from './texts.js';
import { reportKey } from './use-report.js';

/** Entries that are told; the export has all. */
const TOLD = 20;

/** Who had how many points in the end. */
export function PointsTable({ session }: { session: Session }) {
  const { id, status } = session;
  const { data: board } = useQuery({
    queryKey: [...reportKey(id), 'board', status],
    queryFn: () =>
      dataOf(
        organizerApi.GET('/v1/sessions/{id}/leaderboard', {
          params: { path: { id }, query: { limit: TOLD } },
        }),
      ),
  });
  if (!board || board.entries.length === 0) return null;
  const { entries, teams, players } = board;
  return (
    <section class="card report-part" aria-labelledby="report-board">
      <h2 id="report-board">{texts.board}</h2>
      <table class="report-rows">
        <thead>
          <tr>
            <th scope="col">{texts.rank}</th>
            <th scope="col">{texts.name}</th>
            {teams && <th scope="col">{texts.team}</th>}
            <th scope="col">{texts.right}</th>
            <th scope="col">{texts.points}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ rank, name, team, correct, points }) => (
            <tr key={name}>
              <td class="numbers">{formatNumber(rank)}</td>
              <th scope="row" dir="auto">
                {name}
              </th>
              {teams && <td dir="auto">{team}</td>}
              <td class="numbers">{formatNumber(correct)}</td>
              <td class="numbers">
                <b>{formatNumber(points)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {teams && (
        <p class="small numbers">
          {teams.map(({ rank, name, points }) => (
            <span key={name} class="team-points">
              {formatNumber(rank)}. <bdi>{name}</bdi>: <b>{formatNumber(points)}</b>
            </span>
          ))}
        </p>
      )}
      {players > entries.length && (
        <p class="muted small">{texts.boardMore(players - entries.length)}</p>
      )}
    </section>
  );
}
