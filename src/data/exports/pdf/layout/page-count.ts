import type PDFDocument from 'pdfkit';
import type { Reference } from 'pdfkit';
import type { Target } from '../type/pdf-fonts.js';

const NAME = 'PageCount';

/** How many pages there are: stands on each of them, and is known when the last one is drawn. */
export class PageCount {
  readonly #form: Reference;
  readonly #fonts: Record<string, Reference> = {};

  constructor(private readonly document: PDFDocument) {
    this.#form = document.ref({
      ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, -20, 120, 20] },
      Resources: { Font: this.#fonts },
    });
  }

  /** @param x where it begins, and `y` its line */
  draw(x: number, y: number): void {
    this.document.page.xobjects[NAME] = this.#form;
    this.document.addContent(`q 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} cm /${NAME} Do Q`);
  }

  /** @param write draws it from 0, 0 on */
  end(write: (target: Target) => void): void {
    const form = this.#form;
    write({ fonts: this.#fonts, write: (operators) => form.write(operators) });
    form.end();
  }
}
