import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  type ExportFormat,
  type ExportLayout,
  exportName,
  isInterchange,
} from '../../contract/exports.js';
import type { Language } from '../../contract/index.js';
import { CrosstabsService } from '../../crosstabs/index.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { QaListService } from '../../qa/index.js';
import { ResultsService } from '../../results/index.js';
import { SessionsService, type SessionView, toSession } from '../../sessions/index.js';
import type { SessionExportDto } from './dto/exports.dto.js';
import { ExportTables } from './export-tables.js';
import { SessionAnonymousError } from './exports.errors.js';
import { exportPolicies } from './exports.policies.js';
import { ReportParts } from './pdf/report-parts.js';
import { writePdf } from './pdf/write-pdf.js';
import { RunningExports } from './running-exports.js';
import { InterchangeWriter } from '../interchange/interchange-writer.js';
import type { Table } from './table.js';
import { timeless } from './timeless.rules.js';
import { toldIn } from './whose.rules.js';
import { writeCsv } from './write-csv.js';
import { writeWorkbook } from './write-workbook.js';

/** What is asked for. */
export interface Wanted {
  readonly format: ExportFormat;
  /** Left out: `pivot` where the session asks for names or is traceable, else `long`. */
  readonly layout?: ExportLayout;
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
  /** Of what a PDF says by itself, and the zone of its times. */
  readonly language: Language;
  readonly timeZone: string;
}

export interface ExportFile {
  readonly name: string;
  /** Made as it is read; an error ends it early. */
  readonly content: Readable;
  /** That stand at its head; undefined where there can be none. */
  readonly notes?: number;
}

/** PDF files that are on their way at a time, of this process and of one account: each has a thread of its own. */
const MAX_PDFS = 2;
const MAX_PDFS_PER_ACCOUNT = 1;

/** Sessions that leave as files. */
@Injectable()
export class ExportsService {
  readonly #running = new RunningExports();
  readonly #pdfs = new RunningExports(MAX_PDFS, MAX_PDFS_PER_ACCOUNT);

  constructor(
    private readonly sessions: SessionsService,
    private readonly results: ResultsService,
    private readonly qa: QaListService,
    private readonly crossed: CrosstabsService,
    private readonly tables: ExportTables,
    private readonly report: ReportParts,
    private readonly interchange: InterchangeWriter,
    private readonly limits: RateLimits,
  ) {}

  /** @throws SessionNotFoundError, SessionAnonymousError, TooManyRequestsError, OverloadedError */
  async open(accountId: string, sessionId: string, wanted: Wanted): Promise<ExportFile> {
    const view = await this.sessions.get(accountId, sessionId);
    const { format } = wanted;
    const layout = wanted.layout ?? (toldIn(view) ? 'pivot' : 'long');
    // The others have no rows.
    if (/^(xlsx|csv)$/.test(format) && layout === 'pivot' && !toldIn(view)) {
      throw new SessionAnonymousError();
    }
    await this.limits.take(exportPolicies['session-export/account'], accountId);
    let notes: number | undefined;
    const write = async () => {
      if (!isInterchange(format)) return this.#write(view, { ...wanted, format, layout });
      const file = await this.interchange.write(view, format);
      ({ notes } = file);
      return file.content;
    };
    const content = await this.#running.add(accountId, () =>
      format === 'pdf' ? this.#pdfs.add(accountId, write) : write(),
    );
    return { name: exportName(view.session.code, format, layout), content, notes };
  }

  async #write(
    view: SessionView,
    wanted: Wanted & { readonly layout: ExportLayout },
  ): Promise<Readable> {
    const { format, layout, bom } = wanted;
    if (format === 'pdf') {
      return writePdf(await this.report.head(view, wanted), this.report.parts(view, wanted));
    }
    if (format === 'json') return Readable.from([JSON.stringify(await this.#dataOf(view))]);
    if (format === 'csv') {
      const table = await this.#tableOf(view, layout);
      return Readable.from(writeCsv(table, bom), { objectMode: false });
    }
    const people = await this.tables.draw(view);
    const results = await this.results.list(view, 'organizer');
    const minutes = this.tables.minutes(view, results);
    const crosstabs = await this.tables.crosstabs(view);
    return writeWorkbook([
      this.tables.overview(view, results),
      ...(minutes ? [minutes] : []),
      ...(crosstabs.most ? [crosstabs] : []),
      ...(people ? [await this.tables.pivot(view, people)] : []),
      await this.tables.long(view, people, results),
      await this.tables.questionsAsked(view),
    ]);
  }

  async #tableOf(view: SessionView, layout: ExportLayout): Promise<Table> {
    if (layout === 'crosstabs') return this.tables.crosstabs(view);
    const people = await this.tables.draw(view);
    if (layout === 'pivot' && people) return this.tables.pivot(view, people);
    return this.tables.long(view, people, await this.results.list(view, 'organizer'));
  }

  /** Without votes, whose number has no bound here. */
  async #dataOf(view: SessionView): Promise<SessionExportDto> {
    const { title, status, settings, createdAt, startedAt, endedAt, questions } = toSession(
      view,
      '',
    );
    // Files are handed on: what lets people in is not in them.
    const { passcode: _, ...exported } = settings;
    const results = await this.results.list(view, 'organizer');
    return {
      ...{ format: 'plenum', version: 1, exportedAt: new Date().toISOString() },
      ...{ title, status, settings: exported, createdAt, startedAt, endedAt, questions },
      results: settings.identity === 'named' ? results : results.map(timeless),
      crosstabs: await this.crossed.listFinal(view),
      qa: await this.qa.listAll(view),
    };
  }
}
