import type { ExportFormat, ExportLayout } from '../../../src/contract/exports.js';
import type { Session } from '../../../src/contract/index.js';

/** A file that a session can be saved as. */
export interface ExportChoice {
  readonly is: 'pdf' | 'xlsx' | ExportLayout;
  readonly format: ExportFormat;
  readonly layout?: ExportLayout;
}

/** What people read first, then the safest for tables; who has answered what only where one may know it. */
export function choicesOf({ settings }: Pick<Session, 'settings'>): readonly ExportChoice[] {
  const csv = (layout: ExportLayout): ExportChoice => ({ is: layout, format: 'csv', layout });
  const isTold = settings.identity === 'named' || settings.traceable;
  return [
    { is: 'pdf', format: 'pdf' },
    { is: 'xlsx', format: 'xlsx' },
    ...(isTold ? [csv('pivot')] : []),
    csv('long'),
  ];
}

/** What the file is called, as the server calls it. */
export function fileNameOf({ code }: Pick<Session, 'code'>, choice: ExportChoice): string {
  const part = choice.layout ? `-${choice.layout}` : '';
  return `plenum-${code}${part}.${choice.format}`;
}
