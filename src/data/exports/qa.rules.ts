import type { QaItem } from '../../contract/index.js';
import { number, type TableRow, text } from './table.js';

export const qaColumns = [
  ...[text('Question'), text('Author'), text('Status'), number('Upvotes'), number('Downvotes')],
  ...[number('Pinned'), text('Reply'), text('Asked (UTC)')],
];

/** What the audience asked, as its organizer sees it: who has said so where nobody is to know is not in it. */
export function qaRow(item: QaItem): TableRow {
  const { author, status, upvotes, downvotes, pinned, reply, createdAt } = item;
  return [item.text, author, status, upvotes, downvotes, Number(pinned), reply, createdAt];
}
