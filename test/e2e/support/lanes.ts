/** How many requests a test has under way where it names no number: any machine has sockets for so many. */
const LANES = 50;

/**
 * Lets all of them act, `lanes` at a time: the next one as soon as another is done. So they come
 * one after the other, without a pause.
 * @returns what came of each, in the order of the list. Where one fails, no other one begins, and it
 * rejects when those that have begun are done.
 */
export async function inLanes<Item, Done>(
  list: readonly Item[],
  lanes: number,
  act: (item: Item, place: number) => Promise<Done>,
): Promise<Done[]> {
  const waiting = [...list.entries()];
  const done: Done[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, item] = next;
      done[place] = await act(item, place);
    }
  };
  const stop = (error: unknown) => {
    waiting.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, () => lane().catch(stop)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return done;
}

/** The same for a number of times. @param act is told which one it is, from 0 */
export function times<Done>(
  number: number,
  act: (nth: number) => Promise<Done>,
  lanes = LANES,
): Promise<Done[]> {
  return inLanes(
    Array.from({ length: number }, (_, nth) => nth),
    lanes,
    act,
  );
}
