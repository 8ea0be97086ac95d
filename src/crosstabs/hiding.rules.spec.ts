import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST, type Hidden, hiddenCells, type Table } from './hiding.rules.js';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const columnsOf = (cells: readonly (readonly number[])[]) =>
  cells[0]!.map((_, c) => cells.map((row) => row[c]!));

/** Of two questions with one answer each. */
function aTable(...cells: readonly (readonly number[])[]): Table {
  const rowTotals = cells.map(sum);
  const columnTotals = columnsOf(cells).map(sum);
  return {
    cells,
    rowTotals,
    columnTotals,
    total: sum(rowTotals),
    isOneRow: true,
    isOneColumn: true,
  };
}

/** With a dot for what is hidden. */
function shown({ cells }: Table, hidden: Hidden): string[] {
  return cells.map((row, r) => row.map((count, c) => (hidden[r]![c] ? '.' : count)).join(' '));
}

/** Groups of people by what they have chosen: where several can be chosen, a set of rows and one column. */
const severalRows = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 2 }), fc.nat({ max: 5 })),
  )
  .map((people): Table => {
    const cells = [0, 1, 2].map((row) =>
      [0, 1, 2].map((column) =>
        sum(people.map(([rows, at, count]) => (at === column && (rows >> row) & 1 ? count : 0))),
      ),
    );
    const columnTotals = [0, 1, 2].map((column) =>
      sum(people.map(([, at, count]) => (at === column ? count : 0))),
    );
    return {
      ...{ cells, rowTotals: cells.map(sum), columnTotals, total: sum(columnTotals) },
      ...{ isOneRow: false, isOneColumn: true },
    };
  });

const oneOfEach = fc
  .array(fc.array(fc.nat({ max: 6 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 3,
  })
  .map((cells) => aTable(...cells));

/** All values that each hidden cell can have, by what is shown and the sums of rows and columns. */
function possible(table: Table, hidden: Hidden): Set<number>[][] {
  const { cells } = table;
  const found = cells.map((row) => row.map(() => new Set<number>()));
  const places = cells.flatMap((row, r) => row.map((_, c) => [r, c] as const));
  const rows = cells.map(sum);
  const columns = columnsOf(cells).map(sum);
  const made = cells.map((row) => [...row]);
  const fill = (at: number) => {
    const place = places[at];
    if (!place) {
      made.forEach((row, r) => row.forEach((count, c) => found[r]![c]!.add(count)));
      return;
    }
    const [r, c] = place;
    const isLastOfRow = c === columns.length - 1;
    const isLastOfColumn = r === rows.length - 1;
    const left = rows[r]! - sum(made[r]!.slice(0, c));
    const below = columns[c]! - sum(made.slice(0, r).map((row) => row[c]!));
    const most = Math.min(left, below, table.isOneRow ? Infinity : table.columnTotals[c]!);
    const own = cells[r]![c]!;
    for (let count = 0; count <= most; count += 1) {
      if (!hidden[r]![c] && count !== own) continue;
      if (isLastOfRow && count !== left) continue;
      if (isLastOfColumn && count !== below) continue;
      made[r]![c] = count;
      fill(at + 1);
    }
    made[r]![c] = own;
  };
  fill(0);
  return found;
}

const everything = ({ cells }: Table): Hidden => cells.map((row) => row.map(() => true));

describe('hiddenCells', () => {
  it('hides fewer than three, none among them', () => {
    const table = aTable([0, 1, 9], [2, 3, 8], [9, 9, 9]);
    const hidden = hiddenCells(table);
    for (const [r, row] of table.cells.entries()) {
      for (const [c, count] of row.entries()) if (count < FEWEST) expect(hidden[r]![c]).toBe(true);
    }
  });

  it('hides nothing else where all are many', () => {
    const table = aTable([3, 4], [5, 6]);
    expect(shown(table, hiddenCells(table))).toEqual(['3 4', '5 6']);
  });

  it('hides as few beside as it can', () => {
    const table = aTable([1, 20, 30], [9, 40, 50], [8, 60, 70]);
    expect(shown(table, hiddenCells(table))).toEqual(['. . 30', '. . 50', '8 60 70']);
  });

  it('hides nothing beside where those under three cover one another', () => {
    const table = aTable([1, 1, 30], [2, 2, 50], [9, 8, 70]);
    expect(shown(table, hiddenCells(table))).toEqual(['. . 30', '. . 50', '9 8 70']);
  });

  it('says of a cell with nobody in it no more than that, and hides no others for it', () => {
    const table = aTable([40, 0, 0], [0, 30, 0], [0, 0, 20]);
    expect(shown(table, hiddenCells(table))).toEqual(['40 . .', '. 30 .', '. . 20']);
  });

  it('leaves what the totals say by themselves, and comes to an end', () => {
    const table = aTable([1, 40], [0, 0]);
    expect(shown(table, hiddenCells(table))).toEqual(['. 40', '. .']);
  });

  it('hides where one or two have not chosen it that could', () => {
    const table: Table = { ...aTable([38, 20], [12, 25]), columnTotals: [40, 50], total: 90 };
    expect(shown(table, hiddenCells({ ...table, isOneRow: false }))).toEqual(['. .', '. .']);
  });

  it('leaves hidden what was hidden, as long as it serves', () => {
    const before = hiddenCells(aTable([1, 7, 8], [9, 40, 50], [8, 60, 70]));
    expect(shown(aTable([1, 7, 8], [9, 40, 50], [8, 60, 70]), before)[0]).toBe('. . 8');
    const later = aTable([1, 20, 8], [9, 40, 50], [8, 60, 70]);
    expect(shown(later, hiddenCells(later))[0]).toBe('. 20 .');
    expect(shown(later, hiddenCells(later, before))[0]).toBe('. . 8');
    const over = aTable([3, 20, 8], [9, 40, 50], [8, 60, 70]);
    expect(shown(over, hiddenCells(over, before))[0]).toBe('3 20 8');
  });

  it.each([
    ['one answer each', oneOfEach],
    ['several answers to one', severalRows],
  ])('lets nobody reckon one or two by totals and what is shown: %s', (_, tables) => {
    fc.assert(
      fc.property(tables, (table) => {
        const hidden = hiddenCells(table);
        const could = possible(table, hidden);
        let byTotals: Set<number>[][] | undefined;
        table.cells.forEach((row, r) =>
          row.forEach((count, c) => {
            const others = table.isOneRow ? [] : [table.columnTotals[c]! - count];
            const isFew = [count, ...others].some((one) => one > 0 && one < FEWEST);
            if (!isFew) return;
            expect(hidden[r]![c]).toBe(true);
            if (could[r]![c]!.size > 1) return;
            byTotals ??= possible(table, everything(table));
            expect(byTotals[r]![c]!.size).toBe(1);
          }),
        );
      }),
      { numRuns: 300 },
    );
  });
});
