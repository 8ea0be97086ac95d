import type PDFDocument from 'pdfkit';
import type { Outline } from 'pdfkit';
import { directionOfText } from '../../../../contract/index.js';
import type { AskedItem, ListedText, ReportHead, ReportPart, ReportQuestion } from '../report.js';
import { Fonts } from '../type/fonts.js';
import { hanOf, hanOfLanguage } from '../type/han.rules.js';
import { PdfFonts } from '../type/pdf-fonts.js';
import { inOneLine } from '../type/readable.rules.js';
import { type Box, space, withoutOrphans } from './box.js';
import type { ChartLook } from './chart.js';
import { colors, FRAME } from './page.js';
import { type Group, Pen } from './pen.js';
import { pictureBox, Pictures } from './pictures.js';
import { ReportDocument } from './report-document.js';
import { figureBoxes, promptBoxes } from './question-boxes.js';
import { Sheet } from './sheet.js';
import { tableBoxes } from './tables.js';
import { Typesetter } from './typesetter.js';
import { plainParagraphs, textOf, writtenPrompt } from './written.rules.js';

/** Letters of an entry of the outline. */
const OUTLINE_MAX = 120;

/** Writes a report, part by part: nothing of a page is kept once it is full. */
export class ReportWriter {
  readonly document: PDFDocument;
  readonly #fonts = new Fonts();
  readonly #pdfFonts: PdfFonts;
  readonly #pictures: Pictures;
  readonly #typesetter: Typesetter;
  readonly #pen: Pen;
  readonly #sheet: Sheet;
  #section: Outline;
  /** Of texts: what comes next may go on with it. */
  #list: Group | undefined;

  constructor(private readonly head: ReportHead) {
    const { title, language, createdAt, hanLanguage, sample } = head;
    this.document = new ReportDocument({
      ...{ title: inOneLine(title), language, createdAt: new Date(createdAt) },
    });
    this.#pdfFonts = new PdfFonts(this.document);
    this.#pictures = new Pictures(this.document);
    const han = hanOfLanguage(hanLanguage ?? '') ?? hanOf(`${title} ${sample}`) ?? 'sc';
    this.#typesetter = new Typesetter(this.#fonts, han);
    this.#pen = new Pen(this.document, this.#pdfFonts);
    this.#sheet = new Sheet(this.#pen, this.#typesetter, head.words);
    this.#section = this.document.outline;
  }

  async begin(): Promise<void> {
    const { title, facts, brandColor } = this.head;
    const typesetter = this.#typesetter;
    await this.#sheet.begin(inOneLine(title));
    const boxes: Box[] = [
      {
        height: 16,
        draw: (pen, y) => pen.decoration(() => pen.rect(FRAME.left, y, 48, 5, brandColor, 2.5)),
      },
      ...(await typesetter.paragraphs([{ spans: [{ text: inOneLine(title), isBold: true }] }], {
        ...{ size: 24, tag: 'H1' },
      })),
      space(10),
    ];
    for (const { name, text } of facts) {
      const spans = [{ text: `${name}: ` }, { text: inOneLine(text), isBold: true }];
      boxes.push(...(await typesetter.paragraph({ spans }, { size: 10 })));
    }
    await this.#sheet.place([...boxes, space(14)]);
  }

  async write(part: ReportPart): Promise<void> {
    if (part.is !== 'texts' && part.is !== 'asked') this.#endList();
    switch (part.is) {
      case 'question':
        return this.#question(part);
      case 'texts':
        return this.#texts(part.items);
      case 'asked':
        return this.#asked(part.items);
      case 'section':
        return this.#openSection(part.title, part.about);
      case 'table': {
        const { head, rows } = await tableBoxes(this.#typesetter, part.table);
        // The head stays with the first row; afterwards each page begins with it.
        await this.#sheet.place([head, ...rows.slice(0, 1)]);
        return this.#sheet.place(rows.slice(1), { repeated: [head] });
      }
      case 'note':
        return this.#note(part.text);
    }
  }

  async end(): Promise<void> {
    if (this.#fonts.lacksSome) {
      this.#sheet.goOnWith(undefined);
      await this.#note(this.head.words.missing);
    }
    await this.#sheet.end();
    this.#pdfFonts.end();
    this.document.end();
  }

  #endList(): void {
    if (this.#list) this.#pen.endGroup(this.#list);
    this.#list = undefined;
  }

  async #openSection(title: string, about?: string): Promise<void> {
    this.#sheet.goOnWith(undefined);
    const typesetter = this.#typesetter;
    const boxes = [
      space(10),
      ...(await typesetter.paragraphs(plainParagraphs(title, { isBold: true }), {
        ...{ size: 16, tag: 'H2' as const },
      })),
      ...(about
        ? await typesetter.paragraphs(plainParagraphs(about), { size: 9, color: colors.muted })
        : []),
      space(6),
    ];
    // With something of what it is about.
    await this.#sheet.need(boxes.reduce((sum, { height }) => sum + height, 0) + 60);
    this.#section = this.document.outline;
    this.#bookmark(this.#section, title);
    await this.#sheet.place(boxes);
    this.#sheet.goOnWith(title);
  }

  async #question(question: ReportQuestion): Promise<void> {
    const { place, prompt, figure, direction, right } = question;
    this.#sheet.goOnWith(undefined);
    const list: Group = { is: 'L' };
    const look: ChartLook = {
      list,
      ...{ direction, right, color: this.head.brandColor, rightIs: this.head.words.right },
      pictures: new Map(
        (question.pictures ?? []).flatMap((given) => {
          const picture = this.#pictures.take(given);
          return picture ? [[given.optionId, picture] as const] : [];
        }),
      ),
    };
    const own = look.pictures.get(undefined);
    const heading = [
      ...(await promptBoxes(this.#typesetter, question)),
      ...(own ? [pictureBox(own, direction)] : []),
    ];
    const figures = await figureBoxes(this.#typesetter, question, look);
    const boxes = [...heading, ...figures];
    const title = `${place}. ${inOneLine(textOf(writtenPrompt(prompt)))}`;
    // Many words fill what is left of a page; else what fits on one is on one.
    await this.#sheet.openFor(boxes, figure.rowsAre !== 'short');
    this.#bookmark(this.#section, title);
    this.#sheet.goOnWith(title);
    await this.#sheet.place(boxes);
    this.#pen.endGroup(list);
    await this.#sheet.place([space(16)]);
  }

  async #texts(items: readonly ListedText[]): Promise<void> {
    this.#list ??= { is: 'L' };
    for (const { text, more } of items) {
      const own: Group = { is: 'LI', in: this.#list };
      const paragraphs = plainParagraphs(text);
      const last = paragraphs.pop()!;
      const spans = more ? [...last.spans, { text: `  (${more})`, isBold: true }] : last.spans;
      const boxes = await this.#typesetter.paragraphs([...paragraphs, { spans }], {
        ...{ size: 10, tag: 'LBody', in: own, x: FRAME.left + 12, width: FRAME.width - 24 },
      });
      await this.#sheet.place([...withoutOrphans(boxes.map(linedAs(text))), space(6)]);
      this.#pen.endGroup(own);
    }
  }

  async #asked(items: readonly AskedItem[]): Promise<void> {
    const typesetter = this.#typesetter;
    this.#list ??= { is: 'L' };
    for (const { text, about, reply } of items) {
      const own: Group = { is: 'LI', in: this.#list };
      const part = { tag: 'LBody' as const, in: own };
      const indented = { ...part, x: FRAME.left + 12, width: FRAME.width - 24 };
      const boxes = [
        ...(await typesetter.paragraphs(plainParagraphs(text), { ...part, size: 10.5 })),
        ...(await typesetter.paragraphs(plainParagraphs(about), {
          ...{ ...part, size: 8.5, color: colors.muted },
        })),
        ...(reply === null
          ? []
          : (await typesetter.paragraphs(plainParagraphs(reply), { size: 10, ...indented })).map(
              linedAs(reply),
            )),
      ];
      await this.#sheet.place([...withoutOrphans(boxes), space(9)]);
      this.#pen.endGroup(own);
    }
  }

  async #note(text: string): Promise<void> {
    const boxes = await this.#typesetter.paragraphs(plainParagraphs(text), {
      ...{ size: 9, color: colors.muted },
    });
    await this.#sheet.place([space(6), ...boxes, space(6)]);
  }

  #bookmark(under: Outline, title: string): Outline {
    const cut = [...title].slice(0, OUTLINE_MAX).join('');
    // pdfkit counts from the right.
    const { width } = this.document.page;
    return under.addItem(cut, { left: width, top: Math.max(0, this.#sheet.y - 8) });
  }
}

/** A line beside it, where it begins, as beside what others have said. */
function linedAs(text: string): (box: Box) => Box {
  const x = directionOfText(text) === 'rtl' ? FRAME.left + FRAME.width - 3.6 : FRAME.left + 2;
  return (box) => ({
    ...box,
    draw(pen, y) {
      pen.decoration(() => pen.rect(x, y, 1.6, box.height, colors.line));
      box.draw(pen, y);
    },
  });
}
