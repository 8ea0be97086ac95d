import pg from 'pg';
import type { DataSourceOptions, MigrationInterface } from 'typeorm';
import { AbstractLogger, DataSource } from 'typeorm';
import { Initial1764000000000 } from './migrations/1764000000000-initial.js';
import { CompactChoices1764100000000 } from './migrations/1764100000000-compact-choices.js';
import { ScreenLinks1764200000000 } from './migrations/1764200000000-screen-links.js';
import { Rosters1764300000000 } from './migrations/1764300000000-rosters.js';
import { Revisions1764400000000 } from './migrations/1764400000000-revisions.js';
import { Participants1764500000000 } from './migrations/1764500000000-participants.js';
import { Logins1764600000000 } from './migrations/1764600000000-logins.js';
import { Polls1764700000000 } from './migrations/1764700000000-polls.js';
import { AccountRoles1764710000000 } from './migrations/1764710000000-account-roles.js';
import { ConfirmedEmails1764711000000 } from './migrations/1764711000000-confirmed-emails.js';
import { BackOffice1764712000000 } from './migrations/1764712000000-back-office.js';
import { ServerSettings1764720000000 } from './migrations/1764720000000-server-settings.js';
import { PollProofs1764730000000 } from './migrations/1764730000000-poll-proofs.js';
import { LargeTallies1764740000000 } from './migrations/1764740000000-large-tallies.js';
import { Answers1764742000000 } from './migrations/1764742000000-answers.js';
import { Results1764750000000 } from './migrations/1764750000000-results.js';
import { Images1764760000000 } from './migrations/1764760000000-images.js';
import { ModeratorLinks1764765000000 } from './migrations/1764765000000-moderator-links.js';
import { Qa1764772000000 } from './migrations/1764772000000-qa.js';
import { AnswerKeys1764773000000 } from './migrations/1764773000000-answer-keys.js';
import { Scores1764774000000 } from './migrations/1764774000000-scores.js';
import { Players1764775000000 } from './migrations/1764775000000-players.js';
import { QaDownvotes1764777000000 } from './migrations/1764777000000-qa-downvotes.js';
import { Confidences1764778000000 } from './migrations/1764778000000-confidences.js';
import { NamedAt1764779000000 } from './migrations/1764779000000-named-at.js';
import { Crosstabs1764780000000 } from './migrations/1764780000000-crosstabs.js';
import { Motions1764781000000 } from './migrations/1764781000000-motions.js';
import { TraceableAt1764782000000 } from './migrations/1764782000000-traceable-at.js';
import { Series1764783000000 } from './migrations/1764783000000-series.js';
import { Templates1764784000000 } from './migrations/1764784000000-templates.js';

/** Connections of one process to the application's tables; the queue has a pool of its own. */
const POOL_SIZE = 10;

/** One step of the schema. `transaction = false` of its instances has it run outside of one. */
export type Migration = new () => MigrationInterface;

/** Migrations in the order in which they are applied; each is listed by name, none is globbed. */
export const migrations: readonly Migration[] = [
  Initial1764000000000,
  CompactChoices1764100000000,
  ScreenLinks1764200000000,
  Rosters1764300000000,
  Revisions1764400000000,
  Participants1764500000000,
  Logins1764600000000,
  Polls1764700000000,
  AccountRoles1764710000000,
  ConfirmedEmails1764711000000,
  BackOffice1764712000000,
  ServerSettings1764720000000,
  PollProofs1764730000000,
  LargeTallies1764740000000,
  Answers1764742000000,
  Results1764750000000,
  Images1764760000000,
  ModeratorLinks1764765000000,
  Qa1764772000000,
  AnswerKeys1764773000000,
  Scores1764774000000,
  Players1764775000000,
  QaDownvotes1764777000000,
  Confidences1764778000000,
  NamedAt1764779000000,
  Crosstabs1764780000000,
  Motions1764781000000,
  TraceableAt1764782000000,
  Series1764783000000,
  Templates1764784000000,
];

/**
 * TypeORM writes on the console what it throws as well, also a migration that gave up on a lock for a
 * moment. What is thrown is told in our own log, by who knows whether it matters.
 */
class SilentLogger extends AbstractLogger {
  protected writeLog(): void {
    // nothing
  }
}

export function dataSourceOptions(databaseUrl: string, steps = migrations) {
  return {
    type: 'postgres',
    url: databaseUrl,
    driver: pg, // else TypeORM looks for one, past a bundler: a second copy of the same
    applicationName: 'plenum',
    poolSize: POOL_SIZE,
    synchronize: false,
    logger: new SilentLogger(),
    migrations: [...steps],
    migrationsTableName: 'migrations',
    // Each on its own, so that one may opt out of a transaction (create index concurrently).
    migrationsTransactionMode: 'each',
  } as const satisfies DataSourceOptions;
}

/** @param session settings of each of its connections, as Postgres names them */
export function createDataSource(
  databaseUrl: string,
  steps = migrations,
  session: Record<string, string> = {},
): DataSource {
  const options = Object.entries(session).map(([name, value]) => `-c ${name}=${value}`);
  return new DataSource({
    ...dataSourceOptions(databaseUrl, steps),
    extra: { options: options.join(' ') },
  });
}
