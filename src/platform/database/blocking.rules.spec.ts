import { describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { findHindrances } from './blocking.rules.js';
import { migrations } from './data-source.js';

/** They made the tables, before anything was served from them. */
const BEGINNINGS = ['Initial1764000000000', 'CompactChoices1764100000000'];

/**
 * What hinders, and may: a row of `tallies` is one bucket of one question, not a vote, so that 100,000
 * of them are written anew in the time that a count takes.
 */
const ALLOWED = ['alter table tallies alter column count type bigint: writes the whole table anew'];

async function statementsOf(migration: MigrationInterface): Promise<string[]> {
  const statements: string[] = [];
  const recorder = {
    query: (sql: string) => {
      statements.push(sql);
      return Promise.resolve([]);
    },
  };
  await migration.up(recorder as unknown as QueryRunner);
  return statements;
}

describe('migrations', () => {
  const later = migrations.filter(({ name }) => !BEGINNINGS.includes(name));
  it.each(later.map((Migration) => ({ name: Migration.name, Migration })))(
    '$name may run while the version before serves',
    async ({ Migration }) => {
      const migration = new Migration();
      const statements = await statementsOf(migration);
      const hindrances = findHindrances(statements, migration.transaction ?? true);
      expect(hindrances.filter((one) => !ALLOWED.includes(one))).toEqual([]);
    },
  );

  it('of the beginning would not', async () => {
    for (const Migration of migrations.filter(({ name }) => name === BEGINNINGS[1])) {
      expect(findHindrances(await statementsOf(new Migration()), true)).toHaveLength(1);
    }
  });
});

describe('a statement that hinders', () => {
  it.each([
    'alter table sessions drop column code',
    'drop table tallies',
    'alter table sessions rename column code to join_code',
    'alter table ballots alter column choice type jsonb',
    'alter table ballots alter column choice set data type jsonb',
    'alter table ballots alter column choice set not null',
    'alter table ballots add column weight integer not null',
    'alter table sessions add column note text, add column weight integer not null',
    'alter table ballots add column id uuid default gen_random_uuid()',
    'alter table ballots add constraint small check (weight < 9)',
    'create index on ballots (receipt_id)',
    'create unique index receipts on ballots (receipt_id)',
    'create index concurrently on ballots (receipt_id)', // in a transaction
    'update ballots set weight = 1',
    'truncate ballots',
    'create table a (id uuid); create index on ballots (receipt_id)',
  ])('%s', (sql) => {
    expect(findHindrances([sql], true)).toHaveLength(1);
  });
});

describe('a statement that does not', () => {
  it.each([
    'alter table ballots add column weight integer, add column note text',
    "alter table ballots add column channel text not null default 'rest'",
    'alter table ballots add constraint small check (weight < 9) not valid',
    'create table notes (id uuid primary key, text text not null); create index on notes (text)',
    'create function f() returns trigger as $$ begin delete from ballots; end $$ language plpgsql',
    '-- drop table ballots',
  ])('%s', (sql) => {
    expect(findHindrances([sql], true)).toEqual([]);
  });

  it('create index concurrently, outside of a transaction', () => {
    const sql = [
      'create index concurrently a on ballots (receipt_id)',
      'drop index concurrently a',
    ];
    expect(findHindrances(sql, false)).toEqual([]);
  });
});
