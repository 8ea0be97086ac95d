import { QueryFailedError } from 'typeorm';

/** SQLSTATE of a unique constraint that was not kept. */
const UNIQUE_VIOLATION = '23505';

/** @param constraint the name of the one that is meant; any, if left out */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause = error.driverError as { code?: string; constraint?: string };
  return (
    cause.code === UNIQUE_VIOLATION && (constraint === undefined || cause.constraint === constraint)
  );
}
