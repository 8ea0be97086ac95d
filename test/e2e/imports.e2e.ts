import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ErrorCode, errorCodes, type Session } from '../../src/contract/index.js';
import { importLimits, type ImportPreview } from '../../src/contract/imports.js';
import { aKahoot, aZip } from '../../src/data/imports/testing/files.js';
import { anOrganizer, Api, type Answer, expectProblem, expectStatus } from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { pathsOf } from './support/problems.js';

const PATH = '/v1/imports';
const folder = new URL('../../src/data/imports/testing/made/', import.meta.url);
const made = readdirSync(folder)
  .filter((name) => !name.endsWith('.md'))
  .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
const expectRefused = (answer: Answer, code: ErrorCode) =>
  expectProblem(answer, errorCodes[code].status, code);

describe('imports', () => {
  let plenum: TestPlenum;
  let api: Api;
  let token: string;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    ({ token } = await anOrganizer(api));
  });
  afterAll(() => plenum.close());

  const send = (body: object) => api.request<ImportPreview>('POST', PATH, { body, token });

  async function upload(dataUrl: string): Promise<string> {
    const form = formOf(Buffer.from(dataUrl.split(',')[1]!, 'base64'), 'picture');
    const image = await api.request<{ id: string }>('POST', '/v1/images', { body: form, token });
    return expectStatus(image, 201).id;
  }

  function formOf(bytes: Buffer | string, name: string, format?: string): FormData {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(Buffer.from(bytes))]), name);
    if (format !== undefined) form.set('format', format);
    return form;
  }

  it('makes questions of a text, of which a session is made', async () => {
    const text = '# Drinks\n1. Tea or milk?\n- Tea\n* Milk\nWhy?';
    const { title, questions, notes } = expectStatus(await send({ text }), 200);
    expect(notes).toEqual([]);
    const body = { title, questions };
    const session = expectStatus(
      await api.request<Session>('POST', '/v1/sessions', { body, token }),
      201,
    );
    expect(session).toMatchObject({ title: 'Drinks', status: 'draft' });
    const [choice] = session.questions;
    expect(choice!.answerKey).toEqual({ optionIds: [choice!.options[1]!.id] });
  });

  it('takes a file, named by what is in it', async () => {
    const file = aKahoot([[1, 'Which?', 'Tea', 'Milk', '', '', 20, '1,2']]);
    const preview = expectStatus(await send(formOf(file, 'Drinks.txt')), 200);
    expect(preview).toMatchObject({ format: 'kahoot_xlsx', title: 'Drinks', notes: [] });
    const body = { title: preview.title, questions: preview.questions };
    expectStatus(await api.request('POST', '/v1/sessions', { body, token }), 201);
  });

  it('says of a question of our own what is wrong with it', async () => {
    const questions = [
      { kind: 'single_choice', prompt: 'Good?', options: [{ label: 'a' }, { label: 'b' }] },
      { kind: 'riddle', prompt: 'Bad?' },
      { kind: 'numeric', prompt: 'Bad?', answerKey: { texts: ['x'] } },
    ];
    const file = formOf(JSON.stringify({ title: 'Mine', questions }), 'mine.json');
    const preview = expectStatus(await send(file), 200);
    expect(preview.questions.map(({ prompt }) => prompt)).toEqual(['Good?']);
    expect(preview.notes.map(({ code }) => code)).toEqual(['question_dropped', 'question_dropped']);
  });

  it.each([
    ['what is damaged', () => aZip({ 'a.txt': 'x' }).subarray(0, 30), 'import_unreadable'],
    [
      'what grows past a bound',
      () => aZip({ 'config.toml': 'x'.repeat(45_000_000) }),
      'import_unreadable',
    ],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'unsupported_import'],
    ['what is too large', () => Buffer.alloc(importLimits.fileBytes + 1, 'a'), 'import_too_large'],
  ] as const)('refuses %s', async (_, file, code) => {
    expectRefused(await send(formOf(file(), 'file.xlsx')), code);
  });

  it('refuses what takes too much memory, and goes on', async () => {
    const cells = Array.from({ length: 400_000 }, (_, at) => `<c r="A${at + 1}"><v>1</v></c>`);
    const file = aZip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>',
      'xl/worksheets/sheet1.xml': `<worksheet>${cells.join('')}</worksheet>`,
    });
    const answer = await send(formOf(file, 'file.xlsx'));
    expect([200, 400, 415]).toContain(answer.status);
    expectStatus(await send({ text: 'Still there?' }), 200);
  });

  it('takes a format that it is told, and no other', async () => {
    const told = expectStatus(await send({ text: 'Tea? {=Yes ~No}', format: 'text' }), 200);
    expect(told.questions).toEqual([{ kind: 'open_text', prompt: 'Tea? {=Yes ~No}' }]);
    const form = expectRefused(await send(formOf('Tea?', 'a.txt', 'riddle')), 'validation_failed');
    expect(pathsOf(form)).toEqual(['format']);
    const body = expectRefused(await send({ text: 'Tea?', format: 'x' }), 'validation_failed');
    expect(pathsOf(body)).toEqual(['format']);
  });

  it('refuses a form without a file, and other types', async () => {
    const empty = new FormData();
    empty.set('other', 'x');
    expectRefused(await send(empty), 'validation_failed');
    const headers = { 'content-type': 'text/csv' };
    const csv = await api.request('POST', PATH, { body: 'a,b', headers, token });
    expectRefused(csv, 'unsupported_media_type');
  });

  it('takes no file where a call does not want one', async () => {
    const answer = await api.request('POST', '/v1/sessions', { body: formOf('x', 'a'), token });
    expectRefused(answer, 'unsupported_media_type');
  });

  describe('of files that other programs have written', () => {
    // There are nearly as many of them as one account may send in a minute.
    beforeAll(async () => {
      ({ token } = await anOrganizer(api));
    });

    // What they hold, question by question: made.spec.ts.
    it.each(made.map(({ name, bytes }) => [name, bytes] as const))(
      'makes a session: %s',
      async (name, bytes) => {
        const preview = expectStatus(await send(formOf(bytes, name)), 200);
        const { title, questions, pictures } = preview;
        const shown = await Promise.all(pictures.map((picture) => upload(picture.dataUrl)));
        const asked = questions.map((question, at) => {
          const place = pictures.findIndex((one) => one.question === at && one.option === null);
          return place < 0 ? question : { ...question, imageId: shown[place] };
        });
        const body = { title, questions: asked };
        const session = expectStatus(
          await api.request<Session>('POST', '/v1/sessions', { body, token }),
          201,
        );
        expect(questions.length).toBeGreaterThan(1);
        expect(session.questions).toMatchObject(
          questions.map(({ kind, prompt, options, durationSeconds }) => ({
            kind,
            prompt,
            ...(options && { options }),
            durationSeconds: durationSeconds ?? null,
          })),
        );
        expect(session.questions.map(({ answerKey }) => answerKey !== null)).toEqual(
          questions.map(({ answerKey }) => answerKey !== undefined),
        );
        expect(session.questions.filter(({ imageId }) => imageId)).toHaveLength(pictures.length);
      },
    );
  });
});
