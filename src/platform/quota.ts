/** How many of something there are, for each key, and whether there may be one more. */
export class Quota {
  readonly #taken = new Map<string, number>();

  constructor(private readonly max: number) {}

  hasRoom(key: string): boolean {
    return (this.#taken.get(key) ?? 0) < this.max;
  }

  enter(key: string): void {
    this.#taken.set(key, (this.#taken.get(key) ?? 0) + 1);
  }

  leave(key: string): void {
    const left = (this.#taken.get(key) ?? 0) - 1;
    if (left > 0) this.#taken.set(key, left);
    else this.#taken.delete(key);
  }
}
