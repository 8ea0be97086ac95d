/** What a statement does that the version before, which still serves, would feel. */
interface Hindrance {
  readonly pattern: RegExp;
  readonly why: string;
}

const hindrances: readonly Hindrance[] = [
  { pattern: /\bdrop (table|column)\b/, why: 'drops what the version before may still use' },
  { pattern: /\brename\b/, why: 'takes away a name that the version before may still use' },
  { pattern: /\balter column \S+ (set data )?type\b/, why: 'writes the whole table anew' },
  { pattern: /\bset not null\b/, why: 'reads the whole table under a lock' },
  {
    pattern: /\badd column (?!.*\bdefault\b)[^,]*\bnot null\b/,
    why: 'has the version before fail, which gives the column no value',
  },
  {
    pattern: /\bdefault (gen_random_uuid|random|clock_timestamp|uuidv\d|nextval)\b/,
    why: 'writes the whole table anew, for each row its own value',
  },
  {
    pattern: /\b(add constraint|add foreign key|add check)\b(?!.*\bnot valid\b)/,
    why: 'reads the whole table under a lock: add it "not valid", validate it later',
  },
  {
    pattern: /^(lock table|truncate|cluster|vacuum full|reindex (?!.*concurrently))/,
    why: 'locks',
  },
  {
    pattern: /^(update|delete from) (?!.*\blimit\b)/,
    why: 'holds locks on all rows until it ends: do it in batches',
  },
];

/**
 * Why the statements of a migration are not to be run while the version before serves: a line for
 * each hindrance. Tables that the migration makes itself are nobody's yet. The tests ask it about
 * every migration.
 * @param inTransaction whether the migration runs in one
 */
export function findHindrances(sql: readonly string[], inTransaction: boolean): string[] {
  const statements = sql.flatMap(splitStatements);
  const own = statements.flatMap(
    (text) => /^create table (?:if not exists )?(\w+)/.exec(text)?.[1] ?? [],
  );
  return statements.flatMap((text) => {
    if (own.some((table) => new RegExp(`\\b(on|table|update|from) ${table}\\b`).test(text)))
      return [];
    const found = hindrances.filter(({ pattern }) => pattern.test(text)).map(({ why }) => why);
    if (/^create (unique )?index (?!concurrently)/.test(text)) {
      found.push('holds up all who write: create it "concurrently", outside of a transaction');
    }
    if (/\bconcurrently\b/.test(text) && inTransaction) {
      found.push('does not run in a transaction: set "transaction = false"');
    }
    return found.map((why) => `${text.slice(0, 80)}: ${why}`);
  });
}

/** In lower case and with single blanks; what is in functions' bodies and comments left out. */
function splitStatements(sql: string): string[] {
  return sql
    .replaceAll(/\$\$.*?\$\$/gs, '')
    .replaceAll(/--[^\n]*/g, '')
    .split(';')
    .map((text) => text.trim().toLowerCase().replaceAll(/\s+/g, ' '))
    .filter((text) => text !== '');
}
