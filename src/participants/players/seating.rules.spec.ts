import { describe, expect, it } from '@jest/globals';
import { limits } from '../../contract/index.js';
import { keyOfNickname } from './nickname.rules.js';
import { type Game, seat, wishFor } from './seating.rules.js';

const aGame = (over: Partial<Game> = {}): Game => ({
  teams: null,
  teamChoice: 'picked',
  taken: new Set(),
  sizes: new Map(),
  players: 0,
  ...over,
});

describe('a seat in a game', () => {
  it('has the name that is wanted, once', () => {
    const game = aGame();
    expect(seat(game, { id: 'a', wish: wishFor('Ada', 'refuse') })).toMatchObject({ name: 'Ada' });
    expect(seat(game, { id: 'b', wish: wishFor('ADA', 'refuse') })).toMatchObject({
      code: 'nickname_taken',
      more: { suggestion: 'ADA 2' },
    });
    expect(seat(game, { id: 'c', wish: wishFor('ada', 'number') })).toMatchObject({
      name: 'ada 2',
    });
    expect(game.players).toBe(2);
  });

  it('has the name of a roster, whoever else has one like it', () => {
    const game = aGame({ taken: new Set([keyOfNickname('Jose')]) });
    expect(seat(game, { id: 'a', wish: wishFor('José', 'share') })).toMatchObject({ name: 'José' });
  });

  it('is dealt a name that is free', () => {
    const wish = { ifTaken: 'number', instead: ['Fox', 'Owl'] } as const;
    const game = aGame();
    expect(seat(game, { id: 'a', wish })).toMatchObject({ name: 'Fox' });
    expect(seat(game, { id: 'b', wish })).toMatchObject({ name: 'Owl' });
    expect(seat(game, { id: 'c', wish })).toMatchObject({ code: 'overloaded' });
  });

  it('is in the team that is picked, else in the smallest', () => {
    const game = aGame({ teams: ['Red', 'Blue'] });
    const sit = (team?: string) =>
      seat(game, { id: 'a', wish: wishFor(undefined, 'number'), team });
    expect(sit('blue')).toMatchObject({ team: 'Blue' });
    expect(sit()).toMatchObject({ team: 'Red' });
    expect(sit('Pink')).toMatchObject({ code: 'validation_failed' });
    expect(Object.fromEntries(game.sizes)).toEqual({ Red: 1, Blue: 1 });
  });

  it('is in the smallest team where they are dealt, whatever is said', () => {
    const game = aGame({
      teams: ['Red', 'Blue'],
      teamChoice: 'dealt',
      sizes: new Map([['Red', 1]]),
    });
    const wish = wishFor('Ada', 'refuse');
    expect(seat(game, { id: 'a', wish, team: 'Red' })).toMatchObject({ team: 'Blue' });
  });

  it('is there for so many and no more', () => {
    const game = aGame({ players: limits.playersMax });
    expect(seat(game, { id: 'a', wish: wishFor('Ada', 'refuse') })).toMatchObject({
      code: 'limit_reached',
    });
  });
});
