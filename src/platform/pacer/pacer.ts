/** Keeps all processes together to a pace. */
export abstract class Pacer {
  /**
   * Whether it is this process's turn; if so, no process has the next one for that key before the
   * interval is over.
   * @param interval milliseconds
   */
  abstract takeTurn(key: string, interval: number): Promise<boolean>;
}
