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
}

export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(file), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
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
    outline: (outline ?? []).map(({ title }) => title),
    info,
    language: info.Language ?? null,
    title: metadata?.get('dc:title') ?? null,
  };
}
