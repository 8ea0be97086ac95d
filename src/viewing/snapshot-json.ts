import type { ScreenSnapshot, Snapshot } from '../contract/index.js';
import { sessionJson } from './audience.service.js';
import { writtenOf } from './send-result.js';

/** A snapshot as JSON: of the audience's, most is written once for all who come. */
export function snapshotJson(snapshot: Snapshot | ScreenSnapshot): string {
  const { session, results, now } = snapshot;
  if (!('myVotes' in session)) return JSON.stringify(snapshot);
  const all = results.map((result) => writtenOf(result).json).join();
  return `{"session":${sessionJson(session)},"results":[${all}],"now":"${now}"}`;
}
