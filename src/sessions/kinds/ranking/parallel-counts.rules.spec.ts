import { describe, expect, it } from '@jest/globals';
import { type Box, someBoxes } from '../../../../test/oracles/ranking/boxes.js';
import { BallotPiles } from './ballot-piles.js';
import { lastOf } from './eliminations.rules.js';
import { has, membersOf, noOption, setOf, union } from './option-set.js';
import { followTie } from './parallel-counts.rules.js';
import { allOf } from './ranks.rules.js';

const pilesOf = ({ ballots, options }: Box) => new BallotPiles(ballots, options);
const tiedBoxes = someBoxes(1_500, 5).filter((box) => {
  const piles = pilesOf(box);
  const counts = piles.countsOf(setOf(allOf(box.options)));
  return lastOf(counts).length > 1 && counts.every(({ count }) => count > 0);
});

describe('a tie that is followed', () => {
  it('through few ways only says nothing that all ways do not say', () => {
    let cutShort = 0;
    for (const box of tiedBoxes) {
      const all = setOf(allOf(box.options));
      const whole = followTie(pilesOf(box), all, Infinity);
      for (const looks of [0, 10, 20, 40, 80]) {
        const part = followTie(pilesOf(box), all, looks);
        if (part.end !== 'open') {
          expect(part).toEqual(whole);
          continue;
        }
        cutShort++;
        const open = part.left.reduce(union, noOption);
        for (const option of allOf(box.options)) {
          if (has(open, option)) continue;
          expect(part.places.get(option)).toBe(whole.places.get(option));
        }
        for (const { winners } of whole.ways ?? []) {
          for (const winner of winners) expect(has(open, winner)).toBe(true);
        }
      }
    }
    expect(cutShort).toBeGreaterThan(100);
  });

  it('ends where all ways meet', () => {
    // Whichever of A and B goes first, the other is next: C has more than both.
    const ballots = [
      { ranking: [0, 2], count: 1 },
      { ranking: [1, 3], count: 1 },
      { ranking: [2], count: 2 },
      { ranking: [3], count: 9 },
    ];
    const tie = followTie(pilesOf({ options: 4, ballots }), setOf([0, 1, 2, 3]), Infinity);
    expect(tie.end).toBe('met');
    expect(tie.left.map(membersOf)).toEqual([[2, 3]]);
    expect([tie.places.get(0), tie.places.get(1)]).toEqual([3, 3]);
  });
});
