import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import {
  type Image,
  limits,
  type Poll,
  type PollPage,
  type Question,
  type Session,
} from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  aSingleChoice,
  castVote,
  choose,
  expectProblem,
  expectStatus,
  resultWhen,
  unique,
} from './support/api.js';
import { anImage, aPicture, formats, formOf, upload } from './support/images.js';
import { PUBLIC_URL, TestPlenum } from './support/plenum.js';
import { aPoll } from './support/polls.js';
import { expectInvalid, expectNoFailure, pathsOf } from './support/problems.js';
import { runUpkeep } from './support/upkeep-jobs.js';

const NOBODYS_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('images', () => {
  let plenum: TestPlenum;
  let api: Api;
  let owner: { token: string };
  let stranger: { token: string };

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    [owner, stranger] = await Promise.all([anOrganizer(api), anOrganizer(api)]);
  });
  afterAll(() => plenum.close());

  const fetchImage = (id: string, query = '', headers: Record<string, string> = {}) =>
    fetch(`${plenum.url}/v1/images/${id}${query}`, { headers });

  async function bytesOf(id: string, query = ''): Promise<Buffer> {
    const response = await fetchImage(id, query);
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  }

  const pixelAt = async (bytes: Buffer, left: number, top: number) => [
    ...(await sharp(bytes)
      .ensureAlpha()
      .extract({ left, top, width: 1, height: 1 })
      .raw()
      .toBuffer()),
  ];

  describe('an upload', () => {
    it.each(formats)('is taken as %s, and kept as pixels alone', async (format) => {
      const secret = 'Grace of room 5';
      const picture = await aPicture({ format, width: 60, height: 40, secret });
      expect(picture.includes(secret)).toBe(true);
      const image = expectStatus(await upload(api, picture, owner.token), 201);
      expect(image).toEqual({
        id: expect.any(String),
        url: `${PUBLIC_URL}/v1/images/${image.id}`,
        width: 60,
        height: 40,
      });
      const kept = await bytesOf(image.id);
      const { exif, xmp, icc, iptc, ...metadata } = await sharp(kept).metadata();
      expect({ exif, xmp, icc, iptc }).toEqual({});
      expect(metadata).toMatchObject({ format: 'webp', width: 60, height: 40 });
      expect(kept.includes(secret)).toBe(false);
      const [red, green, blue] = await pixelAt(kept, 30, 20);
      expect(red! > 190 && green! < 60 && blue! < 60).toBe(true);
    });

    it('is taken as the body itself, too', async () => {
      const answer = await api.request<Image>('POST', '/v1/images', {
        body: await aPicture({ format: 'jpeg' }),
        token: owner.token,
        headers: { 'content-type': 'image/png' }, // whatever the sender says
      });
      expect(expectStatus(answer, 201)).toMatchObject({ width: 64, height: 48 });
    });

    it('is turned upright', async () => {
      const wanted = { format: 'jpeg', width: 60, height: 40, orientation: 6 } as const;
      const image = await anImage(api, owner.token, wanted);
      expect(image).toMatchObject({ width: 40, height: 60 });
      const { width, height, orientation } = await sharp(await bytesOf(image.id)).metadata();
      expect({ width, height, orientation }).toEqual({ width: 40, height: 60 });
    });

    it('stays transparent where it is', async () => {
      const { id } = await anImage(api, owner.token, { isClear: true });
      const kept = await bytesOf(id);
      expect((await pixelAt(kept, 4, 4))[3]).toBe(0);
      expect((await pixelAt(kept, 60, 4))[3]).toBe(255);
    });

    it('of what moves is its first picture', async () => {
      const frames = await Promise.all(
        ['red', 'blue'].map((background) =>
          sharp({ create: { width: 20, height: 20, channels: 3, background } })
            .png()
            .toBuffer(),
        ),
      );
      const moving = await sharp(frames, { join: { animated: true } })
        .webp({ loop: 0 })
        .toBuffer();
      expect((await sharp(moving).metadata()).pages).toBe(2);
      const answer = await upload(api, Buffer.from(moving), owner.token);
      const { id, height } = expectStatus(answer, 201);
      expect(height).toBe(20);
      const kept = await bytesOf(id);
      expect((await sharp(kept).metadata()).pages).toBeUndefined();
      expect((await pixelAt(kept, 5, 5))[0]).toBeGreaterThan(200);
    });

    it('is made smaller, in the widths that pages ask for', async () => {
      const image = await anImage(api, owner.token, {
        format: 'jpeg',
        width: 3_000,
        height: 1_500,
      });
      expect(image).toMatchObject({ width: 1_600, height: 800 });
      const widths = [];
      for (const query of ['', '?w=100', '?w=320', '?w=321', '?w=1200', '?w=5000']) {
        widths.push((await sharp(await bytesOf(image.id, query)).metadata()).width);
      }
      expect(widths).toEqual([1_600, 320, 320, 800, 1_600, 1_600]);
    });

    it.each([
      ['a GIF', 'GIF89a\x01\0\x01\0\0\0\0;'],
      ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['a page', '<!doctype html><script>alert(1)</script>'],
      ['nothing', ''],
    ])('of %s is refused, whatever it is called', async (_, text) => {
      const answer = await upload(api, Buffer.from(text, 'latin1'), owner.token);
      expectProblem(answer, 415, 'unsupported_image');
    });

    it('that is damaged or cut short is refused', async () => {
      const png = await aPicture({ width: 200, height: 200, isClear: true });
      for (const bytes of [
        png.subarray(0, 60),
        png.subarray(0, 12),
        Buffer.concat([png.subarray(0, 40), Buffer.alloc(400, 7)]),
      ]) {
        expectProblem(await upload(api, Buffer.from(bytes), owner.token), 400, 'image_unreadable');
      }
    });

    it('that would take gigabytes of memory is refused by its header', async () => {
      const bomb = await aPicture({ format: 'jpeg' });
      const at = bomb.indexOf(Buffer.from([0xff, 0xc0])); // start of frame: then length, precision
      bomb.writeUInt16BE(65_500, at + 5);
      bomb.writeUInt16BE(65_500, at + 7);
      expectProblem(await upload(api, bomb, owner.token), 413, 'image_too_large');
    });

    it('of too many bytes is refused, with its length told and without', async () => {
      const most = Buffer.concat([await aPicture(), Buffer.alloc(limits.imageBytes)]);
      const bytes = Buffer.from(most.subarray(0, limits.imageBytes + 1));
      expectProblem(await upload(api, bytes, owner.token), 413, 'image_too_large');
      // As much as there may be, and what comes after a PNG's end is nothing of it.
      expectStatus(
        await upload(api, Buffer.from(most.subarray(0, limits.imageBytes)), owner.token),
        201,
      );
      const headers = { 'content-type': 'image/png', authorization: `Bearer ${owner.token}` };
      const sent = request(`${plenum.url}/v1/images`, { method: 'POST', headers });
      for (let at = 0; at < 12; at += 1) sent.write(Buffer.alloc(512 * 1024, at));
      sent.end();
      const [answer] = (await once(sent, 'response')) as [{ statusCode: number; resume(): void }];
      answer.resume();
      expect(answer.statusCode).toBe(413);
    });

    it('that is no form with one file is refused', async () => {
      const token = owner.token;
      const send = (body: unknown, type?: string) =>
        api.request('POST', '/v1/images', {
          body,
          token,
          headers: type ? { 'content-type': type } : {},
        });
      expectProblem(await send({ file: 'x' }), 415, 'unsupported_media_type');
      expectProblem(await send(undefined), 415, 'unsupported_media_type');
      const picture = await aPicture();
      expectInvalid(await send(formOf(picture, 'picture')), 'picture');
      const two = formOf(picture);
      two.append('file', new Blob([picture]), 'another.png');
      expectInvalid(await send(two), '');
      const more = formOf(picture);
      more.append('alt', 'A river');
      expectInvalid(await send(more), '');
      expectInvalid(await send(new FormData()), 'file');
      expectProblem(await send('--x\r\n', 'multipart/form-data; boundary=x'), 400, 'bad_request');
      expectProblem(await send('', 'multipart/form-data'), 400, 'bad_request');
    });

    it('of any bytes is never a failure of the server', async () => {
      const real = await Promise.all(formats.map((format) => aPicture({ format, secret: 'x' })));
      const change = fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        by: fc.uint8Array({ maxLength: 8 }),
      });
      const cases = fc.record({
        of: fc.nat(real.length - 1),
        changes: fc.array(change, { maxLength: 6 }),
        cut: fc.double({ min: 0.2, max: 1, noNaN: true }),
      });
      await fc.assert(
        fc.asyncProperty(cases, async ({ of, changes, cut }) => {
          const bytes = Buffer.from(real[of]!);
          for (const { at, by } of changes)
            bytes.set(by.subarray(0, bytes.length), Math.floor(at * (bytes.length - by.length)));
          const sent = Buffer.from(bytes.subarray(0, Math.ceil(cut * bytes.length)));
          expectNoFailure(await upload(api, sent, owner.token));
        }),
        { numRuns: 150 },
      );
    }, 60_000);

    it('has a bound for each account', async () => {
      const { token, account } = await anOrganizer(api);
      await anImage(api, token);
      const fill = (columns: string, values: string) =>
        plenum.query(
          `insert into images (id, account_id, width, height, created_at, ${columns})
           select gen_random_uuid(), $1, 1, 1, now(), ${values}`,
          [account.id],
        );
      await fill('bytes', String(limits.imageBytesPerAccount));
      expectProblem(await upload(api, await aPicture(), token), 409, 'limit_reached');
      await plenum.query('update images set bytes = 1 where account_id = $1', [account.id]);
      await fill('bytes', `1 from generate_series(1, ${limits.imagesPerAccount - 3})`);
      await anImage(api, token);
      expectProblem(await upload(api, await aPicture(), token), 409, 'limit_reached');
    });
  });

  describe('a read', () => {
    it('needs no token, and may be kept for ever', async () => {
      const { id } = await anImage(api, owner.token);
      const response = await fetchImage(id);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'cross-origin-resource-policy': 'cross-origin',
        etag: expect.stringMatching(/^".+"$/),
      });
      const again = await fetchImage(id, '', { 'if-none-match': response.headers.get('etag')! });
      expect({ status: again.status, text: await again.text() }).toEqual({ status: 304, text: '' });
    });

    it('of what is not there is refused', async () => {
      for (const id of [NOBODYS_ID, 'nonsense', '%00']) {
        expectProblem(await api.get(`/v1/images/${id}`), 404, 'image_not_found');
      }
      const { id } = await anImage(api, owner.token);
      for (const w of ['0', 'x', '1.5', '99999999', '']) {
        expectInvalid(await api.get(`/v1/images/${id}?w=${w}`), 'w');
      }
    });
  });

  describe('a question', () => {
    const pictured = async (token: string) => {
      const [own, option] = await Promise.all([anImage(api, token), anImage(api, token)]);
      const question = {
        kind: 'single_choice',
        prompt: 'Which one?',
        imageId: own.id,
        imageAlt: 'A river',
        options: [{ label: 'Yes', imageId: option.id, imageAlt: 'A thumb' }, { label: 'No' }],
      };
      return { own, option, question };
    };

    it('has them, for the organizer, the audience and the hall', async () => {
      const { own, option, question } = await pictured(owner.token);
      const { session, questions } = await aLiveSession(api, {
        token: owner.token,
        questions: [question, aSingleChoice()],
      });
      const told = {
        imageId: own.id,
        imageAlt: 'A river',
        imageWidth: own.width,
        imageHeight: own.height,
        options: [
          { id: expect.any(String), label: 'Yes', imageId: option.id, imageAlt: 'A thumb' },
          { id: expect.any(String), label: 'No' },
        ],
      };
      expect(questions[0]).toMatchObject(told);
      expect(questions[1]).not.toHaveProperty('imageWidth');
      expect(questions[0]!.options[1]).not.toHaveProperty('imageId');
      const participant = await aParticipant(api, session);
      expect(participant.session.questions[0]).toMatchObject(told);
      const screen = await api.get<{ session: Session }>(
        `/v1/sessions/${session.id}/screen`,
        owner.token,
      );
      expect(expectStatus(screen, 200).session.questions[0]).toMatchObject(told);
    });

    it('names images of its own account alone, and learns nothing of others', async () => {
      const theirs = await anImage(api, stranger.token);
      const refusals = [];
      for (const id of [theirs.id, NOBODYS_ID]) {
        const options = [{ label: 'Yes' }, { label: 'No', imageId: id }];
        const question = { ...aSingleChoice(), imageId: id, options };
        const body = { title: 'Session', questions: [aSingleChoice(), question] };
        const answer = await api.post('/v1/sessions', body, owner.token);
        const problem = expectInvalid(answer);
        expect(pathsOf(problem)).toEqual(['questions.1.imageId', 'questions.1.options.1.imageId']);
        refusals.push(problem.detail.replaceAll(id, 'it'));
        const { session, questions } = await aDraftSession(api, { token: owner.token });
        const added = await api.post(`/v1/sessions/${session.id}/questions`, question, owner.token);
        expect(pathsOf(expectInvalid(added))).toEqual(['imageId', 'options.1.imageId']);
        const changed = await api.patch(
          `/v1/questions/${questions[0]!.id}`,
          { imageId: id },
          owner.token,
        );
        expect(pathsOf(expectInvalid(changed))).toEqual(['imageId']);
      }
      expect(refusals[0]).toBe(refusals[1]);
    });

    it.each([
      ['imageId', [1, true, 'x', {}, ['x'], '']],
      ['imageAlt', [1, true, {}, ['x'], '', ' ', 'x'.repeat(301)]],
    ])('has no %s of another form', async (field, bad) => {
      const { id } = await anImage(api, owner.token);
      const { questions } = await aDraftSession(api, { token: owner.token });
      const [question] = questions as [Question];
      for (const value of bad) {
        const given = { imageId: id, [field]: value };
        const answer = await api.patch(`/v1/questions/${question.id}`, given, owner.token);
        expectInvalid(answer, field);
        const options = [{ ...question.options[0], ...given }, question.options[1]];
        const ofOption = await api.patch(`/v1/questions/${question.id}`, { options }, owner.token);
        expectInvalid(ofOption, `options.0.${field}`);
      }
    });

    it('with votes keeps its pictures; what they show can be said better', async () => {
      const { question } = await pictured(owner.token);
      const another = await anImage(api, owner.token);
      const { session, questions } = await aLiveSession(api, {
        token: owner.token,
        questions: [question],
      });
      const [asked] = questions as [Question];
      const participant = await aParticipant(api, session);
      expectStatus(await castVote(api, asked.id, choose(asked, 'Yes'), participant.token), 202);
      const change = (body: object) =>
        api.patch<Question>(`/v1/questions/${asked.id}`, body, owner.token);
      const [yes, no] = asked.options as [Question['options'][0], Question['options'][0]];
      for (const body of [
        { imageId: another.id },
        { imageId: null },
        { options: [{ ...yes, imageId: another.id }, no] },
        { options: [{ id: yes.id, label: 'Yes', imageId: null }, no] },
        { options: [yes, { ...no, imageId: another.id }] },
      ]) {
        expectProblem(await change(body), 409, 'question_has_votes');
      }
      const better = {
        imageAlt: 'The Main',
        options: [{ id: yes.id, label: 'Aye', imageAlt: null }, no],
      };
      const changed = expectStatus(await change(better), 200);
      expect(changed).toMatchObject({ imageAlt: 'The Main', imageId: asked.imageId });
      expect(changed.options[0]).toEqual({ id: yes.id, label: 'Aye', imageId: yes.imageId });
      await resultWhen(api, asked.id, owner.token, ({ totalVotes }) => totalVotes === 1);
    });

    it('of a poll has them from the start', async () => {
      const { own, option } = await pictured(owner.token);
      const given = { imageId: own.id, imageAlt: 'A river' };
      const size = { imageWidth: own.width, imageHeight: own.height };
      const yes = { label: 'Yes', imageId: option.id, imageAlt: 'A thumb' };
      const question = `Zebra${unique()}`;
      const options = [yes, 'No'];
      const poll = await aPoll(api, owner.token, { question, ...given, options, listed: true });
      const [first, second] = poll.options;
      const id = expect.any(String);
      expect(poll).toMatchObject({ ...given, ...size });
      expect(poll.options).toEqual([
        { id, ...yes },
        { id, label: 'No' },
      ]);
      expect(expectStatus(await api.get(`/v1/polls/${poll.id}`), 200)).toEqual(poll);
      const list = await api.get<PollPage>(`/v1/polls?search=${question}`);
      expect(expectStatus(list, 200).items).toEqual([poll]);
      const uses = await plenum.query<{ id: string }>(
        'select image_id as id from question_images where question_id = $1',
        [poll.id],
      );
      expect(uses.map((use) => use.id).sort()).toEqual([own.id, option.id].sort());

      const change = async (body: object) =>
        expectStatus(await api.patch<Poll>(`/v1/polls/${poll.id}`, body, owner.token), 200);
      const moved = { id: second!.id, label: 'Yes' };
      const changed = await change({
        imageId: null,
        options: [moved, { label: 'No', imageId: option.id }],
      });
      expect(changed).not.toHaveProperty('imageId');
      expect(changed).not.toHaveProperty('imageAlt');
      expect(changed).not.toHaveProperty('imageWidth');
      expect(changed.options).toEqual([moved, { id, label: 'No', imageId: option.id }]);
      expect(changed.options[1]!.id).not.toBe(first!.id);
    });

    it('of a poll is refused where it names what is not there', async () => {
      const theirs = await anImage(api, stranger.token);
      const refusals = [];
      for (const id of [theirs.id, NOBODYS_ID]) {
        const options = ['Yes', { label: 'No', imageId: id }];
        const body = { question: 'Which one?', imageId: id, options };
        const problem = expectInvalid(await api.post('/v1/polls', body, owner.token));
        expect(pathsOf(problem)).toEqual(['imageId', 'options.1.imageId']);
        refusals.push(problem.detail.replaceAll(id, 'it'));
        const poll = await aPoll(api, owner.token);
        const changed = await api.patch(`/v1/polls/${poll.id}`, { imageId: id }, owner.token);
        expect(pathsOf(expectInvalid(changed))).toEqual(['imageId']);
      }
      expect(refusals[0]).toBe(refusals[1]);
      const made = await plenum.query(`select from sessions where title = 'Which one?'`);
      expect(made).toEqual([]);

      const question = 'Shall we?';
      const no = { label: 'No' };
      for (const [field, given] of [
        ['imageId', { imageId: 'x' }],
        ['imageAlt', { imageAlt: 'A river' }],
        ['imageAlt', { imageAlt: ' ' }],
      ] as const) {
        const own = { question, options: ['Yes', no], ...given };
        expectInvalid(await api.post('/v1/polls', own, owner.token), field);
        const ofOption = { question, options: ['Yes', { ...no, ...given }] };
        expectInvalid(await api.post('/v1/polls', ofOption, owner.token), `options.1.${field}`);
      }
    });

    it('of a poll can have them later, too', async () => {
      const poll = await aPoll(api, owner.token);
      const { own, option } = await pictured(owner.token);
      const options = poll.options.map((one, index) =>
        index === 0 ? { ...one, imageId: option.id } : one,
      );
      const given = { imageId: own.id, options };
      expectStatus(await api.patch(`/v1/questions/${poll.id}`, given, owner.token), 200);
      expect(expectStatus(await api.get(`/v1/polls/${poll.id}`), 200)).toMatchObject(given);
      // A change of the poll that says nothing of them leaves them.
      const labels = poll.options.map(({ label }) => label);
      const changed = await api.patch(`/v1/polls/${poll.id}`, { options: labels }, owner.token);
      expect(expectStatus(changed, 200)).toMatchObject(given);
    });
  });

  describe('upkeep', () => {
    const isThere = async (id: string) => (await fetchImage(id)).status;
    /** Past what a process may still have in memory. */
    const known = (id: string) => plenum.query('select 1 from images where id = $1', [id]);
    const aDayLater = async (...ids: string[]) => {
      await plenum.query(
        `update images set unused_since = unused_since - interval '25 hours' where id = any($1::uuid[])`,
        [ids],
      );
      await runUpkeep(plenum);
    };

    it('removes what no question has for a day, and nothing else', async () => {
      const [used, unused, fresh] = await Promise.all([
        anImage(api, owner.token),
        anImage(api, owner.token),
        anImage(api, owner.token),
      ]);
      const questions = [{ ...aSingleChoice(), imageId: used.id }];
      const { session } = await aDraftSession(api, { token: owner.token, questions });
      await aDayLater(used.id, unused.id);
      expect(await known(unused.id)).toEqual([]);
      expect([await isThere(used.id), await isThere(fresh.id)]).toEqual([200, 200]);

      // A copy has it, when the first one is gone.
      const copied = await api.post<Session>(
        `/v1/sessions/${session.id}/duplicate`,
        undefined,
        owner.token,
      );
      const copy = expectStatus(copied, 201);
      expect(copy.questions[0]).toMatchObject({ imageId: used.id });
      expectStatus(await api.delete(`/v1/sessions/${session.id}`, owner.token), 204);
      await aDayLater(used.id);
      expect(await isThere(used.id)).toBe(200);

      // Not used any more: a day begins then.
      expectStatus(await api.delete(`/v1/questions/${copy.questions[0]!.id}`, owner.token), 204);
      await runUpkeep(plenum);
      expect(await known(used.id)).toHaveLength(1);
      await aDayLater(used.id);
      expect(await known(used.id)).toEqual([]);
    });

    it('is not needed where the account goes', async () => {
      const { token } = await anOrganizer(api);
      const [one, other] = await Promise.all([anImage(api, token), anImage(api, token)]);
      await aLiveSession(api, { token, questions: [{ ...aSingleChoice(), imageId: one.id }] });
      expectStatus(await api.delete('/v1/accounts/me', token), 204);
      expect([...(await known(one.id)), ...(await known(other.id))]).toEqual([]);
    });

    it('tells an account of its images in its export', async () => {
      const { token } = await anOrganizer(api);
      const image = await anImage(api, token);
      const file = expectStatus(
        await api.get<{ images: Image[] }>('/v1/accounts/me/export', token),
        200,
      );
      expect(file.images).toEqual([{ ...image, createdAt: expect.any(String) }]);
    });
  });
});
