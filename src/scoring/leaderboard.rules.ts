import type {
  LeaderboardEntry,
  LeaderboardState,
  LeaderboardTeam,
  OwnScore,
  SessionSettings,
  SessionStatus,
} from '../contract/index.js';

/** What one player has, as the database adds it up. */
export interface Total {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly points: number;
  readonly answered: number;
  /** A digit a question, in the order in which they were first opened: 1 where it was answered right. */
  readonly right: string;
  /** What the last question was worth; null where it was not answered. */
  readonly last: number | null;
}

interface Standing {
  readonly entry: LeaderboardEntry;
  readonly last: OwnScore['last'];
}

/** All who play, ranked by the points of some questions. */
export interface Standings {
  readonly questionIds: readonly string[];
  readonly entries: readonly LeaderboardEntry[];
  readonly teams: readonly LeaderboardTeam[] | null;
  /** By the participant's id. */
  readonly players: ReadonlyMap<string, Standing>;
}

/** Whether the audience and the big screen see who has how many points. */
export function isShownToHall(session: {
  readonly status: SessionStatus;
  readonly settings: Pick<SessionSettings, 'leaderboard'>;
}): boolean {
  switch (session.settings.leaderboard) {
    case 'off':
      return false;
    case 'after_question':
      return true;
    case 'end':
      return session.status === 'ended';
  }
}

/**
 * @param questionIds those that count, in the order in which they were first opened
 * @param teamNames null where each plays alone
 */
export function rank(
  totals: readonly Total[],
  questionIds: readonly string[],
  teamNames: readonly string[] | null,
): Standings {
  const lastId = questionIds.at(-1);
  const sorted = totals.toSorted(
    (one, other) =>
      other.points - one.points || compare(one.name, other.name) || compare(one.id, other.id),
  );
  const players = new Map<string, Standing>();
  const entries = ranked(sorted).map(([total, rank]) => {
    const { id, name, points, answered, right, last } = total;
    const team = teamNames?.find((one) => one === total.team) ?? null;
    const streak = right.length - 1 - right.lastIndexOf('0');
    const entry = { rank, name, team, points, correct: countOnes(right), answered, streak };
    const isRight = right.endsWith('1');
    players.set(id, {
      entry,
      last:
        lastId === undefined
          ? null
          : { questionId: lastId, points: last ?? 0, right: last === null ? null : isRight },
    });
    return entry;
  });
  return { questionIds, entries, teams: teamNames && rankTeams(totals, teamNames), players };
}

/**
 * @param limit entries
 * @param participantId whose own entry is asked for
 */
export function toState(
  { questionIds, entries, teams, players }: Standings,
  of: Pick<LeaderboardState, 'sessionId' | 'version' | 'final'>,
  limit: number,
  participantId?: string,
): LeaderboardState {
  const own = participantId === undefined ? undefined : players.get(participantId);
  return {
    sessionId: of.sessionId,
    version: of.version,
    final: of.final,
    questionIds: [...questionIds],
    players: entries.length,
    entries: entries.slice(0, limit),
    teams: teams && [...teams],
    me: own ? { ...own.entry, last: own.last } : null,
  };
}

function rankTeams(totals: readonly Total[], names: readonly string[]): LeaderboardTeam[] {
  const sums = new Map(names.map((name) => [name, { points: 0, members: 0 }]));
  for (const { team, points, answered } of totals) {
    const sum = team === null ? undefined : sums.get(team);
    if (!sum || answered === 0) continue;
    sum.points += points;
    sum.members += 1;
  }
  const teams = [...sums].map(([name, { points, members }]) => ({
    name,
    points: members === 0 ? 0 : Math.round(points / members),
    members,
  }));
  // Of equal ones in the order in which the session has them: a sort is stable.
  return ranked(teams.sort((one, other) => other.points - one.points)).map(([team, rank]) => ({
    rank,
    ...team,
  }));
}

/** With ranks: equal points share one, and those that follow are as far down as others are before them. */
function ranked<One extends { readonly points: number }>(sorted: readonly One[]): [One, number][] {
  let rank = 0;
  let points: number | undefined;
  return sorted.map((one, place) => {
    if (one.points !== points) rank = place + 1;
    points = one.points;
    return [one, rank];
  });
}

function countOnes(digits: string): number {
  let count = 0;
  for (const digit of digits) if (digit === '1') count += 1;
  return count;
}

/** By code unit: thousands of names, and the order must only be the same each time. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
