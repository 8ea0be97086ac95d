import pg from 'pg';

type Query = (this: pg.Client, ...given: unknown[]) => unknown;

/**
 * What the application asks its database while the work goes on: all statements of this process that
 * have this in them.
 */
export async function statementsDuring(
  about: string,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const client = pg.Client.prototype as unknown as { query: Query };
  const { query } = client;
  const asked: string[] = [];
  client.query = function (...given) {
    const [first] = given as [string | { text?: string }];
    const text = typeof first === 'string' ? first : (first.text ?? '');
    if (text.includes(about)) asked.push(text);
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    client.query = query;
  }
  return asked;
}
