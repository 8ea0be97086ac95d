import { describe, expect, it } from '@jest/globals';
import type { SessionView } from '../../../sessions/index.js';
import { aQuestionView, type Given } from '../../imports/testing/some-questions.js';
import { questionPart } from './question-part.rules.js';

const choice: Given = {
  ...{ kind: 'single_choice', prompt: 'Where?', labels: ['Paris', 'Lyon', 'Bern'], right: [0] },
};
const number: Given = { kind: 'numeric', prompt: 'Pi?', key: { value: 3, tolerance: 0 } };

function partOf(given: Given, status = 'closed') {
  const question = { ...aQuestionView(given), status } as ReturnType<typeof aQuestionView>;
  const session = { status: 'ended' } as SessionView['session'];
  const { right, rightWords } = questionPart(question, 1, undefined, session, 'en');
  const places = question.options.flatMap(({ id }, at) => (right.includes(id) ? [at] : []));
  return { marked: places, said: rightWords };
}

describe('what is right, in a report', () => {
  it('is marked where it is options, else said', () => {
    expect(partOf(choice)).toEqual({ marked: [0], said: [] });
    expect(partOf(number)).toEqual({ marked: [], said: ['3'] });
  });

  it('is marked and said where others are right in part', () => {
    const percents = [100, 50, 0];
    expect(partOf({ ...choice, percents })).toEqual({
      marked: [0],
      said: ['Paris', 'Lyon (50\u00a0%)'],
    });
  });

  it('is not told while it is answered', () => {
    const told = { marked: [], said: [] };
    expect(partOf({ ...choice, percents: [100, 50, 0] }, 'open')).toEqual(told);
  });
});
