import { beforeEach, describe, expect, it } from '@jest/globals';
import { tempoTimes } from '../contract/reactions.js';
import { TempoWords } from './tempo-words.js';

const { window } = tempoTimes;

describe('what the audience says of the tempo', () => {
  let words: TempoWords;
  beforeEach(() => void (words = new TempoWords(4)));

  it('counts each participant once, by the last word', () => {
    for (let nth = 0; nth < 9; nth += 1) words.say('s', 'ada', 'slower', nth);
    expect(words.count('s', 9)).toEqual({ slower: 1, faster: 0 });
    words.say('s', 'eve', 'slower', 10);
    words.say('s', 'ada', 'faster', 11);
    expect(words.count('s', 12)).toEqual({ slower: 1, faster: 1 });
  });

  it('can be taken back, also by who has said nothing', () => {
    words.say('s', 'ada', 'slower', 0);
    words.say('s', 'ada', 'steady', 1);
    words.say('s', 'eve', 'steady', 1);
    expect(words.count('s', 2)).toEqual({ slower: 0, faster: 0 });
  });

  it('fades, and is fresh when it is said again', () => {
    words.say('s', 'ada', 'slower', 0);
    words.say('s', 'eve', 'slower', 5);
    words.say('s', 'ada', 'slower', 10);
    expect(words.count('s', window + 4)).toEqual({ slower: 2, faster: 0 });
    expect(words.count('s', window + 5)).toEqual({ slower: 1, faster: 0 });
    expect(words.count('s', window + 10)).toEqual({ slower: 0, faster: 0 });
  });

  it('is that of a session', () => {
    words.say('s', 'ada', 'slower', 0);
    words.say('other', 'eve', 'faster', 0);
    expect(words.count('s', 1)).toEqual({ slower: 1, faster: 0 });
    expect(words.count('other', 1)).toEqual({ slower: 0, faster: 1 });
    expect(words.count('another', 1)).toEqual({ slower: 0, faster: 0 });
  });

  it('is forgotten of who spoke longest ago where there are too many', () => {
    for (const who of ['a', 'b', 'c', 'd']) words.say('s', who, 'slower', 0);
    words.say('s', 'a', 'slower', 1);
    words.say('s', 'e', 'faster', 2);
    expect(words.count('s', 3)).toEqual({ slower: 3, faster: 1 });
    words.say('s', 'a', 'steady', 4); // was not the one
    expect(words.count('s', 5)).toEqual({ slower: 2, faster: 1 });
  });
});
