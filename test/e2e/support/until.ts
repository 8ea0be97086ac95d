/** Asks again until the answer is as wanted; fails after `limit` milliseconds with the last one. */
export async function until<T>(
  ask: () => Promise<T>,
  isThere: (answer: T) => boolean,
  limit = 20_000,
): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`still not there: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
