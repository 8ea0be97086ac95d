import { describe, expect, it } from '@jest/globals';
import type { LiveSocket } from '../transport/live-socket.js';
import { Presence } from './presence.js';

const [one, other] = [{}, {}] as [LiveSocket, LiveSocket];

describe('Presence', () => {
  it('counts a participant once, until its last socket leaves', () => {
    const presence = new Presence();
    presence.enter('s', 'p', one);
    presence.enter('s', 'p', other);
    expect(presence.count('s')).toBe(1);
    expect([...presence.socketsOf('p')]).toEqual([one, other]);
    presence.leave('s', 'p', one);
    expect(presence.count('s')).toBe(1);
    presence.leave('s', 'p', other);
    expect(presence.count('s')).toBe(0);
    expect([...presence.socketsOf('p')]).toEqual([]);
  });

  it('keeps sessions apart', () => {
    const presence = new Presence();
    presence.enter('s', 'p', one);
    presence.enter('t', 'q', other);
    expect([presence.count('s'), presence.count('t'), presence.count('u')]).toEqual([1, 1, 0]);
    expect([...presence.sessions()]).toEqual(['s', 't']);
  });

  it('does not mind who was never here', () => {
    const presence = new Presence();
    presence.leave('s', 'p', one);
    expect(presence.count('s')).toBe(0);
  });
});
