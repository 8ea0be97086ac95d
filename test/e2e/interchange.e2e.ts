import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Image, Session } from '../../src/contract/index.js';
import type { InterchangeFormat } from '../../src/contract/exports.js';
import type { ImportPreview } from '../../src/contract/imports.js';
import { anOrganizer, Api, expectProblem, expectStatus } from './support/api.js';
import { anImage } from './support/images.js';
import { TestPlenum } from './support/plenum.js';

/** A session goes elsewhere and comes back, with its pictures. */
describe('questions for others', () => {
  let plenum: TestPlenum;
  let api: Api;
  let token: string;
  let session: Session;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    ({ token } = await anOrganizer(api));
    const [own, ofOption] = [await anImage(api, token), await anImage(api, token)];
    const questions = [
      {
        kind: 'single_choice',
        prompt: 'Which **flag**?',
        imageId: own.id,
        imageAlt: 'A flag & its "pole"',
        options: [{ label: 'This', imageId: ofOption.id }, { label: 'None < 2' }],
        answerKey: { optionIndexes: [0] },
        settings: { scoring: { mode: 'accuracy', points: 3 } },
        explanation: 'It is.',
      },
      { kind: 'open_text', prompt: 'Who?', answerKey: { texts: ['Ada'] } },
      { kind: 'points', prompt: 'Share', options: [{ label: 'a' }, { label: 'b' }] },
    ];
    const body = { title: 'Flags / 2', questions };
    session = expectStatus(
      await api.request<Session>('POST', '/v1/sessions', { body, token }),
      201,
    );
  });
  afterAll(() => plenum.close());

  const pathOf = (format: string) => `/v1/sessions/${session.id}/export?format=${format}`;

  async function exported(format: InterchangeFormat) {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(plenum.url + pathOf(format), { headers });
    expect(answer.status).toBe(200);
    return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  async function imported(bytes: Buffer): Promise<ImportPreview> {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(bytes)]), 'file');
    return expectStatus(
      await api.request<ImportPreview>('POST', '/v1/imports', { body, token }),
      200,
    );
  }

  it.each([
    ['moodle_xml', '-moodle.xml', 'application/xml', 1],
    ['gift', '-gift.txt', 'text/plain', 3],
    ['qti', '-qti.zip', 'application/zip', 1],
  ] as const)('leave as %s, and come back', async (format, end, type, notes) => {
    const { headers, bytes } = await exported(format);
    expect(headers.get('content-disposition')).toContain(`plenum-${session.code}${end}`);
    expect(headers.get('content-type')).toContain(type);
    // Points are a kind that nobody else has; GIFT has no points for a question, nor a picture.
    expect(headers.get('plenum-notes')).toBe(`${notes}`);
    const preview = await imported(bytes);
    expect(preview).toMatchObject({ format, title: 'Flags / 2' });
    expect(preview.questions).toMatchObject([
      {
        kind: 'single_choice',
        prompt: 'Which **flag**?',
        options: [{ label: 'This' }, { label: 'None < 2' }],
        answerKey: { optionIndexes: [0] },
        explanation: 'It is.',
      },
      { kind: 'open_text', prompt: 'Who?', answerKey: { texts: ['Ada'] } },
    ]);
    expect(preview.pictures).toHaveLength(format === 'gift' ? 0 : 2);
  });

  it('bring pictures that can be uploaded, and are those of the session that is made', async () => {
    const { questions, pictures } = await imported((await exported('qti')).bytes);
    const [picture] = pictures;
    expect(picture).toMatchObject({ question: 0, option: null, alt: 'A flag & its "pole"' });
    const [, type, base64] = /^data:(image\/webp);base64,(.*)$/.exec(picture!.dataUrl)!;
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(Buffer.from(base64!, 'base64'))], { type }), 'a');
    const image = expectStatus(
      await api.request<Image>('POST', '/v1/images', { body, token }),
      201,
    );
    const [first] = questions;
    const illustrated = [{ ...first, imageId: image.id, imageAlt: picture!.alt }];
    const made = await api.request<Session>('POST', '/v1/sessions', {
      body: { title: 'Back', questions: illustrated },
      token,
    });
    expect(expectStatus(made, 201).questions[0]).toMatchObject({ imageId: image.id });
  });

  it('are nobody else’s', async () => {
    const other = await anOrganizer(api);
    for (const format of ['moodle_xml', 'gift', 'qti']) {
      const answer = await api.request('GET', pathOf(format), { token: other.token });
      expectProblem(answer, 404, 'session_not_found');
    }
  });
});
