import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Box, count } from '../../../../test/oracles/ranking/boxes.js';
import { type MethodName, type Outcome, rankingMethods } from './index.js';

/** A table as rows of cells, the head first. */
type Table = string[][];

const document = readFileSync(join(import.meta.dirname, '../../../../docs/methods.md'), 'utf8');

/** The tables below a heading, up to the next one. */
function tablesBelow(heading: string): Table[] {
  const section = document.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`));
  const blocks = section!.split(/\n{2,}/).filter((block) => block.startsWith('|'));
  return blocks.map((block) =>
    block
      .trim()
      .split('\n')
      .filter((line) => !/^[|\s-]+$/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

/** A box whose options are those that the table names, in the order of the alphabet. */
function boxOf([, ...rows]: Table): { box: Box; names: string[] } {
  const rankings = rows.map(([, ranking]) => ranking!.split(' > '));
  const names = [...new Set(rankings.flat())].sort();
  const ballots = rows.map(([ballots], at) => ({
    ranking: rankings[at]!.map((name) => names.indexOf(name)),
    count: Number(ballots),
  }));
  return { box: { options: names.length, ballots }, names };
}

function counted(method: MethodName, table: Table): { outcome: Outcome; names: string[] } {
  const { box, names } = boxOf(table);
  return { outcome: count(rankingMethods[method], box), names };
}

const orderOf = ({ outcome, names }: ReturnType<typeof counted>) =>
  outcome.order.map(({ key, rank, score }) => [names[key], String(score), String(rank)]);

const [example] = tablesBelow('The ballots of the example') as [Table];

describe('docs/methods.md', () => {
  it('has another winner for each method, out of 20 ballots', () => {
    const { box } = boxOf(example);
    expect(box.ballots.reduce((sum, { count }) => sum + count, 0)).toBe(20);
    const winners = Object.values(rankingMethods).map((method) => count(method, box).order[0]!.key);
    expect(new Set(winners).size).toBe(3);
  });

  it('has the points of Borda', () => {
    const [[, ...order]] = tablesBelow('Borda') as [Table];
    expect(order).toEqual(orderOf(counted('borda', example)));
  });

  it('has the rounds of the instant runoff', () => {
    const [[, ...rounds], [, ...order]] = tablesBelow('Instant runoff') as [Table, Table];
    const runoff = counted('irv', example);
    const { outcome, names } = runoff;
    expect(rounds).toEqual(
      outcome.rounds!.map(({ counts, exhausted, eliminated }, at) => [
        String(at + 1),
        ...names.map((_, option) => String(counts.find(({ key }) => key === option)?.count ?? '')),
        String(exhausted),
        eliminated.map((option) => names[option]).join(', '),
      ]),
    );
    expect(order).toEqual(orderOf(runoff));
  });

  it('has both ways through the tie', () => {
    const [ballots, [, ...ways], [, ...order]] = tablesBelow('A tie for last') as [
      Table,
      Table,
      Table,
    ];
    const tie = counted('irv', ballots);
    const { outcome, names } = tie;
    expect(ways).toEqual(
      outcome
        .rounds!.at(-1)!
        .ways!.map(({ eliminated, winners }) => [
          names[eliminated],
          winners.map((winner) => names[winner]).join(', '),
        ]),
    );
    expect(order).toEqual(orderOf(tie));
  });

  it('has the pairs of Condorcet', () => {
    const [[head, ...rows], [, ...order]] = tablesBelow('Condorcet') as [Table, Table];
    const pairs = counted('condorcet', example);
    const { outcome, names } = pairs;
    expect(head).toEqual(['', ...names]);
    expect(rows).toEqual(
      outcome.pairwise!.counts.map((row, one) => [
        names[one],
        ...row.map((count, other) => (one === other ? '' : String(count))),
      ]),
    );
    expect(order).toEqual(orderOf(pairs));
  });

  it('has the paths through the circle', () => {
    const [ballots, [, ...rows], [, ...order]] = tablesBelow(
      'Options that beat one another in a circle',
    ) as [Table, Table, Table];
    const circle = counted('condorcet', ballots);
    const { outcome, names } = circle;
    expect(rows).toEqual(
      outcome.pairwise!.paths.map((row, one) => [
        names[one],
        ...row.map((path) => (path ? path.join(' to ') : '')),
      ]),
    );
    expect(order).toEqual(orderOf(circle));
  });
});
