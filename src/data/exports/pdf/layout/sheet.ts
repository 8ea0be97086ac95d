import type { ReportWords } from '../report.js';
import { type Box, groupsOf, heightOf } from './box.js';
import { PageCount } from './page-count.js';
import { colors, FRAME, PAGE } from './page.js';
import type { Pen } from './pen.js';
import type { SetLine, Typesetter } from './typesetter.js';

const SIZE = 8.5;
/** A question that takes at most so much of a page is not parted where it fits on the next. */
const WHOLE = 0.6;
const LEAST = 16;
/** Between what is shortened and what stands behind it. */
const SPACE = SIZE * 0.27;

interface Placing {
  /** Stands above what goes on, on each page. */
  readonly repeated?: readonly Box[];
}

/** Fills pages from above, each with what it belongs to at its head and its number at its foot. */
export class Sheet {
  readonly #count: PageCount;
  #pages = 0;
  #y = Infinity;
  /** Of the document, from the second page on. */
  #running: SetLine | undefined;
  /** What is not at its end at the end of a page. */
  #continued: string | undefined;

  constructor(
    private readonly pen: Pen,
    private readonly typesetter: Typesetter,
    private readonly words: ReportWords,
  ) {
    this.#count = new PageCount(pen.document);
  }

  async begin(title: string): Promise<void> {
    this.#running = await this.typesetter.shortLine(title, SIZE, FRAME.width);
    await this.#turn();
  }

  get y(): number {
    return this.#y;
  }

  /** @param title of what comes now: said on each page on which it goes on */
  goOnWith(title: string | undefined): void {
    this.#continued = title;
  }

  /** Where the next page begins if there is not that much left. */
  async need(height: number): Promise<void> {
    if (this.#y + height > FRAME.bottom) await this.#turn();
  }

  /**
   * Turns to the next page where the first of these do not fit on this one.
   * @param isWhole whether they are better not parted
   */
  async openFor(boxes: readonly Box[], isWhole: boolean): Promise<void> {
    const all = heightOf(boxes);
    const [first = []] = groupsOf(boxes);
    const room = FRAME.bottom - FRAME.top;
    const needed = isWhole && all <= room * WHOLE ? all : heightOf(first);
    // What follows, such as texts, begins on the same page.
    await this.need(Math.min(room, needed + LEAST));
  }

  async place(boxes: readonly Box[], { repeated = [] }: Placing = {}): Promise<void> {
    const room = FRAME.bottom - FRAME.top;
    for (const group of groupsOf(boxes)) {
      const height = heightOf(group);
      if (this.#y + height > FRAME.bottom && height <= room) await this.#turn(repeated);
      for (const box of group) {
        // What is kept together and yet longer than a page.
        if (this.#y + box.height > FRAME.bottom) await this.#turn(repeated);
        box.draw(this.pen, this.#y);
        this.#y += box.height;
      }
    }
  }

  /** Says on all pages how many there are. */
  async end(): Promise<void> {
    const line = await this.typesetter.line(`${this.#pages}`, SIZE);
    this.#count.end((target) => {
      this.pen.text(line.shaped, line.line, { ...at(0, 0), color: colors.muted }, target);
    });
  }

  async #turn(repeated: readonly Box[] = []): Promise<void> {
    const isFirst = this.#pages === 0;
    const number = await this.typesetter.line(`${this.words.page} ${this.#pages + 1}/`, SIZE);
    const goesOn =
      this.#continued === undefined
        ? undefined
        : await this.typesetter.shortLine(
            this.#continued,
            SIZE,
            FRAME.width - 20 - SIZE * this.words.continued.length * 0.6,
          );
    const more = goesOn && (await this.typesetter.line(this.words.continued, SIZE));
    const { pen } = this;
    pen.document.addPage();
    this.#pages += 1;
    this.#y = FRAME.top;
    pen.decoration(() => {
      if (!isFirst && this.#running) {
        this.#write(this.#running, FRAME.left, 38);
        pen.rule(FRAME.left, 46, FRAME.width, colors.line);
      }
      const foot = PAGE.height - 34;
      // Room for the number of all pages, which is not known yet.
      const x = FRAME.left + FRAME.width - number.width - 16;
      this.#write(number, x, foot);
      this.#count.draw(x + number.width, foot);
    }, 'Pagination');
    if (goesOn && more && !isFirst) {
      pen.decoration(() => {
        this.#write(goesOn, FRAME.left, this.#y + SIZE);
        this.#write(more, FRAME.left + goesOn.width + SPACE, this.#y + SIZE);
      }, 'Pagination');
      this.#y += SIZE * 2;
    }
    for (const box of repeated) {
      // It is read once, where it stands first.
      pen.decoration(() => box.draw(pen, this.#y), 'Pagination');
      this.#y += box.height;
    }
  }

  #write({ shaped, line }: SetLine, x: number, y: number): void {
    this.pen.text(shaped, line, { ...at(x, y), color: colors.muted });
  }
}

const at = (x: number, y: number) => ({ x, y, size: SIZE });
