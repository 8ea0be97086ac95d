/** Of what has no types of its own: what is used of it, and nothing else. */

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** Where a line may end, and where it has to; null at the end. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}

declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  export interface Reference {
    readonly data: Record<string, unknown>;
    write(chunk: Uint8Array | string): void;
    end(): void;
  }

  /** In pixels. */
  export interface DocumentImage {
    readonly width: number;
    readonly height: number;
  }

  export interface StructureContent {
    readonly refs: unknown;
  }

  export interface StructureElement {
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export interface Outline {
    addItem(title: string, options?: { left?: number; top?: number; expanded?: boolean }): Outline;
  }

  export interface Page {
    readonly width: number;
    readonly height: number;
    /** Not documented: see pdf-fonts.ts. */
    readonly fonts: Record<string, Reference>;
    /** Not documented: see page-count.ts. */
    readonly xobjects: Record<string, Reference>;
  }

  export default class PDFDocument extends Readable {
    constructor(options: object);
    readonly page: Page;
    readonly outline: Outline;
    readonly info: { Title: string };
    addPage(): this;
    end(): void;
    /** Not documented: see report-document.ts. */
    endMetadata(): void;

    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    closePath(): this;
    lineWidth(width: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    fill(color?: string): this;
    stroke(color?: string): this;

    /** JPEG or PNG; what it has of the bytes goes into the file with the first page that it is on. */
    openImage(bytes: Buffer): DocumentImage;
    image(
      image: DocumentImage,
      x: number,
      y: number,
      size: { width: number; height: number },
    ): this;

    /** @param options `bbox`: left, top, right, bottom; from the upper edge of the page */
    struct(
      type: string,
      options?: { actual?: string; alt?: string; bbox?: readonly number[]; scope?: string },
    ): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(tag: string): StructureContent;
    markContent(tag: string, options?: { type?: string }): this;
    endMarkedContent(): this;

    /** Not documented: see pdf-fonts.ts. */
    ref(data?: Record<string, unknown>): Reference;
    /** Not documented: see pdf-fonts.ts. */
    addContent(operators: string): this;
  }
}

/** As far as it is used; Node's types of this version lack it. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module);
    readonly exports: unknown;
  }
}
