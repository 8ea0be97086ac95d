import { comparable } from '../../contract/index.js';

/** How many play in each team, by its name. */
export type TeamSizes = Map<string, number>;

/** The smallest team, of equal ones the first. */
export function smallestTeam(teams: readonly string[], sizes: TeamSizes): string {
  const sizeOf = (team: string) => sizes.get(team) ?? 0;
  return teams.reduce((least, team) => (sizeOf(team) < sizeOf(least) ? team : least));
}

/** The team that somebody means, however it is written; undefined where there is none like it. */
export function teamNamed(teams: readonly string[], meant: string): string | undefined {
  return teams.find((team) => comparable(team) === comparable(meant));
}

/** Counts one who comes into a team. */
export function addTo(sizes: TeamSizes, team: string): void {
  sizes.set(team, (sizes.get(team) ?? 0) + 1);
}

/** A player and the team that it was in. */
interface Member {
  readonly id: string;
  readonly team: string | null;
}

/**
 * Who gets another team after a change of the session's: a team that is only written otherwise keeps
 * its players; those of one that is gone, and who had none, are dealt to the smallest.
 * @param members all who play, in the order in which they joined
 */
export function dealAnew(
  members: readonly Member[],
  teams: readonly string[] | null,
): { id: string; team: string | null }[] {
  if (teams === null) {
    return members.filter(({ team }) => team !== null).map(({ id }) => ({ id, team: null }));
  }
  const kept = members.map(({ id, team }) => ({
    id,
    before: team,
    team: team === null ? undefined : teamNamed(teams, team),
  }));
  const sizes: TeamSizes = new Map();
  for (const { team } of kept) if (team !== undefined) addTo(sizes, team);
  return kept
    .map(({ id, before, team }) => {
      const now = team ?? smallestTeam(teams, sizes);
      if (team === undefined) addTo(sizes, now);
      return { id, before, team: now };
    })
    .filter(({ before, team }) => team !== before)
    .map(({ id, team }) => ({ id, team }));
}
