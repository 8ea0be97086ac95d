import { DataSource, type QueryRunner } from 'typeorm';

type Make = (this: DataSource, ...given: unknown[]) => QueryRunner;

/**
 * What the work makes the application of this process ask its database, each time that it is done. What else
 * is asked meanwhile, as by sweeps and timers, is not asked each time.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  let common = await statementsDuring(work);
  for (let again = 0; again < 4 && common.length > 0; again += 1) {
    const left = await statementsDuring(work);
    common = common.filter((sql) => {
      const at = left.indexOf(sql);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }
  return common;
}

/** All that is asked while the work goes on. */
async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
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
