import { describe, expect, it } from '@jest/globals';
import type { Poll, Result } from '../contract/index.js';
import { frameOf, pictureOf, ROWS_MAX, tagOf } from './picture.rules.js';

const COLOR = '#5b45e0';

function aPoll(labels: string[], given: Partial<Poll> = {}): Poll {
  return {
    id: 'poll',
    sessionId: 'session',
    question: 'Where next?',
    options: labels.map((label, at) => ({ id: `option ${at}`, label })),
    multiple: false,
    status: 'open',
    listed: false,
    url: '',
    totalVotes: 0,
    allowChange: false,
    proofOfWork: false,
    resultsVisibility: 'always',
    createdAt: '2026-11-28T12:00:00.000Z',
    closesAt: null,
    ...given,
  };
}

function aResult({ options }: Poll, counts: number[]): Result {
  const totalVotes = counts.reduce((sum, count) => sum + count, 0);
  return {
    questionId: 'poll',
    kind: 'single_choice',
    version: 1,
    totalVotes,
    buckets: options.map(({ id, label }, at) => ({
      key: id,
      label,
      count: counts[at]!,
      share: totalVotes === 0 ? 0 : counts[at]! / totalVotes,
    })),
    stats: {},
    summary: { shape: 'bars', exclusive: true },
    updatedAt: '2026-11-28T12:00:00.000Z',
    final: false,
  };
}

describe('the picture of a poll', () => {
  it('has a bar for each option, and the numbers as the page has them', () => {
    const poll = aPoll(['Lisbon', 'Oslo', 'Rome']);
    const picture = pictureOf(poll, aResult(poll, [1, 2, 0]), COLOR);
    expect(picture.rows.map(({ label, percent }) => `${label} ${percent}`)).toEqual([
      'Lisbon 33%',
      'Oslo 67%',
      'Rome 0%',
    ]);
    expect(picture).toMatchObject({ totalVotes: 3, left: 0, isOpen: true, direction: 'ltr' });
  });

  it('has no number at all where not everybody sees the result', () => {
    const poll = aPoll(['Lisbon', 'Oslo'], { totalVotes: 17 });
    const picture = pictureOf(poll, undefined, COLOR);
    expect(JSON.stringify(picture)).not.toMatch(/17|%/);
    expect(picture.rows).toEqual([
      { label: 'Lisbon', share: null, percent: '' },
      { label: 'Oslo', share: null, percent: '' },
    ]);
  });

  it('shows of many options those with the most votes, in their order', () => {
    const poll = aPoll(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    const { rows, left } = pictureOf(poll, aResult(poll, [0, 1, 5, 0, 3, 2, 4]), COLOR);
    expect(rows.map(({ label }) => label).join('')).toBe('bcefg');
    expect({ rows: rows.length, left }).toEqual({ rows: ROWS_MAX, left: 2 });
    const unseen = pictureOf(poll, undefined, COLOR);
    expect(unseen.rows.map(({ label }) => label).join('')).toBe('abcde');
  });

  it('is another with each thing that it shows, and its frame without the numbers', () => {
    const poll = aPoll(['Lisbon', 'Oslo']);
    const one = pictureOf(poll, aResult(poll, [1, 2]), COLOR);
    const voted = pictureOf(poll, aResult(poll, [2, 2]), COLOR);
    expect(tagOf(one)).toBe(tagOf(pictureOf(poll, aResult(poll, [1, 2]), COLOR)));
    expect(tagOf(one)).not.toBe(tagOf(voted));
    expect(frameOf(one)).toBe(frameOf(voted));
    const others = [
      pictureOf(poll, undefined, COLOR),
      pictureOf({ ...poll, status: 'closed' }, aResult(poll, [1, 2]), COLOR),
      pictureOf({ ...poll, question: 'Where?' }, aResult(poll, [1, 2]), COLOR),
      pictureOf(poll, aResult(poll, [1, 2]), '#000000'),
    ];
    for (const other of others) expect(frameOf(other)).not.toBe(frameOf(one));
  });

  it('has no signs of markup', () => {
    const poll = aPoll(['`a`', '$b$'], { question: '**Where** is\n- $x$\n- y' });
    const { question, rows } = pictureOf(poll, undefined, COLOR);
    expect(question).toBe('Where is • x • y');
    expect(rows.map(({ label }) => label)).toEqual(['a', 'b']);
  });

  it('runs as its question does, each text in one line', () => {
    const poll = aPoll(['القاهرة', 'بيروت'], { question: 'أين\nنلتقي؟' });
    const picture = pictureOf(poll, undefined, COLOR);
    expect(picture).toMatchObject({ direction: 'rtl', question: 'أين نلتقي؟' });
  });
});
