import { describe, expect, it } from '@jest/globals';
import { plain } from './paint.js';
import { drawSummary, findProblems, isExact, type Outcome } from './summary.js';

function anOutcome(given: Partial<Omit<Outcome, 'result'>> = {}, counts = [2, 1]): Outcome {
  const [yes = 0, no = 0] = counts;
  const total = yes + no;
  return {
    prompt: 'Shall we?',
    phones: 3,
    sent: 4,
    accepted: 3,
    chosen: new Map([
      ['yes', 2],
      ['no', 1],
    ]),
    complaints: new Map(),
    ...given,
    result: {
      questionId: 'q',
      kind: 'single_choice',
      version: 1,
      totalVotes: total,
      buckets: [
        { key: 'yes', label: 'Yes', count: yes, share: yes / total },
        { key: 'no', label: 'No', count: no, share: no / total },
      ],
      stats: {},
      summary: { shape: 'bars', exclusive: true },
      updatedAt: '2026-01-01T00:00:00.000Z',
      final: true,
    },
  };
}

describe('findProblems', () => {
  it('finds none where every accepted vote was counted', () => {
    expect(findProblems(anOutcome())).toEqual([]);
  });

  it('finds a vote that was lost, and one that was counted twice', () => {
    expect(findProblems(anOutcome({}, [1, 1]))).toEqual([
      '3 votes accepted, 2 counted',
      '“Yes” chosen 2 times, counted 1',
    ]);
    expect(findProblems(anOutcome({}, [2, 2]))).toHaveLength(2);
  });

  it('finds votes in the wrong bucket though the total is right', () => {
    expect(findProblems(anOutcome({}, [1, 2]))).toEqual([
      '“Yes” chosen 2 times, counted 1',
      '“No” chosen 1 times, counted 2',
    ]);
  });

  it('finds votes for a bucket that nobody chose', () => {
    const chosen = new Map([['yes', 3]]);
    expect(findProblems(anOutcome({ chosen }))).toContain('“No” chosen 0 times, counted 1');
  });

  it('passes on what the phones complain of', () => {
    const complaints = new Map([['Refused (already_voted)', 2]]);
    expect(findProblems(anOutcome({ complaints }))).toEqual(['2 × Refused (already_voted)']);
  });
});

describe('isExact', () => {
  it('holds only where no question has a problem', () => {
    expect(isExact([anOutcome(), anOutcome()])).toBe(true);
    expect(isExact([anOutcome(), anOutcome({ accepted: 4 })])).toBe(false);
  });
});

describe('drawSummary', () => {
  it('has a row for each question, the total, and what is wrong', () => {
    const lost = anOutcome({ prompt: 'A question much too long for its column' }, [1, 1]);
    expect(drawSummary([anOutcome(), lost], plain)).toEqual([
      'Question                             Phones  Votes sent  Accepted  Counted',
      '─'.repeat(77),
      '1  Shall we?                              3           4         3        3  ✔',
      '2  A question much too long for it…       3           4         3        2  ✘',
      '─'.repeat(77),
      'Total                                     6           8         6        5  ✘',
      'Question 2: 3 votes accepted, 2 counted',
      'Question 2: “Yes” chosen 2 times, counted 1',
    ]);
  });
});
