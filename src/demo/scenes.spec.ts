import { describe, expect, it } from '@jest/globals';
import type { Result, Session } from '../contract/index.js';
import { seeded } from '../platform/random.js';
import { kinds, kindOf, type QuestionKind } from '../sessions/index.js';
import { drawFrame } from './frame.js';
import { plain } from './paint.js';
import { questionScene } from './scenes.js';

const PHONES = 200;
/** Of a terminal, with a line for what comes next. */
const [COLUMNS, ROWS] = [80, 24];

/** The scene of a kind's example, when all have voted. */
function sceneOf(kind: QuestionKind) {
  const { prompt, options: labels = [], settings, leanings } = kind.example;
  const options = labels.map((label, at) => ({ id: `option-${at}`, label }));
  const definition = { options, settings };
  const random = seeded(1);
  const counts: Record<string, number> = {};
  for (let phone = 0; phone < PHONES; phone += 1) {
    const packed = kind.pack(kind.draw(definition, random, leanings), definition);
    for (const [bucket, amount] of kind.increments(packed, definition)) {
      counts[bucket] = (counts[bucket] ?? 0) + amount;
    }
  }
  const question = { id: 'q', kind: kind.name, prompt, options, settings };
  const result = {
    ...kind.summarize(counts, PHONES, definition),
    ...{ questionId: 'q', kind: kind.name, version: 1, totalVotes: PHONES, final: true },
  } as Result;
  const session = {
    title: 'Session',
    code: '48217730',
    joinUrl: 'http://localhost:3000/j/48217730',
    questions: [question],
  } as unknown as Session;
  const [asked] = session.questions;
  return questionScene(session, {
    question: asked!,
    result,
    phones: PHONES,
    connected: PHONES,
    left: 0,
  });
}

describe('the scene of a question', () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('of %s fits a terminal', (_, kind) => {
    expect(drawFrame(sceneOf(kind), COLUMNS, plain).length).toBeLessThan(ROWS);
  });

  it('tells the order of a ranking, and what its bars are', () => {
    const { bars, lines } = sceneOf(kindOf({ kind: 'ranking' }));
    expect(bars.map(({ label }) => label)).toEqual([
      'Lisbon',
      'Oslo',
      'Kraków',
      'Ghent',
      'Bologna',
    ]);
    expect(lines).toHaveLength(1 + bars.length);
    expect(lines[0]).toBe('The bars are first places. The result:');
    expect(lines[1]).toMatch(/^1\. \S+: \d+ votes in its last round$/);
  });

  it('tells the averages of scales', () => {
    const { lines } = sceneOf(kindOf({ kind: 'scales' }));
    expect(lines[0]).toBe('The bars are ratings. The result:');
    expect(lines[1]).toMatch(/^Talks: average [\d.]+ \(median \d(\.5)?, \d+ ratings\)$/);
  });

  it('says nothing twice where the bars are the result', () => {
    for (const kind of ['single_choice', 'points', 'rating']) {
      expect({ kind, lines: sceneOf(kindOf({ kind })).lines }).toEqual({ kind, lines: [] });
    }
  });
});
