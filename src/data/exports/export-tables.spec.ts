import { describe, expect, it } from '@jest/globals';
import { SessionNotFoundError, type SessionView } from '../../sessions/index.js';
import { ExportTables } from './export-tables.js';

describe('a table of a session that is deleted while it is read', () => {
  const tables = (isThere: boolean) => {
    const repository = {
      listRespondents: () => Promise.resolve([]),
      listBallots: () => Promise.resolve([]),
      countAllTexts: () => Promise.resolve(0),
      requireThere: () =>
        isThere ? Promise.resolve() : Promise.reject(new SessionNotFoundError()),
    };
    const counting = { worthIn: () => Promise.resolve(new Map()) };
    return new ExportTables(
      ...([repository, {}, counting] as never as ConstructorParameters<typeof ExportTables>),
    );
  };
  const named = { told: 'name', since: '' } as never;
  const viewOf = (identity: string) =>
    ({
      session: { id: 'a', settings: { identity }, namedAt: null },
      questions: [],
    }) as never as SessionView;
  const rowsOf = async (isThere: boolean, identity: string) => {
    const { rows } = await tables(isThere).long(
      viewOf(identity),
      identity === 'named' ? named : undefined,
      [],
    );
    const all = [];
    for await (const page of rows) all.push(...page);
    return all;
  };

  it.each(['named', 'anonymous'])(
    'ends with an error, and is not short without a word: %s',
    async (identity) => {
      expect(await rowsOf(true, identity)).toEqual([]);
      await expect(rowsOf(false, identity)).rejects.toThrow(SessionNotFoundError);
    },
  );
});
