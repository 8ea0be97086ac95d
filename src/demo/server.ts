import { readEnvironment } from '../platform/config/environment.js';
import { findFreePort } from '../platform/free-port.js';
import { Api } from './api.js';
import { DemoError } from './demo-error.js';
import { NoAnswerError } from './refusal.error.js';

type Task = (url: string) => Promise<void>;

/**
 * Runs the task against the server that was asked for or that answers on this machine, else
 * against one that lives in this process as long as the task.
 * @throws DemoError, or StartupError where the own server cannot start
 */
export async function withServer(
  url: string | undefined,
  { variables, say }: { variables: NodeJS.ProcessEnv; say: (line: string) => void },
  task: Task,
): Promise<void> {
  const address = url ?? `http://localhost:${given(variables.PORT) ?? 3000}`;
  if (await isReady(address, url !== undefined)) return task(address);
  say(`No server answers at ${address}; starting one …`);
  return withOwnServer(variables, task);
}

/** @throws DemoError where a Plenum must be there, or is there and cannot serve */
async function isReady(url: string, mustBe: boolean): Promise<boolean> {
  try {
    const health = await new Api(url).request<{ status?: string; details?: unknown }>(
      'GET',
      '/health/ready',
    );
    if (health?.status === 'ok' && health.details) return true;
  } catch (error) {
    if (error instanceof NoAnswerError && !mustBe) return false;
    if (error instanceof NoAnswerError || (error as { code?: string }).code !== 'not_plenum') {
      throw error;
    }
  }
  if (mustBe) throw new DemoError(`What answers at ${url} is not Plenum.`);
  return false;
}

async function withOwnServer(variables: NodeJS.ProcessEnv, task: Task): Promise<void> {
  // Loaded late: the whole application, which a demo against a running server does without.
  const { startPlenum } = await import('../start.js');
  const plenum = await startPlenum(
    readEnvironment({
      ...variables,
      // Known before the start, as it is part of the address that people see.
      PORT: String(await findFreePort()),
      LOG_LEVEL: given(variables.LOG_LEVEL) ?? 'error',
    }),
  );
  try {
    await task(plenum.url);
  } finally {
    await plenum.close();
  }
}

/** A variable that is empty counts as left out, as it does for the server. */
function given(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text?.trim();
}
