import type { DataSourceOptions } from 'typeorm';
import { DataSource } from 'typeorm';
import { Initial1764000000000 } from './migrations/1764000000000-initial.js';
import { CompactChoices1764100000000 } from './migrations/1764100000000-compact-choices.js';
import { ScreenLinks1764200000000 } from './migrations/1764200000000-screen-links.js';
import { Rosters1764300000000 } from './migrations/1764300000000-rosters.js';

/** Connections of one process to the application's tables; the queue has a pool of its own. */
const POOL_SIZE = 10;

/** Migrations in the order in which they are applied; each is listed by name, none is globbed. */
const migrations = [
  Initial1764000000000,
  CompactChoices1764100000000,
  ScreenLinks1764200000000,
  Rosters1764300000000,
];

export function dataSourceOptions(databaseUrl: string) {
  return {
    type: 'postgres',
    url: databaseUrl,
    applicationName: 'plenum',
    poolSize: POOL_SIZE,
    synchronize: false,
    migrations,
    migrationsTableName: 'migrations',
    // Each on its own, so that one may opt out of a transaction (create index concurrently).
    migrationsTransactionMode: 'each',
  } as const satisfies DataSourceOptions;
}

export function createDataSource(databaseUrl: string): DataSource {
  return new DataSource(dataSourceOptions(databaseUrl));
}
