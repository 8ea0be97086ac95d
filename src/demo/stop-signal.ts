import { setMaxListeners } from 'node:events';

/** npm passes Ctrl-C on to a program that the terminal has told already. Milliseconds. */
const ECHO = 1_000;
/** What shells expect of a program that Ctrl-C ended. */
export const STOPPED = 130;

/** Aborted by SIGINT or SIGTERM; a second signal, given in earnest, ends the process at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // one for each phone
  let since: number | undefined;
  const stop = () => {
    if (since !== undefined && performance.now() - since > ECHO) process.exit(STOPPED);
    since ??= performance.now();
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop);
  return controller.signal;
}
