import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config/environment.js';

/** One logger for the process: JSON lines on standard output, never a request's headers or body. */
export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: undefined,
    serializers: { err: describeError },
  });
}

/** Of an error what tells its cause; a database error would bring its whole connection along. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, code } = error as NodeJS.ErrnoException;
  return { name, message, code, stack };
}

type Level = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** What our own code hands to Nest's logger: what happened, and the ids of what it happened to. */
export interface Facts {
  readonly message: string;
  readonly err?: unknown;
  readonly [id: string]: unknown;
}

function isStructured(message: unknown): message is Facts {
  return typeof message === 'object' && message !== null && 'message' in message;
}

/**
 * Lets Nest speak through pino. What Nest calls `log` is chatter of its start-up, and debug here;
 * our own facts are info.
 */
export class NestLogger implements LoggerService {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#write(isStructured(message) ? 'info' : 'debug', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  #writeFacts(level: Level, { message, ...facts }: Facts, context: unknown): void {
    this.#logger[level]({ context, ...facts }, message);
  }

  /** Nest's convention: the last of `rest` is the context, a stack may come before it. */
  #write(level: Level | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    if (message instanceof Error) this.#logger[level]({ context, err: message });
    else if (isStructured(message)) this.#writeFacts(level, message, context);
    else this.#logger[level]({ context, stack }, String(message));
  }
}
