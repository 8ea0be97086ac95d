import type { Figure } from '../lib/figure.js';
import { audienceReads } from './audience-reads.js';
import { ballots } from './ballots.js';
import { broadcast } from './broadcast.js';
import { burst } from './burst.js';
import { crosstabs } from './crosstabs.js';
import { durability } from './durability.js';
import { exports } from './exports.js';
import { handshake } from './handshake.js';
import { join, joinGame } from './join.js';
import { leaderboard } from './leaderboard.js';
import { memory } from './memory.js';
import { overload } from './overload.js';
import { pace } from './pace.js';
import { reads } from './reads.js';
import { report } from './report.js';
import { reveal } from './reveal.js';
import { search } from './search.js';
import { start } from './start.js';
import { storage } from './storage.js';
import { voteCast } from './vote-cast.js';
import { browserVotes, votes } from './votes.js';

/** In the order of the table. */
export const figures: readonly Figure[] = [
  votes,
  browserVotes,
  voteCast,
  broadcast,
  burst,
  pace,
  memory,
  ballots,
  storage,
  join,
  joinGame,
  reads,
  audienceReads,
  handshake,
  reveal,
  leaderboard,
  exports,
  crosstabs,
  report,
  search,
  durability,
  overload,
  start,
];
