import type { ChildProcess } from 'node:child_process';

/** What a program of this folder offers, called from another process. */
export type Remote<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

interface Call {
  id: number;
  name: string;
  args: unknown[];
}

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

/** Answers the calls of the process that forked this one, and ends with it. */
export function serve(handlers: object): void {
  const answer = async ({ id, name, args }: Call): Promise<Answer> => {
    try {
      const handler = (handlers as Record<string, (...args: unknown[]) => unknown>)[name]!;
      return { id, result: await handler.apply(handlers, args) };
    } catch (error) {
      return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.on('message', (call: Call) => {
    void answer(call).then((given) => process.send!(given));
  });
  process.on('disconnect', () => process.exit());
}

export function remote<T extends object>({
  process: child,
}: {
  readonly process: ChildProcess;
}): Remote<T> {
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  let calls = 0;
  const call = (name: string, args: unknown[]) =>
    new Promise((resolve, reject) => {
      const id = (calls += 1);
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error === undefined) resolve(result);
        else reject(new Error(error));
      });
      child.send({ id, name, args } satisfies Call);
    });
  return new Proxy({} as Remote<T>, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        call(String(name), args),
  });
}
