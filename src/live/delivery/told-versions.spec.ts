import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../contract/index.js';
import type { LiveSocket, SocketData } from '../transport/live-socket.js';
import { ToldVersions, turnoutOf } from './told-versions.js';

const aSocket = (role = 'participant') =>
  ({ data: { viewer: { role } } as SocketData }) as LiveSocket;
const of = (version: number, questionId = 'q') => ({ questionId, version });
const snapshotOf = (...results: object[]) => ({ results }) as unknown as Snapshot;

describe('ToldVersions', () => {
  let told: ToldVersions;
  beforeEach(() => {
    told = new ToldVersions();
  });

  it('has each version told once, and no older one', () => {
    expect([0, 2, 2, 1, 3].map((version) => told.take(of(version), 'audience'))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(told.take(of(1, 'other'), 'audience')).toBe(true);
  });

  it('knows who has a version from its snapshot, until a later one is told', () => {
    const socket = aSocket();
    told.note(socket, snapshotOf(of(3), of(1, 'other')));
    expect(told.isAhead(aSocket(), 'q', 3)).toBe(false);
    expect(told.isAhead(socket, 'q', 2)).toBe(true);
    expect(told.isAhead(socket, 'q', 3)).toBe(true);
    expect(told.isAhead(socket, 'q', 4)).toBe(false);
    expect(told.isAhead(socket, 'other', 2)).toBe(false);
    expect(socket.data.ahead).toBeUndefined();
  });

  it('remembers nothing of who has what was told already', () => {
    const socket = aSocket();
    told.take(of(3), 'audience');
    told.note(socket, snapshotOf(of(3)));
    expect(socket.data.ahead).toBeUndefined();
  });

  it('tells a turnout apart from its result', () => {
    const socket = aSocket('screen');
    const snapshot = { ...snapshotOf(), turnouts: [of(3)] };
    told.note(socket, snapshot);
    expect(told.isAhead(socket, 'q', 3)).toBe(false);
    expect(told.isAhead(socket, turnoutOf('q'), 3)).toBe(true);
  });

  it('notices a snapshot that was overtaken', () => {
    told.take(of(3), 'audience');
    expect(told.isOvertaken(aSocket(), snapshotOf(of(2)))).toBe(true);
    expect(told.isOvertaken(aSocket(), snapshotOf(of(3), of(0, 'other')))).toBe(false);
  });

  it('does not tell again what one had before it was left out', () => {
    const socket = aSocket();
    told.noteAll(socket, 'q');
    expect(socket.data.ahead).toBeUndefined();
    told.take(of(3), 'audience');
    told.noteAll(socket, 'q');
    expect(told.isAhead(socket, 'q', 3)).toBe(true);
    expect(told.isAhead(socket, 'q', 4)).toBe(false);
  });

  it('tells organizers and screens apart from the audience, who hear more rarely', () => {
    const [phone, screen] = [aSocket(), aSocket('screen')];
    expect(told.take(of(3), 'hosts')).toBe(true);
    expect(told.isOvertaken(screen, snapshotOf(of(2)))).toBe(true);
    expect(told.isOvertaken(phone, snapshotOf(of(2)))).toBe(false);
    for (const socket of [phone, screen]) told.note(socket, snapshotOf(of(3)));
    expect(screen.data.ahead).toBeUndefined();
    expect(told.isAhead(phone, 'q', 3)).toBe(true);
    expect(told.take(of(3), 'audience')).toBe(true);
    expect(told.isLast(of(3), 'audience')).toBe(true);
  });

  it('does not tell again what one alone was sent before, nor what came before that', () => {
    const socket = aSocket();
    told.noteOne(socket, of(4));
    told.take(of(3), 'audience');
    told.noteAll(socket, 'q');
    expect(told.isAhead(socket, 'q', 4)).toBe(true);
    expect(told.isAhead(socket, 'q', 5)).toBe(false);
  });
});
