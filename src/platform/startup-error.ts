/**
 * The application cannot start, for a reason that the operator can mend.
 * `message` is one line that says what to do; it is printed without a stack.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
