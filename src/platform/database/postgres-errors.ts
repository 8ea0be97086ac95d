import pg from 'pg';
import { QueryFailedError } from 'typeorm';

const { DatabaseError } = pg;

/** @param constraint the name of the one that is meant; any, if left out */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause = causeOf(error);
  return cause?.code === '23505' && (!constraint || cause.constraint === constraint);
}

export function isForeignKeyViolation(error: unknown): boolean {
  return causeOf(error)?.code === '23503';
}

/**
 * Whether the data itself is what Postgres does not take: malformed, out of range (SQLSTATE class
 * 22) or against a constraint (class 23). The same statement fails whenever it is tried.
 */
export function isDataError(error: unknown): boolean {
  return /^2[23]/.test(causeOf(error)?.code ?? '');
}

/** Whether it gave up on a lock that somebody else holds: see `lock_timeout`. */
export function isLockTimeout(error: unknown): boolean {
  return causeOf(error)?.code === '55P03';
}

/** What a statement does on purpose where it finds that it must not go on. */
export function isDivisionByZero(error: unknown): boolean {
  return causeOf(error)?.code === '22012';
}

/** What Postgres said: the SQLSTATE, and the name of the constraint. */
function causeOf(error: unknown): { code?: string; constraint?: string } | undefined {
  if (error instanceof DatabaseError) return error;
  return error instanceof QueryFailedError ? (error.driverError as object) : undefined;
}
