import { describe, expect, it } from '@jest/globals';
import { seeded } from '../../platform/random.js';
import { type Definition, kinds } from './index.js';

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  const { example, form } = kind;
  const options = (example.options ?? []).map((label, at) => ({ id: `option-${at}`, label }));
  const definition: Definition = { options, settings: example.settings };
  const random = seeded(1);
  const drawn = Array.from({ length: 200 }, () => kind.draw(definition, random, example.leanings));

  it('has an example that it takes', () => {
    expect(kind.takesOptions).toBe(example.options !== undefined);
    expect(kind.check(definition)).toEqual([]);
  });

  it('draws choices that it takes, gives back as they were, and packs the same again', () => {
    for (const choice of drawn) {
      expect(Object.keys(choice)).toEqual([kind.choice.name]);
      expect(kind.choice.accepts(choice[kind.choice.name])).toBe(true);
      const packed = kind.pack(choice, definition);
      expect(JSON.parse(JSON.stringify(packed))).toEqual(packed);
      expect(JSON.stringify(packed)).not.toBe('[]'); // that is no choice
      expect(kind.pack(kind.unpack(packed, definition), definition)).toEqual(packed);
      const cell = kind.cell.of(kind.unpack(packed, definition), definition);
      expect(typeof cell).toBe({ text: 'string', number: 'number' }[kind.cell.type]);
      expect(cell).not.toBe('');
    }
  });

  it('adds whole numbers to buckets, and nothing of another type', () => {
    for (const choice of drawn) {
      const increments = kind.increments(kind.pack(choice, definition), definition);
      expect(new Set(increments.map(([bucket]) => bucket)).size).toBe(increments.length);
      for (const [, amount] of increments) expect(Number.isSafeInteger(amount)).toBe(true);
    }
  });

  it('sums up no votes, and many', () => {
    const counts: Record<string, number> = {};
    for (const choice of drawn) {
      for (const [bucket, amount] of kind.increments(kind.pack(choice, definition), definition)) {
        counts[bucket] = (counts[bucket] ?? 0) + amount;
      }
    }
    for (const [votes, sums] of [
      [0, {}],
      [drawn.length, counts],
    ] as const) {
      const { buckets, summary } = kind.summarize(sums, votes, definition);
      expect(summary.shape).toMatch(/^[a-z]+$/);
      for (const { count, share } of buckets) {
        expect(Number.isSafeInteger(count)).toBe(true);
        expect(share >= 0 && share <= 1).toBe(true);
      }
    }
  });

  it('writes ballots that a sheet has no number, date or formula of, and no two votes alike', () => {
    const { columns, cells, ranked, approved } = kind.ballot;
    const written = new Map<string, string>();
    for (const choice of drawn) {
      const packed = kind.pack(choice, definition);
      const row = cells(packed, definition);
      expect(row).toHaveLength(columns(definition).length);
      expect(row.join('')).not.toBe('');
      for (const cell of row) expect(cell).toMatch(/^$|^(?:chosen$|[A-Z][a-z]+:? )/);
      const text = JSON.stringify(row);
      expect(written.get(text) ?? JSON.stringify(packed)).toBe(JSON.stringify(packed));
      written.set(text, JSON.stringify(packed));
      for (const named of [ranked?.(packed), approved?.(packed)]) {
        for (const index of named ?? []) expect(options[index]).toBeDefined();
      }
    }
  });

  it('asks the same as itself, and is the same choice when it is filled in on a form', () => {
    expect(kind.asksTheSame(definition, definition)).toBe(true);
    for (const choice of drawn.slice(0, 20)) {
      const filled = new URLSearchParams();
      for (const field of form.fields(definition, choice, 'en')) {
        const isSent = 'isPicked' in field ? field.isPicked : field.value !== '';
        if (isSent) filled.append(field.name, field.value);
      }
      const read = form.choiceIn(filled, definition) as typeof choice;
      expect(kind.pack(read, definition)).toEqual(kind.pack(choice, definition));
      expect(form.wordsOf(choice, definition, 'de').length).toBeGreaterThan(0);
    }
    expect(form.instruction(definition, 'de')).not.toBe(form.instruction(definition, 'en'));
  });
});
