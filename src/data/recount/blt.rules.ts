import type { Order } from './orders.rules.js';

/**
 * A BLT file (Hill, Wichmann and Woodall, "Algorithm 123: Single transferable vote by Meek's method", The
 * Computer Journal 30, 1987), piece by piece. One seat; a line for each order, `count first second … 0`;
 * options by their numbers, from 1. Equals are joined by `=`, as OpaVote has it; where there are none, the
 * file has nothing that the classical format does not have: no comment, no `-`, no blank ballot, nobody
 * withdrawn.
 */
export async function* bltOf(
  orders: AsyncIterable<Order>,
  title: string,
  labels: readonly string[],
): AsyncGenerator<string> {
  yield `${labels.length} 1\n`;
  for await (const { levels, count } of orders) {
    const places = levels.map((level) => level.map((option) => option + 1).join('='));
    yield `${[count, ...places, 0].join(' ')}\n`;
  }
  yield ['0', ...labels.map(quoted), quoted(title), ''].join('\n');
}

/** The format has no way to write a quotation mark within others, or a second line. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '’').replace(/\s+/g, ' ').trim()}"`;
}
