import { describe, expect, it } from '@jest/globals';
import { importOf, notesOf } from '../testing/import-of.js';

describe('a text that is pasted', () => {
  it('has a line a question, dashes for options and a star before what is right', async () => {
    const text = [
      '# Geography',
      '',
      '1. Which is the capital of Portugal?',
      '- Porto',
      '* Lisbon',
      '> Since 1255.',
      'Which lie by the sea?',
      '- [x] Lisbon',
      '- [ ] Madrid',
      '- = Oslo',
      'What else?',
    ].join('\n');
    expect(await importOf(text)).toEqual({
      format: 'text',
      title: 'Geography',
      questions: [
        {
          kind: 'single_choice',
          prompt: 'Which is the capital of Portugal?',
          options: [{ label: 'Porto' }, { label: 'Lisbon' }],
          answerKey: { optionIndexes: [1] },
          explanation: 'Since 1255.',
        },
        {
          kind: 'multiple_choice',
          prompt: 'Which lie by the sea?',
          options: [{ label: 'Lisbon' }, { label: 'Madrid' }, { label: 'Oslo' }],
          answerKey: { optionIndexes: [0, 2] },
        },
        { kind: 'open_text', prompt: 'What else?' },
      ],
      pictures: [],
      notes: [],
    });
  });

  it('may be a list with stars throughout: nothing is right then', async () => {
    const preview = await importOf('Tea?\n* Yes\n* No');
    expect(preview.questions[0]).not.toHaveProperty('answerKey');
    expect(notesOf(preview)).toEqual([[1, 'key_dropped']]);
  });

  it('says of each line that it does not take why', async () => {
    const preview = await importOf('- lost\n> why\nOne option?\n- Only\nAlike?\n- Yes\n* yes');
    expect(preview.questions).toEqual([]);
    expect(notesOf(preview)).toEqual([
      [1, 'line_dropped'],
      [2, 'line_dropped'],
      [3, 'question_dropped'],
      [5, 'options_dropped'],
      [5, 'answers_alike'],
      [5, 'question_dropped'],
    ]);
  });

  it('is cut between characters where it is too long', async () => {
    const family = '👩‍👩‍👧‍👦';
    const preview = await importOf(`${family.repeat(100)}?`);
    // 7 code points each, and an ellipsis.
    expect(preview.questions[0]!.prompt).toBe(`${family.repeat(71)}…`);
    expect(notesOf(preview)).toEqual([[1, 'text_cut']]);
  });

  it('has as many questions as a session at the most', async () => {
    const preview = await importOf(
      Array.from({ length: 150 }, (_, at) => `Number ${at}?`).join('\n'),
    );
    expect(preview.questions).toHaveLength(100);
    expect(notesOf(preview)).toEqual([[101, 'questions_dropped']]);
  });

  it('is as much as the body of one session at the most', async () => {
    const question = (at: number) =>
      [
        `Number ${at}?`,
        ...Array.from({ length: 50 }, (_, of) => `- ${of} ${'ü'.repeat(190)}`),
      ].join('\n');
    const preview = await importOf(Array.from({ length: 40 }, (_, at) => question(at)).join('\n'));
    expect(JSON.stringify(preview.questions).length).toBeLessThan(256 * 1024);
    expect(Buffer.byteLength(JSON.stringify(preview.questions))).toBeLessThan(256 * 1024);
    expect(preview.questions.length).toBeGreaterThan(5);
    expect(notesOf(preview).map(([, code]) => code)).toEqual(['questions_dropped']);
  });

  it.each([
    ['windows-1252', Buffer.from([0x46, 0xfc, 0x6e, 0x66, 0x3f])],
    ['UTF-8 with a mark', Buffer.from('\uFEFFFünf?')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Fünf?', 'utf16le')])],
  ])('may be %s', async (_, bytes) => {
    expect((await importOf(bytes)).questions).toEqual([{ kind: 'open_text', prompt: 'Fünf?' }]);
  });
});
