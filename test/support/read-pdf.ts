import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What another program finds in a PDF file. */
export interface ReadPdf {
  /** The texts of each page, a line each. */
  readonly pages: readonly string[];
  readonly outline: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  /** As XML tells it. */
  readonly title: string | null;
  /** How each page is built, as it is read out. */
  readonly structure: readonly Built[];
}

/** What a part is, with what a picture shows; or that and its own parts. */
export type Built = string | readonly [string, ...Built[]];

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

function builtOf({ role = '', alt, children = [] }: Node): Built {
  const own = children.filter((child) => child.role !== undefined).map(builtOf);
  const name = role === 'Figure' ? `${role}: ${alt}` : role;
  return own.length > 0 ? [name, ...own] : name;
}

export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(file), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  const structure: Built[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) structure.push(...(tree.children ?? []).map(builtOf));
    const { items } = await page.getTextContent();
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
  }
  const outline = (await document.getOutline()) as { title: string }[] | null;
  const { info, metadata } = (await document.getMetadata()) as unknown as {
    info: { Language?: string } & Record<string, unknown>;
    metadata: { get(name: string): string | null } | null;
  };
  await task.destroy();
  return {
    pages,
    structure,
    outline: (outline ?? []).map(({ title }) => title),
    info,
    language: info.Language ?? null,
    title: metadata?.get('dc:title') ?? null,
  };
}
