import { describe, expect, it } from '@jest/globals';
import { barsFigure } from '../../../../sessions/index.js';
import sharp from 'sharp';
import { readPdf } from '../../../../../test/support/read-pdf.js';
import type { ReportHead, ReportPart, ReportQuestion } from '../report.js';
import { reportWords } from '../report-words.js';
import { isTimeZone, timeText } from '../times.rules.js';
import { ReportWriter } from './report-writer.js';

const head: ReportHead = {
  ...{ title: 'Town hall', language: 'en', brandColor: '#5b45e0', sample: '', facts: [] },
  ...{ createdAt: '2026-11-28T12:00:00.000Z', words: reportWords.en },
};

function aQuestion(place: number, options: number, given: Partial<ReportQuestion> = {}) {
  const buckets = Array.from({ length: options }, (_, at) => {
    return { key: `${at}`, label: `Option ${at} of ${place}`, count: 1, share: 1 / options };
  });
  const summary = { shape: 'bars', exclusive: true };
  const figure = barsFigure({ totalVotes: options, buckets, summary } as never, 'en');
  const part: ReportQuestion = {
    ...{ is: 'question', place, prompt: `What about ${place}?`, direction: 'ltr', figure },
    ...{ about: 'Choose one', right: [], rightWords: [], explanation: null },
    ...given,
  };
  return part;
}

async function write(parts: readonly ReportPart[], given: Partial<ReportHead> = {}) {
  const writer = new ReportWriter({ ...head, ...given });
  await writer.begin();
  for (const part of parts) await writer.write(part);
  await writer.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of writer.document) chunks.push(chunk as Uint8Array);
  return readPdf(Buffer.concat(chunks));
}

describe('a report on paper', () => {
  it('has hundreds of texts on as many pages as they need, each under its question', async () => {
    const items = Array.from({ length: 400 }, (_, at) => ({
      text: `Text ${at}: ${'and so on '.repeat(at % 30)}end.`,
    }));
    const { pages, outline } = await write([
      aQuestion(1, 0),
      { is: 'texts', items: items.slice(0, 200) },
      { is: 'texts', items: items.slice(200) },
    ]);
    expect(pages.length).toBeGreaterThan(15);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`Page ${at + 1}/${pages.length}`);
      if (at > 0) expect(page).toContain('1. What about 1? (continued)');
    }
    const found = pages.join('\n').match(/Text \d+:/g);
    expect(found).toEqual(items.map((_, at) => `Text ${at}:`));
    expect(outline).toEqual(['1. What about 1?']);
  });

  it('has no question without its first answers, and no chart in two parts that fits on a page', async () => {
    const { pages } = await write(
      Array.from({ length: 30 }, (_, at) => aQuestion(at + 1, 2 + (at % 9))),
    );
    for (let place = 1; place <= 30; place += 1) {
      const own = pages.filter((page) => page.includes(`What about ${place}?`));
      expect(own).toHaveLength(1);
      for (let at = 0; at < 2 + ((place - 1) % 9); at += 1) {
        expect(own[0]).toContain(`Option ${at} of ${place}`);
      }
    }
  });

  it('is called what the session is, whatever that holds', async () => {
    const named = 'Q&A <b>"1"</b> (2) \\ 員工';
    const { info, title, language } = await write([], { title: named, language: 'de' });
    expect(info).toMatchObject({ Title: named });
    expect(title).toBe(named);
    expect(language).toBe('de');
  });

  it('repeats the head of a table', async () => {
    const columns = [
      { title: 'Rank', isNumber: true, width: 1 },
      { title: 'Name', isNumber: false, width: 4 },
    ];
    const rows = Array.from({ length: 90 }, (_, at) => [`${at + 1}`, `Player ${at + 1}`]);
    const { pages } = await write([
      { is: 'section', title: 'Leaderboard' },
      { is: 'table', table: { columns, rows } },
    ]);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.match(/Rank Name/g)).toHaveLength(1);
  });

  it('is read as it was written, in all scripts that it has a font for', async () => {
    const texts = [
      ...['Tiếng Việt, Ελληνικά, Русский, q̃ x̂', 'שלום עולם', 'السلام عليكم', 'שָׁלוֹם'],
      ...['क्षत्रिय हिन्दी', 'বাংলা কো', 'தமிழ் கொ', 'తెలుగు', 'ಕನ್ನಡ', 'മലയാളം', 'ગુજરાતી', 'ਪੰਜਾਬੀ'],
      ...['සිංහල', 'ที่นี่ น้ำ', 'ລາວ', 'ខ្មែរ', 'မြန်မာ', 'ქართული', 'Հայերեն', 'አማርኛ'],
      ...['これは直接', '这个问题', '這個問題', '한국어 텍스트', '🎉 👍🏽 🇩🇪', '∑ √ ≤ → ✓'],
    ];
    const { pages } = await write([{ is: 'texts', items: texts.map((text) => ({ text })) }]);
    const lines = pages.join('\n').split('\n');
    for (const text of texts) expect(lines).toContain(text);
    expect(pages.join('\n')).not.toContain(head.words.missing);
  });

  it('says where it has no font, and is read as it was written all the same', async () => {
    const { pages } = await write([{ is: 'texts', items: [{ text: '\u{12000}\u{12001} clay' }] }]);
    expect(pages[0]).toContain('\u{12000}\u{12001} clay');
    expect(pages[0]).toContain('Some characters have no font here');
  });

  it('has a last font for all of the basic plane: rare Chinese characters, runes', async () => {
    const text = '\u3400\u4dbf\u9fcb 丂 ᚠᚢᚦ';
    const { pages } = await write([{ is: 'texts', items: [{ text }] }]);
    expect(pages[0]).toContain(text);
    expect(pages[0]).not.toContain('Some characters have no font here');
  });

  it('is read in the order of its text where directions change, brackets included', async () => {
    const texts = [
      ...['שלום (עולם) טוב', 'السلام (عليكم) كلمة', 'اجتماع رقم (12) في 2024', 'ראשון (12)'],
      ...['عدد الأصوات: 12, منها 5 نعم', 'היום 25% מהעובדים (כ-120) הצביעו ב-Berlin וב-München.'],
    ];
    const { pages } = await write([{ is: 'texts', items: texts.map((text) => ({ text })) }]);
    const lines = pages.join('\n').split('\n');
    for (const text of texts) expect(lines).toContain(text);
  });

  it('is built of headings, lists, tables and pictures for who has it read out', async () => {
    const jpeg = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    const columns = [
      { title: 'Rank', isNumber: true, width: 1 },
      { title: 'Name', isNumber: false, width: 4 },
    ];
    const { structure } = await write([
      aQuestion(1, 2, {
        prompt: 'Which?\nOf these.',
        pictures: [
          { id: 'a', alt: 'A lake', jpeg },
          // The same once more, and one whose label says it.
          { optionId: '0', id: 'a', alt: 'Again' },
          { optionId: '1', id: 'a', alt: '' },
        ],
      }),
      { is: 'texts', items: [{ text: 'One' }, { text: 'Two\nlines' }] },
      { is: 'section', title: 'Leaderboard' },
      { is: 'table', table: { columns, rows: [['1', 'Kim']] } },
    ]);
    const row = (...more: string[]) => ['LI', ['LBody', 'P', 'P', ...more]];
    expect(structure).toEqual([
      [
        'Document',
        ...['H1', 'H2', 'P', 'P', 'Figure: A lake', ['L', row('Figure: Again'), row()]],
        ['L', ['LI', 'LBody'], ['LI', 'LBody', 'LBody']],
        ...['H2', ['Table', ['TR', 'TH', 'TH'], ['TR', 'TD', 'TD']]],
      ],
    ]);
  });

  it('takes whatever there may be in a text', async () => {
    const texts = [
      '\ud800 \udc00',
      '\u202e turned \u202c',
      '\u0000\u0007',
      'x'.repeat(5_000),
      '\u0301',
      '',
    ];
    const { pages } = await write(
      [
        aQuestion(1, 3, { prompt: '`'.repeat(2_000), explanation: '$$\\frac{$$', right: ['1'] }),
        { is: 'texts', items: texts.map((text) => ({ text })) },
        { is: 'asked', items: [{ text: '\n\n', about: '', reply: '' }] },
      ],
      { title: ' '.repeat(300) + '\n' },
    );
    // What its writer has turned around is read as it is seen.
    expect(pages.join('')).toContain('denrut');
  });
});

describe('times', () => {
  it('have their zone', () => {
    expect(timeText('2026-07-01T12:00:00Z', 'en', 'UTC')).toBe('1 July 2026 at 12:00 UTC');
    expect(timeText('2026-07-01T12:00:00Z', 'de', 'Europe/Berlin')).toBe(
      '1. Juli 2026 um 14:00 MESZ',
    );
  });

  it('are of zones that there are', () => {
    expect(['Europe/Berlin', 'UTC', 'Mars', ''].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
