/** Of one column all are texts, or all are numbers; null: there is nothing to say. */
export type TableCell = string | number | null;

export type TableRow = readonly TableCell[];

export interface Column {
  readonly title: string;
  readonly type: 'text' | 'number';
}

/** A table that is too long for memory: its rows come page by page. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly TableRow[]>;
  /** No fewer than the rows there will be; for those that a sheet may be too short for. */
  readonly most?: number;
}

export const text = (title: string): Column => ({ title, type: 'text' });
export const number = (title: string): Column => ({ title, type: 'number' });
