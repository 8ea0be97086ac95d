import PDFDocument from 'pdfkit';
import { html } from '../../../../platform/html.js';

interface Described {
  readonly title: string;
  /** As BCP 47 has it. */
  readonly language: string;
  readonly createdAt: Date;
}

/** A file without pages, tagged, that says what it is. */
export class ReportDocument extends PDFDocument {
  constructor({ title, language, createdAt }: Described) {
    super({
      ...{ size: 'A4', margin: 0, autoFirstPage: false, font: null, bufferPages: false },
      ...{ pdfVersion: '1.7', lang: language, displayTitle: true, tagged: true },
      info: { Title: title, Producer: 'Plenum', Creator: 'Plenum', CreationDate: createdAt },
    });
  }

  /** pdfkit has written the title as a text by now, and would write it as it is into XML. */
  override endMetadata(): void {
    this.info.Title = html`${this.info.Title}`.text;
    super.endMetadata();
  }
}
