import { describe, expect, it } from '@jest/globals';
import type { PackedChoice, QuestionView } from '../../sessions/index.js';
import { writerOf } from './ballot-writers.js';
import type { OpenBox } from './ballot-box.js';
import { csvRow } from './csv.rules.js';
import { UnsupportedBallotFormatError } from './recount.errors.js';

async function all<One>(items: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const question = (kind: string, settings: object = {}) =>
  ({
    ...{ id: 'q', kind, prompt: 'Where *do*\n"we" go?', settings },
    options: ['Aquarium', '30', '=Castle', 'Dunes'].map((label, at) => ({ id: `o${at}`, label })),
  }) as unknown as QuestionView;

function boxOf(...piles: [choice: PackedChoice, count: number][]): OpenBox {
  return {
    isFinal: true,
    isWeighted: false,
    close: () => Promise.resolve(),
    async *shuffled() {
      for (const [choice, count] of piles) {
        for (let nth = 0; nth < count; nth++) yield await Promise.resolve({ choice, weight: null });
      }
    },
    async *piles() {
      for (const [choice, count] of piles) yield await Promise.resolve({ choice, count });
    },
  };
}

async function write(
  kind: string,
  format: Parameters<typeof writerOf>[1],
  reading: Parameters<typeof writerOf>[2],
  box: OpenBox,
) {
  const asked = question(kind);
  const { name, pieces } = await writerOf(asked, format, reading)(asked, box, true);
  return { name, text: (await all(pieces)).join('') };
}

const rankings = () => boxOf([[0, 2], 2], [[0, 2, 1], 1], [[0, 2, 1, 3], 3], [[1], 1]);

describe('rankings', () => {
  it('are a BLT file that has no ties, in the classical reading', async () => {
    const { name, text } = await write('ranking', 'blt', 'classical', rankings());
    expect(name).toBe('plenum-ballots.blt');
    expect(text).toBe(
      '4 1\n2 1 3 0\n1 1 3 2 0\n3 1 3 2 4 0\n1 2 0\n0\n' +
        '"Aquarium"\n"30"\n"=Castle"\n"Dunes"\n"Where do ’we’ go?"\n',
    );
  });

  it('are a BLT file as OpaVote has it, completed', async () => {
    const { text } = await write('ranking', 'blt', 'completed', rankings());
    expect(text).toContain('4 1\n2 1 3 2=4 0\n4 1 3 2 4 0\n1 2 1=3=4 0\n0\n');
  });

  it('are a file of PrefLib: SOI, SOC or TOC', async () => {
    const soi = await write('ranking', 'preflib', 'classical', rankings());
    expect(soi.name).toBe('plenum-ballots.soi');
    expect(soi.text).toContain('# DATA TYPE: soi\n# MODIFICATION TYPE: original\n');
    expect(soi.text).toContain('# TITLE: Where do "we" go?\n');
    expect(soi.text).toContain(
      '# NUMBER ALTERNATIVES: 4\n# NUMBER VOTERS: 7\n# NUMBER UNIQUE ORDERS: 4\n# ALTERNATIVE NAME 1: Aquarium\n',
    );
    expect(soi.text).toMatch(/\n2: 1,3\n1: 1,3,2\n3: 1,3,2,4\n1: 2\n$/);

    const toc = await write('ranking', 'preflib', 'completed', rankings());
    expect(toc.name).toBe('plenum-ballots.toc');
    expect(toc.text).toContain('# MODIFICATION TYPE: imbued\n');
    expect(toc.text).toMatch(/\n2: 1,3,\{2,4\}\n4: 1,3,2,4\n1: 2,\{1,3,4\}\n$/);

    const soc = await write('ranking', 'preflib', 'classical', boxOf([[3, 2, 1, 0], 2]));
    expect(soc.name).toBe('plenum-ballots.soc');
  });

  it('are JSON with the method and all settings, each ballot as a choice', async () => {
    const { text } = await write('ranking', 'json', 'classical', boxOf([[2, 0], 2]));
    expect(JSON.parse(text)).toEqual({
      format: 'plenum-ballots-1',
      question: {
        ...{ id: 'q', kind: 'ranking', prompt: 'Where *do*\n"we" go?' },
        options: question('ranking').options,
        settings: { minChoices: 1, maxChoices: 4, method: 'borda' },
      },
      method: 'borda',
      ballots: [{ optionIds: ['o2', 'o0'] }, { optionIds: ['o2', 'o0'] }],
    });
  });

  it('are rows of a sheet', async () => {
    const { text } = await write('ranking', 'csv', 'classical', boxOf([[2, 1], 1]));
    expect(text).toBe(
      '"place 1","place 2","place 3","place 4"\r\n"Option 3: =Castle","Option 2: 30","",""\r\n',
    );
  });
});

describe('other ballots', () => {
  it('of one choice are a BLT file, and sets for PrefLib, however they are read', async () => {
    const box = () => boxOf([1, 2], [3, 1]);
    const { text } = await write('single_choice', 'blt', 'completed', box());
    expect(text).toContain('4 1\n2 2 0\n1 4 0\n0\n');
    const cat = await write('single_choice', 'preflib', 'completed', box());
    expect(cat.name).toBe('plenum-ballots.cat');
    expect(cat.text).toContain('# MODIFICATION TYPE: original\n');
    expect(cat.text).toContain('# NUMBER CATEGORIES: 2\n');
    expect(cat.text).toMatch(/\n2: 2,\{1,3,4\}\n1: 4,\{1,2,3\}\n$/);
  });

  it('of several choices are sets, which may have all', async () => {
    const { text } = await write(
      'multiple_choice',
      'preflib',
      'classical',
      boxOf([[0, 1, 2, 3], 5]),
    );
    expect(text).toMatch(/\n5: \{1,2,3,4\},\{\}\n$/);
  });

  it.each([
    ['multiple_choice', 'blt'],
    ['rating', 'blt'],
    ['rating', 'preflib'],
    ['points', 'preflib'],
    ['open_text', 'blt'],
  ] as const)('of %s cannot be %s', (kind, format) => {
    expect(() => writerOf(question(kind), format, 'classical')).toThrow(
      UnsupportedBallotFormatError,
    );
  });

  it('are quoted in a sheet, so that no row is empty', () => {
    expect(csvRow(['Text: a, "b"\nc', ''])).toBe('"Text: a, ""b""\nc",""\r\n');
  });
});
