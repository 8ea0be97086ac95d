import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Answer,
  AnswerPage,
  AudienceSession,
  Choice,
  Question,
  Result,
  TextsSummary,
  WordList,
  WordsSummary,
} from '../../src/contract/index.js';
import {
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  aScreenLink,
  castVote,
  closeQuestion,
  expectProblem,
  expectStatus,
  resultWhen,
  screenOf,
  until,
  vote,
  withdrawVote,
} from './support/api.js';
import { certainOf, tallyOf } from './support/ballots.js';
import { choiceOf, otherChoice } from './support/choices.js';
import { times } from './support/lanes.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { seeded } from './support/random.js';
import { SseClient } from './support/sse-client.js';

const anOpenText = (settings: object = {}) => ({
  kind: 'open_text',
  prompt: 'What is missing?',
  settings,
});
const aWordCloud = (settings: object = {}) => ({
  kind: 'word_cloud',
  prompt: 'One word, please',
  settings,
});

describe('texts', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  async function aRoom(question: object, settings: object = {}) {
    const live = await aLiveSession(api, { questions: [question], settings });
    return { ...live, question: live.questions[0]! };
  }

  /** Each by somebody else, one after the other. */
  async function write(
    room: { session: { code: string }; question: Question },
    ...all: string[][]
  ) {
    const writers = [];
    for (const texts of all) {
      const writer = await aParticipant(api, room.session);
      await vote(api, room.question.id, { texts }, writer.token);
      writers.push(writer);
    }
    return writers;
  }

  const countedAre =
    (votes: number) =>
    ({ totalVotes }: Result) =>
      totalVotes === votes;

  async function answersOf({ question, token }: { question: Question; token: string }, query = '') {
    const path = `/v1/questions/${question.id}/answers${query}`;
    return expectStatus(await api.get<AnswerPage>(path, token), 200);
  }

  const textsOf = ({ items }: AnswerPage) => items.map(({ text }) => text);
  const summaryOf = <Shape>({ summary }: Result) => summary as unknown as Shape;

  async function resultOf({ id }: Question, token: string) {
    return expectStatus(await api.get<Result>(`/v1/questions/${id}/results`, token), 200);
  }

  async function onWords(
    { question, token }: { question: Question; token: string },
    act: string,
    body: object,
  ) {
    const path = `/v1/questions/${question.id}/words/${act}`;
    return expectStatus(await api.post<WordList>(path, body, token), 200).items;
  }

  /** In all tables of texts. */
  async function rowsLeft({ id }: Question): Promise<number> {
    const [{ rows }] = (await plenum.query<{ rows: number }>(
      `select ((select count(*) from answers where question_id = $1)
         + (select count(*) from words where question_id = $1)
         + (select count(*) from spellings where question_id = $1))::integer as rows`,
      [id],
    )) as [{ rows: number }];
    return rows;
  }

  const cloudOf = (result: Result) =>
    summaryOf<WordsSummary>(result).words.map(({ text, count }) => `${text} ${count}`);

  describe('open_text', () => {
    it('is told to the letter of the contract', async () => {
      const room = await aRoom(anOpenText({ maxAnswers: 2 }));
      const { question, token } = room;
      expect(question.settings).toMatchObject({
        maxAnswers: 2,
        maxLength: 280,
        moderated: false,
        profanity: false,
      });
      await write(room, ['Coffee\n<b>and</b> cake', '  '], ['Time']);
      const result = await resultWhen(api, question.id, token, countedAre(2));
      const latest = [
        { id: expect.any(String), text: 'Time', castAt: expect.any(String) },
        { id: expect.any(String), text: 'Coffee\n<b>and</b> cake', castAt: expect.any(String) },
      ];
      const summary = { shape: 'texts', exclusive: false, count: 2, latest };
      expect(result).toMatchObject({ kind: 'open_text', buckets: [], stats: {} });
      expect(result.summary).toEqual({ ...summary, pending: 0 });
      const { token: reader } = await aParticipant(api, room.session);
      expect((await resultOf(question, reader)).summary).toEqual(summary);
    });

    it.each([
      [{ maxAnswers: 6 }, 'settings.maxAnswers'],
      [{ maxLength: 1_001 }, 'settings.maxLength'],
      [{ moderated: 'yes' }, 'settings.moderated'],
      [{ language: 'Deutsch' }, 'settings.language'],
    ])('is not made with %j', async (settings, path) => {
      const { session, token } = await aRoom(anOpenText());
      const answer = await api.post(
        `/v1/sessions/${session.id}/questions`,
        anOpenText(settings),
        token,
      );
      const { errors } = expectProblem(answer, 400, 'validation_failed');
      expect(errors).toEqual([expect.objectContaining({ path })]);
    });

    it.each([
      [{ texts: [] }, 'invalid_choice'],
      [{ texts: ['a', 'b'] }, 'invalid_choice'],
      [{ texts: ['x'.repeat(281)] }, 'invalid_choice'],
      [{ value: 1 }, 'invalid_choice'],
      [{ texts: 'a' }, 'validation_failed'],
      [{ texts: [1] }, 'validation_failed'],
    ] as const)('does not take %j', async (choice, code) => {
      const room = await aRoom(anOpenText());
      const { token } = await aParticipant(api, room.session);
      const answer = await castVote(api, room.question.id, choice, token);
      expectProblem(answer, 400, code);
    });

    it('takes the longest vote by a socket', async () => {
      const room = await aRoom(anOpenText({ maxAnswers: 5, maxLength: 1_000 }));
      const { token } = await aParticipant(api, room.session);
      const client = await LiveClient.connect(plenum.url, { token });
      clients.push(client);
      const texts = ['👍', '🎉', '☕️', '🙈', '🌍'].map((one) =>
        one.repeat(1_000 / [...one].length),
      );
      expect(await client.cast({ questionId: room.question.id, texts })).toMatchObject({
        ok: true,
      });
      const result = await resultWhen(api, room.question.id, room.token, countedAre(1));
      expect(summaryOf<TextsSummary>(result)).toMatchObject({ count: 5 });
      expect((await answersOf(room)).items).toHaveLength(5);
    });

    it('holds a vote once, whatever becomes of it', async () => {
      const room = await aRoom(anOpenText({ allowChange: true, maxAnswers: 2 }));
      const { question, token } = room;
      const writer = await aParticipant(api, room.session);
      const first = await vote(api, question.id, { texts: ['one', 'two'] }, writer.token);
      const again = await vote(api, question.id, { texts: [' one', 'two '] }, writer.token);
      expect(again.id).toBe(first.id);
      await resultWhen(api, question.id, token, countedAre(1));
      await vote(api, question.id, { texts: ['three'] }, writer.token);
      await until(
        () => answersOf(room),
        (page) => textsOf(page).join() === 'three',
      );
      const seen = await api.get<AudienceSession>('/v1/audience/session', writer.token);
      expect(seen.body.myVotes).toEqual({ [question.id]: { texts: ['three'] } });
      expectStatus(await withdrawVote(api, question.id, writer.token), 202);
      const empty = await resultWhen(api, question.id, token, countedAre(0));
      expect(summaryOf<TextsSummary>(empty)).toMatchObject({ count: 0, latest: [] });
      expect(await rowsLeft(question)).toBe(0);

      await vote(api, question.id, { texts: ['four'] }, writer.token);
      await resultWhen(api, question.id, token, countedAre(1));
      expectStatus(await api.post(`/v1/questions/${question.id}/reset`, undefined, token), 200);
      expect((await answersOf(room)).items).toEqual([]);
      expect(await rowsLeft(question)).toBe(0);
    });

    it('tells at most 50, and less of long ones; the rest page by page', async () => {
      const room = await aRoom(anOpenText({ maxAnswers: 5, maxLength: 1_000 }));
      const long = Array.from({ length: 12 }, (_, nth) => [`${nth} ${'x'.repeat(990)}`]);
      const short = Array.from({ length: 11 }, (_, nth) =>
        ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter}${nth}`),
      );
      await write(room, ...short);
      const of = (result: Result) => summaryOf<TextsSummary>(result);
      const many = await resultWhen(api, room.question.id, room.token, countedAre(11));
      expect(of(many)).toMatchObject({ count: 55 });
      expect(of(many).latest).toHaveLength(50);
      await write(room, ...long);
      const result = await resultWhen(api, room.question.id, room.token, countedAre(23));
      expect(of(result).latest).toHaveLength(10);
      const first = await answersOf(room, '?limit=60');
      const rest = await answersOf(room, `?limit=60&cursor=${first.nextCursor}`);
      expect(rest.nextCursor).toBeNull();
      const all = [...textsOf(first), ...textsOf(rest)];
      expect(all).toHaveLength(67);
      expect(all.slice(0, 12)).toEqual(long.flat().reverse());
    });
  });

  it.each([anOpenText({ allowChange: true, maxAnswers: 3 }), aWordCloud({ allowChange: true })])(
    'of a crowd that sends all twice, changes and withdraws are there once: $kind',
    async (asked) => {
      const room = await aRoom(asked);
      const { question, token } = room;
      const random = seeded(20_261_129);
      const held = new Map<string, Choice>();
      await times(60, async () => {
        const { id, token: own } = await aParticipant(api, room.session);
        const twice = (choice: Choice) =>
          Promise.all([1, 2].map(() => vote(api, question.id, choice, own)));
        const first = choiceOf(question, random);
        const later = otherChoice(question, first, random);
        const mood = random.next();
        held.set(id, first);
        await twice(first);
        if (mood < 0.4) {
          held.set(id, later);
          await twice(later);
        } else if (mood < 0.6) {
          held.delete(id);
          expectStatus(await withdrawVote(api, question.id, own), 202);
        }
      });
      await closeQuestion(api, question.id, token);
      const result = await resultWhen(api, question.id, token, ({ final }) => final);
      const choices = [...held.values()];
      expect(result.totalVotes).toBe(choices.length);
      expect(certainOf(question, result)).toEqual(certainOf(question, tallyOf(question, choices)));
      const [{ rows }] = (await plenum.query<{ rows: number }>(
        'select count(*)::integer as rows from answers where question_id = $1',
        [question.id],
      )) as [{ rows: number }];
      expect(rows).toBe(choices.flatMap(({ texts }) => texts).length);
    },
  );

  describe('moderation', () => {
    it('has nothing told that is pending, to anybody but the organizer', async () => {
      const room = await aRoom(anOpenText({ moderated: true, maxAnswers: 2 }));
      const { question, token } = room;
      const [writer] = await write(room, ['secret one', 'secret two']);
      const result = await resultWhen(api, question.id, token, countedAre(1));
      expect(summaryOf<TextsSummary>(result)).toMatchObject({ count: 0, pending: 2, latest: [] });
      const { items } = await answersOf(room, '?state=pending');
      expect(items.map(({ state }) => state)).toEqual(['pending', 'pending']);

      const seen = await resultOf(question, writer!.token);
      expect(seen).toMatchObject({ totalVotes: 1, summary: { count: 0, latest: [] } });
      expect(seen.summary).not.toHaveProperty('pending');
      for (const state of ['pending', 'hidden']) {
        const path = `/v1/questions/${question.id}/answers?state=${state}`;
        expectProblem(await api.get(path, writer!.token), 403, 'results_hidden');
      }
      expect(await answersOf({ question, token: writer!.token })).toEqual({
        items: [],
        nextCursor: null,
      });

      const shown = expectStatus(
        await api.post<Answer>(`/v1/answers/${items[0]!.id}/show`, undefined, token),
        200,
      );
      expect(shown).toEqual({ ...items[0], state: 'shown' });
      expect(summaryOf<TextsSummary>(await resultOf(question, writer!.token))).toMatchObject({
        count: 1,
        latest: [{ text: items[0]!.text }],
      });
      const path = `/v1/questions/${question.id}/answers/show`;
      const ids = [...items.map(({ id }) => id), randomUUID()];
      expectStatus(await api.post(path, { ids }, token), 204);
      expect(summaryOf<TextsSummary>(await resultOf(question, token))).toMatchObject({
        count: 2,
        pending: 0,
      });
    });

    it('hides what was told, on every line within a second', async () => {
      const room = await aRoom(anOpenText());
      const { question, token, session } = room;
      const [writer] = await write(room, ['rude'], ['kind']);
      await resultWhen(api, question.id, token, countedAre(2));
      const screen = await aScreenLink(api, session, token);
      const lines = await Promise.all([
        LiveClient.connect(plenum.url, { token: writer!.token }),
        LiveClient.connect(plenum.url, { token: screen.token }),
        LiveClient.connect(plenum.url, { token, sessionId: session.id }),
      ]);
      clients.push(...lines);
      const stream = await SseClient.follow(plenum.url, session.id, writer!.token);
      const { items } = await answersOf(room);
      const rude = items.find(({ text }) => text === 'rude')!;
      const news = lines.map((line) => line.next('results:updated'));
      const told = stream.next('results');
      const at = performance.now();
      expectStatus(await api.post(`/v1/answers/${rude.id}/hide`, undefined, token), 200);
      for (const result of [...(await Promise.all(news)), await told]) {
        expect(JSON.stringify(result)).not.toContain('rude');
      }
      expect(performance.now() - at).toBeLessThan(1_000);
      stream.close();
      // Who comes now, by whatever way.
      expect(JSON.stringify(await screenOf(api, session, screen.token))).not.toContain('rude');
      for (const reader of [writer!.token, token]) {
        const path = `/v1/sessions/${session.id}/results`;
        expect(JSON.stringify((await api.get(path, reader)).body)).not.toContain('rude');
        expect(textsOf(await answersOf({ question, token: reader }))).toEqual(['kind']);
      }
      expect(textsOf(await answersOf(room, '?state=hidden'))).toEqual(['rude']);
      const late = await LiveClient.connect(plenum.url, { token: writer!.token });
      clients.push(late);
      const [snapshot] = late.all('session:snapshot');
      expect(JSON.stringify(snapshot!.results)).not.toContain('rude');
    });

    it('is the organizer’s alone', async () => {
      const room = await aRoom(aWordCloud());
      const [writer] = await write(room, ['word']);
      await resultWhen(api, room.question.id, room.token, countedAre(1));
      const { items } = await answersOf(room);
      const { token: other } = await anOrganizer(api);
      const hide = (token: string) =>
        api.post(`/v1/answers/${items[0]!.id}/hide`, undefined, token);
      expectProblem(await hide(other), 404, 'answer_not_found');
      expectProblem(await hide(writer!.token), 401, 'unauthorized');
      const body = { texts: ['word'] };
      for (const act of ['show', 'hide', 'merge']) {
        const path = `/v1/questions/${room.question.id}/words/${act}`;
        expectProblem(await api.post(path, body, other), 404, 'question_not_found');
      }
      const path = `/v1/questions/${room.question.id}/answers`;
      expectProblem(await api.get(path, other), 404, 'question_not_found');
    });
  });

  describe('word_cloud', () => {
    it('is told to the letter of the contract, by words', async () => {
      const room = await aRoom(aWordCloud());
      await write(room, ['Café', 'Time'], ['CAFE'], ['cafe!', 'cafe'], ['Café'], ['time']);
      const result = await resultWhen(api, room.question.id, room.token, countedAre(5));
      expect(result).toMatchObject({ kind: 'word_cloud', stats: {} });
      expect(result.buckets).toEqual([
        { key: 'cafe', label: 'Café', count: 4, share: 4 / 5 },
        { key: 'time', label: 'Time', count: 2, share: 2 / 5 },
      ]);
      expect(result.summary).toEqual({
        shape: 'words',
        exclusive: false,
        words: [
          { text: 'Café', count: 4 },
          { text: 'Time', count: 2 },
        ],
        distinct: 2,
        pending: 0,
      });
      const behind = await answersOf(room, `?word=${encodeURIComponent('CAFÉ')}`);
      expect(textsOf(behind)).toEqual(['Café', 'cafe!', 'CAFE', 'Café']);
    });

    it('hides and shows a word with all its entries, and those to come', async () => {
      const room = await aRoom(aWordCloud({ allowChange: true, moderated: true }));
      const { question, token } = room;
      const [one] = await write(room, ['good', 'bad'], ['BAD!'], ['Good']);
      const first = await resultWhen(api, question.id, token, countedAre(3));
      expect(summaryOf<WordsSummary>(first)).toMatchObject({ words: [], distinct: 0, pending: 4 });
      await onWords(room, 'show', { texts: ['good', 'bad'] });
      expect(cloudOf(await resultOf(question, one!.token))).toEqual(['good 2', 'bad 2']);
      const decided = await onWords(room, 'hide', { texts: ['bad', 'worse'] });
      expect(decided).toEqual([
        { text: 'good', count: 2, rule: 'shown', merged: [] },
        { text: 'bad', count: 0, rule: 'hidden', merged: [] },
        { text: 'worse', count: 0, rule: 'hidden', merged: [] },
      ]);
      await write(room, ['bad', 'worse', 'Good'], ['new']);
      const later = await resultWhen(api, question.id, token, countedAre(5));
      expect(cloudOf(later)).toEqual(['Good 3']);
      expect(summaryOf<WordsSummary>(later)).toMatchObject({ distinct: 1, pending: 1 });
      expect(JSON.stringify(later)).not.toMatch(/bad|worse|new/i);
      await vote(api, question.id, { texts: ['else'] }, one!.token);
      await until(
        () => resultOf(question, token),
        (result) => cloudOf(result).join() === 'Good 2',
      );
    });

    it('merges words and splits them again', async () => {
      const room = await aRoom(aWordCloud());
      const { question, token } = room;
      await write(room, ['climate'], ['Klima'], ['Klima', 'heat'], ['heat'], ['heat']);
      await resultWhen(api, question.id, token, countedAre(5));
      const merged = await onWords(room, 'merge', { texts: ['klima', 'climate'], into: 'Climate' });
      expect(merged).toEqual([{ text: 'Climate', count: 3, rule: null, merged: ['Klima'] }]);
      const result = await resultOf(question, token);
      expect(cloudOf(result)).toEqual(['Climate 3', 'heat 3']);
      expect(summaryOf<WordsSummary>(result).distinct).toBe(2);
      await write(room, ['KLIMA']);
      const more = await resultWhen(api, question.id, token, countedAre(6));
      expect(cloudOf(more)).toEqual(['Climate 4', 'heat 3']);
      expect(textsOf(await answersOf(room, '?word=climate'))).toHaveLength(4);
      // What is merged on is merged with all that was in it.
      await onWords(room, 'merge', { texts: ['climate'], into: 'Weather' });
      await onWords(room, 'hide', { texts: ['klima'] });
      expect(cloudOf(await resultOf(question, token))).toEqual(['heat 3']);
      await onWords(room, 'show', { texts: ['weather'] });
      expect(cloudOf(await resultOf(question, token))).toEqual(['Weather 4', 'heat 3']);
      await onWords(room, 'merge', { texts: ['Weather'] });
      const split = await resultOf(question, token);
      expect(cloudOf(split)).toEqual(['Klima 3', 'heat 3', 'climate 1']);
      expect(summaryOf<WordsSummary>(split).distinct).toBe(3);
    });

    it('hides rude words where it is to, and the host shows them again', async () => {
      const room = await aRoom(aWordCloud({ profanity: true, language: 'de' }));
      await write(room, ['Wichser', 'Wetter']);
      const result = await resultWhen(api, room.question.id, room.token, countedAre(1));
      expect(cloudOf(result)).toEqual(['Wetter 1']);
      await onWords(room, 'show', { texts: ['Wichser'] });
      expect(cloudOf(await resultOf(room.question, room.token))).toContain('Wichser 1');
    });

    it('tells 150 words of thousands, and how many there are', async () => {
      const room = await aRoom(aWordCloud({ maxAnswers: 10 }));
      await write(
        room,
        ...Array.from({ length: 20 }, (_, nth) =>
          Array.from({ length: 10 }, (__, word) => `w${nth * 10 + word}`),
        ),
        ['w199'],
      );
      await closeQuestion(api, room.question.id, room.token);
      const result = await resultWhen(api, room.question.id, room.token, ({ final }) => final);
      const { words, distinct } = summaryOf<WordsSummary>(result);
      expect(words).toHaveLength(150);
      expect(words[0]).toEqual({ text: 'w199', count: 2 });
      expect(distinct).toBe(200);
    });
  });
});
