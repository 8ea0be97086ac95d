import { describe, expect, it } from '@jest/globals';
import { aQuestionView, type Given } from '../../imports/testing/some-questions.js';
import { LeavingNotes } from '../leaving.js';
import { toLeaving } from '../leaving.rules.js';
import { itemXml } from './item.rules.js';

/** What choosing each option brings, and what is called correct. */
function written(given: Given) {
  const [question] = toLeaving('Title', [aQuestionView(given)]).questions;
  const notes = new LeavingNotes();
  const tools = { addressOf: () => '', toMathml: () => undefined };
  const xml = itemXml(question!, tools, notes);
  const found = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, one]) => one);
  return {
    mapped: found(/mapped-value="([^"]+)"/g).map(Number),
    correct: found(/<qti-value>choice-(\d)</g).map((place) => Number(place) - 1),
    bounds: found(/<qti-mapping ([^>]+?)\s*>/g),
    notes: notes.lines,
  };
}

const labels = ['a', 'b', 'c', 'd'];
const together = { kind: 'multiple_choice', prompt: 'Which?', labels, right: [0, 1] };
const alone = { kind: 'single_choice', prompt: 'Which?', labels, right: [0] };
const more = { ...together, right: [0, 1, 2] };
const third = 0.3333333;
const cases: [string, Given, number[]][] = [
  ['several, as usual', together, [0.5, 0.5, -0.5, -0.5]],
  ['one, as usual', alone, [1, 0, 0, 0]],
  ['several, uneven', { ...together, percents: [75, 25, -12.5, 0] }, [0.75, 0.25, -0.125, 0]],
  [
    'several, wrong ones worth nothing',
    { ...together, percents: [50, 50, 0, 0] },
    [0.5, 0.5, 0, 0],
  ],
  ['thirds', { ...more, percents: [33.3, 33.3, 33.3, -100] }, [third, third, third, -1.001001]],
  ['one, half right', { ...alone, percents: [100, 50, -20, 0] }, [1, 0.5, -0.2, 0]],
];

describe('an item of QTI', () => {
  it.each(cases)('maps each option to what it brings: %s', (_, given, mapped) => {
    expect(written(given)).toEqual({
      mapped,
      correct: given.right,
      bounds: ['lower-bound="0" upper-bound="1" default-value="0"'],
      notes: [],
    });
  });

  it('maps nothing where nothing is right', () => {
    expect(written({ ...together, right: undefined })).toMatchObject({ mapped: [], bounds: [] });
  });
});
