import type { Cheer, CheerCounts, Reaction } from '../../../src/contract/index.js';
import { cheers } from '../../../src/contract/reactions.js';
import { aLiveSession, type Api, expectStatus } from './api.js';
import type { LiveClient } from './live-client.js';
import { until } from './until.js';

/** A live session without questions, whose audience may react. */
export function aReactingSession(api: Api, settings: object = {}) {
  return aLiveSession(api, { questions: [], settings: { reactions: 'on', ...settings } });
}

export function sendReaction(api: Api, reaction: string, token: string, headers = {}) {
  const body = { reaction };
  return api.request('POST', '/v1/reactions', { body, token, headers });
}

/** Sends what has to be taken. */
export async function react(api: Api, reaction: Reaction, token: string): Promise<void> {
  expectStatus(await sendReaction(api, reaction, token), 204);
}

/** All that the client was told, added up. */
export function sumsOf(client: LiveClient): CheerCounts {
  const told = client.all('reactions:counted').map(({ counts }) => counts);
  const sum = (name: Cheer) => told.reduce((all, counts) => all + (counts[name] ?? 0), 0);
  return Object.fromEntries(
    cheers.map((name) => [name, sum(name)] as const).filter(([, count]) => count > 0),
  );
}

/** Once the client has been told of so many. */
export function toldOf(client: LiveClient, total: number): Promise<CheerCounts> {
  const all = (counts: CheerCounts) => Object.values(counts).reduce((sum, one) => sum + one, 0);
  return until(
    () => Promise.resolve(sumsOf(client)),
    (counts) => all(counts) >= total,
  );
}
