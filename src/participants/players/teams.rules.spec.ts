import { describe, expect, it } from '@jest/globals';
import { dealAnew, smallestTeam, teamNamed } from './teams.rules.js';

const teams = ['Red', 'Blue', 'Green'];

describe('teams', () => {
  it('deals to the smallest, of equal ones the first', () => {
    expect(smallestTeam(teams, new Map())).toBe('Red');
    const sizes = { Red: 2, Blue: 1, Green: 1 };
    expect(smallestTeam(teams, new Map(Object.entries(sizes)))).toBe('Blue');
  });

  it('knows one however it is written', () => {
    expect(teamNamed(teams, ' BLUE')).toBe('Blue');
    expect(teamNamed(teams, 'Pink')).toBeUndefined();
  });
});

describe('teams after a change', () => {
  const members = [
    { id: 'a', team: 'Red' },
    { id: 'b', team: 'Blue' },
    { id: 'c', team: 'Blue' },
    { id: 'd', team: null },
  ];

  it('keep their players, also those that are only written otherwise', () => {
    expect(dealAnew(members.slice(0, 3), ['RED', 'Blue'])).toEqual([{ id: 'a', team: 'RED' }]);
  });

  it('get those of one that is gone, the smallest first', () => {
    expect(dealAnew(members, ['Red', 'Green'])).toEqual([
      { id: 'b', team: 'Green' },
      { id: 'c', team: 'Red' },
      { id: 'd', team: 'Green' },
    ]);
  });

  it('are none where there are none any more', () => {
    expect(dealAnew(members, null).map(({ team }) => team)).toEqual([null, null, null]);
  });
});
