import type { Topology } from './ground.js';

/** How much is done; the small ones are for trying things out. */
export interface Sizes {
  /** Measured rounds of each side, and those before them, which are thrown away. */
  rounds: number;
  warmUps: number;
  /** Requests a round. */
  requests: number;
  /** Who reads one poll's result in a round, each of them twice. */
  readers: number;
  /** Phones that open a session at once, and sockets of the hall that something is revealed to. */
  viewers: number;
  /** Sockets of a full room. */
  sockets: number;
  /** Results shown to that room in a round. */
  updates: number;
  bursts: number;
  /** Votes of a burst. */
  burst: number;
  /** Ballots of a question that has many, and of one that has few. */
  manyBallots: number;
  fewBallots: number;
  /** How long votes come at twice what can be taken. */
  floodSeconds: number;
  /** Rounds at a human pace, and how long each takes. */
  paceRounds: number;
  paceSeconds: number;
  /** People of a room. */
  rooms: number[];
  /** Starts of each side. */
  starts: number;
}

export const fullSizes: Sizes = {
  rounds: 5,
  warmUps: 2,
  requests: 20_000,
  readers: 10_000,
  viewers: 10_000,
  sockets: 5_000,
  updates: 20,
  bursts: 25,
  burst: 5_000,
  manyBallots: 1_000_000,
  fewBallots: 10_000,
  floodSeconds: 30,
  paceRounds: 3,
  paceSeconds: 10,
  rooms: [20, 300, 1_000],
  starts: 11,
};

export const quickSizes: Sizes = {
  rounds: 3,
  warmUps: 1,
  requests: 5_000,
  readers: 2_500,
  viewers: 2_500,
  sockets: 1_000,
  updates: 8,
  bursts: 5,
  burst: 2_000,
  manyBallots: 100_000,
  fewBallots: 1_000,
  floodSeconds: 8,
  paceRounds: 1,
  paceSeconds: 5,
  rooms: [20, 300],
  starts: 5,
};

/** Connections of the audience's phones over REST. */
export const CONNECTIONS = 500;

export interface Setting {
  topology: Topology;
  sizes: Sizes;
  beside: string | undefined;
}

/** A line of the table. Values are those of the rounds. */
export interface Row {
  figure: string;
  /** Empty of a number of things. */
  unit: 'µs' | '/s' | 'ms' | 'kB' | 'B' | '';
  ours: number[];
  /** What ours is divided by; a figure without it is compared by itself. */
  baseline?: { what: string; values: number[] };
  /** What stands for ours where there is no baseline: the median, if left out. */
  by?: 'p99';
  /** Left out where a number is told that nothing is asked of. */
  target?: { atMost: number } | { atLeast: number };
  /** What ours is made of, by group of processes: medians in the same unit. */
  parts?: Record<string, number>;
  /** Wall figures and the like: true of this machine at that time. */
  context?: Record<string, number[]>;
}

export interface Figure {
  /** As given on the command line. */
  name: string;
  about: string;
  /** Left out where there is no Redis. */
  scaledOnly?: true;
  run(setting: Setting): Promise<Row[]>;
}
