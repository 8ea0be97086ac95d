import { describe, expect, it } from '@jest/globals';
import { doorAnswersIn } from './form.rules.js';

const aForm = (text: string) => new URLSearchParams(text);

describe('doorAnswersIn', () => {
  it('has what was filled in, without the spaces around it', () => {
    expect(doorAnswersIn(aForm('name=+Ada+&passcode=&voterCode=++&code=12345678'))).toEqual({
      name: 'Ada',
    });
  });
});
