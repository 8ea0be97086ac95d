/**
 * How two questions were answered together, by the people who have answered both. Rows are one
 * question's buckets, columns the other's.
 */
export interface Table {
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
  /** Whether each of the people is in one row; else in several. The same of columns. */
  readonly isOneRow: boolean;
  readonly isOneColumn: boolean;
}

/** Fewer are told of in no cell, no group, and by no two tables of different times. */
export const FEWEST = 3;

/** For each cell whether it is hidden. */
export type Hidden = readonly (readonly boolean[])[];

type Cell = readonly [row: number, column: number];

/**
 * Which cells are not told: those of fewer than three, those that would tell how many of a row did *not*
 * choose a column where that is one or two, and as many others as are needed so that no cell of one
 * or two can be reckoned from what is told and from the totals, which everybody may know.
 *
 * That is so where, with the same totals and the same cells told, it could be another number as well: people could
 * have changed places around a circle of hidden cells. For each such cell the circle is looked for that hides
 * the fewest people beside. What the totals alone say, nothing can hide.
 * @param before what the table hid that was told last: there hidden cells stay so where they still serve, or
 *   two tables would tell together what each of them hides
 */
export function hiddenCells(table: Table, before?: Hidden): Hidden {
  const { cells } = table;
  const hidden = cells.map((row, r) => row.map((count, c) => isSmall(table, [r, c], count)));
  const rows = hidden.map((row) => row.some(Boolean));
  const columns = (cells[0] ?? []).map((_, c) => hidden.some((row) => row[c]));
  cells.forEach((row, r) =>
    row.forEach((_, c) => {
      if (before?.[r]?.[c] && (rows[r] || columns[c])) hidden[r]![c] = true;
    }),
  );
  const few = cells.flatMap((row, r) =>
    row.flatMap((_, c): Cell[] => (tellsOfFew(table, [r, c]) ? [[r, c]] : [])),
  );
  for (const cell of few) for (const [r, c] of circleOf(table, hidden, cell)) hidden[r]![c] = true;
  return hidden;
}

function isSmall(table: Table, cell: Cell, count: number): boolean {
  return count < FEWEST || tellsOfFew(table, cell);
}

/** Whether one or two people are in the cell, or not in it where that is known of all. */
function tellsOfFew(table: Table, cell: Cell): boolean {
  return partsOf(table, cell).some(({ count }) => count > 0 && count < FEWEST);
}

/**
 * Into what those who have answered both fall by whether they are in the row and in the column: of a question
 * with one answer the other rows say it, of one with several nobody but this cell does.
 */
function partsOf({ cells, ...table }: Table, [r, c]: Cell) {
  const count = cells[r]![c]!;
  const [row, column] = [table.rowTotals[r]!, table.columnTotals[c]!];
  const parts = [{ count, grows: true }];
  if (!table.isOneRow) parts.push({ count: column - count, grows: false });
  if (!table.isOneColumn) parts.push({ count: row - count, grows: false });
  if (!table.isOneRow && !table.isOneColumn) {
    parts.push({ count: table.total - row - column + count, grows: true });
  }
  return parts;
}

/** Whether there could be one more in the cell, or one less, by its row and column alone. */
function mayBe(table: Table, cell: Cell, isMore: boolean): boolean {
  return partsOf(table, cell).every(({ count, grows }) => count > 0 || grows === isMore);
}

/**
 * The cells of the circle through this one that hides the fewest people beside those who are hidden
 * already: in turns one more and one less in each, so that all totals stay. Empty where the totals do not let anything
 * be otherwise.
 */
function circleOf(table: Table, hidden: Hidden, cell: Cell): readonly Cell[] {
  const ways = [true, false].flatMap((isMore) =>
    mayBe(table, cell, isMore) ? (wayBack(table, hidden, cell, isMore) ?? []) : [],
  );
  return ways.sort((one, other) => one.cost - other.cost)[0]?.cells ?? [];
}

interface Way {
  readonly cost: number;
  readonly cells: readonly Cell[];
}

/**
 * The cheapest way from the cell's column back to its row, or from its row to its column where the cell has one
 * less: Dijkstra's, over rows and columns. A step from a column to a row takes one out of a cell,
 * one from a row to a column puts one in.
 */
function wayBack(table: Table, hidden: Hidden, cell: Cell, isMore: boolean): Way | undefined {
  const height = table.cells.length;
  const width = table.cells[0]!.length;
  const best = new Array<number>(height + width).fill(Infinity);
  const by = new Array<number>(height + width).fill(-1);
  const isDone = new Array<boolean>(height + width).fill(false);
  const start = isMore ? height + cell[1] : cell[0];
  const end = isMore ? cell[0] : height + cell[1];
  best[start] = 0;
  for (;;) {
    let at = -1;
    best.forEach((cost, node) => {
      if (!isDone[node] && cost < Infinity && (at < 0 || cost < best[at]!)) at = node;
    });
    if (at < 0) return undefined;
    if (at === end) break;
    isDone[at] = true;
    const isRow = at < height;
    for (let to = isRow ? height : 0; to < (isRow ? height + width : height); to += 1) {
      const [r, c] = cellBetween(at, to, height);
      if ((r === cell[0] && c === cell[1]) || !mayBe(table, [r, c], isRow)) continue;
      const cost = best[at]! + (hidden[r]![c] ? 0 : 1 + table.cells[r]![c]!);
      if (cost < best[to]!) [best[to], by[to]] = [cost, at];
    }
  }
  const cells: Cell[] = [];
  for (let to = end; to !== start; to = by[to]!) cells.push(cellBetween(by[to]!, to, height));
  return { cost: best[end]!, cells };
}

function cellBetween(one: number, other: number, height: number): Cell {
  return one < height ? [one, other - height] : [other, one - height];
}
