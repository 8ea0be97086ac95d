import {
  type ExportFormat,
  type ExportLayout,
  type InterchangeFormat,
  interchangeFormats,
} from '../../../src/contract/exports.js';
import type { Session } from '../../../src/contract/index.js';

/** Cross-tabs are in the others, and alone for programs that read CSV. */
type OfferedLayout = Exclude<ExportLayout, 'crosstabs'>;

/** A file that a session can be saved as. */
export interface ExportChoice {
  readonly is: 'pdf' | 'xlsx' | OfferedLayout | InterchangeFormat;
  readonly format: ExportFormat;
  readonly layout?: OfferedLayout;
}

/** What people read first, then the safest for tables; who has answered what only where one may know it. */
export function choicesOf({ settings }: Pick<Session, 'settings'>): readonly ExportChoice[] {
  const csv = (layout: OfferedLayout): ExportChoice => ({ is: layout, format: 'csv', layout });
  const isTold = settings.identity === 'named' || settings.traceable;
  return [
    { is: 'pdf', format: 'pdf' },
    { is: 'xlsx', format: 'xlsx' },
    ...(isTold ? [csv('pivot')] : []),
    csv('long'),
  ];
}

/** The questions with what is right, and no answers: for programs of others. */
export const questionChoices: readonly ExportChoice[] = interchangeFormats.map((format) => ({
  is: format,
  format,
}));
