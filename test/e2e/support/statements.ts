import { DataSource, type QueryRunner } from 'typeorm';

type Make = (this: DataSource, ...given: unknown[]) => QueryRunner;

/** All that the application of this process asks its database while the work goes on. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const source = DataSource.prototype as unknown as { createQueryRunner: Make };
  const { createQueryRunner } = source;
  const asked: string[] = [];
  source.createQueryRunner = function (...given) {
    const runner = createQueryRunner.apply(this, given);
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    runner.query = (sql: string, ...more: unknown[]) => {
      asked.push(sql);
      return query(sql, ...more) as never;
    };
    return runner;
  };
  try {
    await work();
  } finally {
    source.createQueryRunner = createQueryRunner;
  }
  return asked;
}
