import { describe, expect, it } from '@jest/globals';
import { importOf, notesOf } from '../testing/import-of.js';

describe('Aiken', () => {
  it('has options by letters, and one that is right', async () => {
    const preview = await importOf(
      'Which costs $5?\nA. Tea\nB) Coffee\nANSWER: B\n\nLost?\nA. Yes\n\nNext?\nA. Yes\nB. No\nANSWER: C\n',
    );
    expect(preview).toEqual({
      format: 'aiken',
      title: null,
      pictures: [],
      questions: [
        {
          kind: 'single_choice',
          prompt: 'Which costs $5?',
          options: [{ label: 'Tea' }, { label: 'Coffee' }],
          answerKey: { optionIndexes: [1] },
        },
        { kind: 'single_choice', prompt: 'Next?', options: [{ label: 'Yes' }, { label: 'No' }] },
      ],
      notes: [
        expect.objectContaining({ line: 6, code: 'question_dropped' }),
        expect.objectContaining({ line: 12, code: 'key_dropped' }),
      ],
    });
    expect(notesOf(preview)).toHaveLength(2);
  });
});
