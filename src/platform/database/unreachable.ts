import { StartupError } from '../startup-error.js';

/** What to say where the database does not answer, or refuses the connection. */
export function unreachable(databaseUrl: string, error: unknown): StartupError {
  const { code, message } = error as NodeJS.ErrnoException;
  // The host, not the URL: that holds a password.
  const { host } = new URL(databaseUrl);
  const [, parameter] = /unsupported startup parameter: (\w+)/i.exec(message) ?? [];
  return new StartupError(
    parameter === undefined
      ? `The database at ${host} cannot be reached (${code ?? message}); check DATABASE_URL.`
      : `The pooler at ${host} refuses a setting: add ignore_startup_parameters = ${parameter} to it, or set DATABASE_URL to the address of Postgres itself.`,
  );
}
