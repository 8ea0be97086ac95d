import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import QRCode from 'qrcode';
import type {
  AudienceSession,
  Question,
  Session,
  SessionResults,
  SessionStatus,
} from '../../src/contract/index.js';
import { openToAll } from '../../src/sessions/admission.rules.js';
import {
  aDraftSession,
  aLiveSession,
  aMultipleChoice,
  anOrganizer,
  aParticipant,
  Api,
  aRating,
  aSingleChoice,
  castVote,
  choose,
  closeQuestion,
  countsByLabel,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  until,
  vote,
} from './support/api.js';
import { PUBLIC_URL, TestPlenum } from './support/plenum.js';
import { expectInvalid } from './support/problems.js';
import { untold as untoldOfHall } from './support/untold.js';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const NOBODYS_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

interface Page {
  items: Session[];
  nextCursor: string | null;
}

/** Settings that a session has where nothing is said of them. */
const untold = { ...openToAll, ...untoldOfHall, retentionDays: null };

describe('sessions and questions', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  /** A call of the organizer that has to succeed. */
  async function session(action: string, { id }: { id: string }, token: string) {
    return expectStatus(await api.post<Session>(`/v1/sessions/${id}/${action}`, {}, token), 200);
  }
  async function question(action: string, { id }: { id: string }, token: string) {
    return expectStatus(await api.post<Question>(`/v1/questions/${id}/${action}`, {}, token), 200);
  }
  async function getSession({ id }: { id: string }, token: string) {
    return expectStatus(await api.get<Session>(`/v1/sessions/${id}`, token), 200);
  }
  const patchSession = ({ id }: { id: string }, changes: object, token: string) =>
    api.patch<Session>(`/v1/sessions/${id}`, changes, token);
  const patchQuestion = ({ id }: { id: string }, changes: object, token: string) =>
    api.patch<Question>(`/v1/questions/${id}`, changes, token);
  const addQuestion = ({ id }: { id: string }, given: object, token: string) =>
    api.post<Question>(`/v1/sessions/${id}/questions`, given, token);
  const order = ({ id }: { id: string }, questionIds: string[], token: string) =>
    api.put<Session>(`/v1/sessions/${id}/questions/order`, { questionIds }, token);

  /** A live session whose only question has a vote that is counted. */
  async function aVotedQuestion(given: object = aSingleChoice()) {
    const live = await aLiveSession(api, { questions: [given] });
    const asked = live.questions[0]!;
    const participant = await aParticipant(api, live.session);
    const [first] = asked.options;
    const choice = first ? { optionIds: [first.id] } : { value: 3 };
    await vote(api, asked.id, choice, participant.token);
    await resultWhen(api, asked.id, live.token, ({ totalVotes }) => totalVotes === 1);
    return { ...live, question: asked, participant, choice };
  }

  describe('create', () => {
    it('makes a draft with its questions in order, the defaults filled in', async () => {
      const { token } = await anOrganizer(api);
      const body = {
        title: '  All hands ',
        settings: { identity: 'named' },
        questions: [
          { ...aSingleChoice(), settings: { allowChange: true, resultsVisibility: 'hidden' } },
          { ...aMultipleChoice(), settings: { minChoices: 2 } },
          { kind: 'rating', prompt: 'How was it?' },
        ],
      };
      const created = expectStatus(await api.post<Session>('/v1/sessions', body, token), 201);
      const isoTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      const draft = {
        id: expect.stringMatching(UUID_V7),
        sessionId: created.id,
        status: 'draft',
        durationSeconds: null,
        answerKey: null,
        explanation: null,
        repeatsId: null,
        revision: 1,
        resultsRevealed: false,
        openedAt: null,
        closesAt: null,
        closedAt: null,
      };
      const option = (label: string) => ({ id: expect.stringMatching(UUID_V7), label });
      expect(created).toEqual({
        id: expect.stringMatching(UUID_V7),
        title: 'All hands',
        status: 'draft',
        code: expect.stringMatching(/^\d{8}$/),
        joinUrl: `${PUBLIC_URL}/j/${created.code}`,
        ...{ tags: [], template: null },
        settings: { ...untold, identity: 'named', resultsVisibility: 'after_vote' },
        revision: 1,
        createdAt: isoTime,
        startedAt: null,
        endedAt: null,
        legalHold: false,
        questions: [
          {
            ...draft,
            kind: 'single_choice',
            prompt: 'Shall we?',
            position: 0,
            options: [option('Yes'), option('No')],
            settings: {
              allowChange: true,
              scoring: null,
              minChoices: 1,
              maxChoices: 1,
              min: null,
              max: null,
              resultsVisibility: 'hidden',
            },
          },
          {
            ...draft,
            kind: 'multiple_choice',
            prompt: 'Which colours?',
            position: 1,
            options: [option('Red'), option('Green'), option('Blue')],
            settings: {
              allowChange: false,
              scoring: null,
              minChoices: 2,
              maxChoices: 3,
              min: null,
              max: null,
            },
          },
          {
            ...draft,
            kind: 'rating',
            prompt: 'How was it?',
            position: 2,
            options: [],
            settings: {
              allowChange: false,
              scoring: null,
              minChoices: null,
              maxChoices: null,
              min: 1,
              max: 5,
            },
          },
        ],
      });
      expect(await getSession(created, token)).toEqual(created);
    });

    it('needs no more than a title', async () => {
      const { token } = await anOrganizer(api);
      const created = await api.post<Session>('/v1/sessions', { title: 'Bare' }, token);
      expect(expectStatus(created, 201)).toMatchObject({
        questions: [],
        settings: { ...untold, identity: 'anonymous', resultsVisibility: 'after_vote' },
      });
    });

    it('makes nothing where one of the questions is not as its kind needs it', async () => {
      const { token } = await anOrganizer(api);
      const questions = [aSingleChoice(), aSingleChoice({}, ['Only'])];
      const answer = await api.post('/v1/sessions', { title: 'Half', questions }, token);
      expectInvalid(answer, 'questions.1.options');
      expect((await api.get<Page>('/v1/sessions', token)).body.items).toEqual([]);
    });
  });

  describe('list', () => {
    const list = async (query: string, token: string) =>
      expectStatus(await api.get<Page>(`/v1/sessions?${query}`, token), 200);

    /** All pages, to the end. */
    async function walk(query: string, token: string): Promise<Session[][]> {
      const pages: Session[][] = [];
      let cursor = '';
      do {
        const page = await list(query + cursor, token);
        pages.push(page.items);
        cursor = `&cursor=${encodeURIComponent(page.nextCursor ?? '')}`;
        if (page.nextCursor === null) return pages;
      } while (pages.length < 20);
      throw new Error('the list has no end');
    }

    async function someSessions(count: number) {
      const { token } = await anOrganizer(api);
      const sessions: Session[] = [];
      while (sessions.length < count) sessions.push((await aDraftSession(api, { token })).session);
      return { token, sessions };
    }

    it.each([
      [1, [1, 1, 1, 1, 1]],
      [2, [2, 2, 1]],
      [5, [5]],
      [100, [5]],
    ])('by %i a page gives each session once, newest first', async (limit, sizes) => {
      const { token, sessions } = await someSessions(5);
      const pages = await walk(`limit=${limit}`, token);
      expect(pages.map(({ length }) => length)).toEqual(sizes);
      expect(pages.flat()).toEqual(sessions.reverse());
    });

    it('has twenty on a page where no limit is given', async () => {
      const { token } = await someSessions(21);
      expect((await walk('', token)).map(({ length }) => length)).toEqual([20, 1]);
    });

    it('gives those of one status alone', async () => {
      const { token, sessions } = await someSessions(5);
      await Promise.all(sessions.slice(1).map((one) => session('start', one, token)));
      await Promise.all(sessions.slice(3).map((one) => session('end', one, token)));
      const titlesOf = async (status: SessionStatus) =>
        (await walk(`limit=1&status=${status}`, token)).flat().map(({ title }) => title);
      const [draft, live1, live2, ended1, ended2] = sessions.map(({ title }) => title);
      expect(await titlesOf('draft')).toEqual([draft]);
      expect(await titlesOf('live')).toEqual([live2, live1]);
      expect(await titlesOf('ended')).toEqual([ended2, ended1]);
    });

    it('neither repeats nor skips while sessions come and go', async () => {
      const { token, sessions } = await someSessions(4);
      const first = await list('limit=2', token);
      await aDraftSession(api, { token });
      expectStatus(await api.delete(`/v1/sessions/${first.items[1]!.id}`, token), 204);
      const second = await list(`limit=2&cursor=${first.nextCursor}`, token);
      expect(second.items.map(({ id }) => id)).toEqual([sessions[1]!.id, sessions[0]!.id]);
      expect(second.nextCursor).toBeNull();
    });
  });

  describe('PATCH a session', () => {
    it('changes what is given, and in the settings too', async () => {
      const { token, session: draft } = await aDraftSession(api, {
        settings: { identity: 'named', resultsVisibility: 'hidden' },
      });
      const settings = { resultsVisibility: 'after_vote' };
      const first = expectStatus(await patchSession(draft, { settings }, token), 200);
      expect(first).toEqual({
        ...draft,
        settings: { ...untold, identity: 'named', ...settings },
        revision: 2,
      });
      const second = expectStatus(await patchSession(draft, { title: 'Other' }, token), 200);
      expect(second).toEqual({ ...first, title: 'Other', revision: 3 });
      expect(expectStatus(await patchSession(draft, {}, token), 200)).toEqual(second);
      expect(await getSession(draft, token)).toEqual(second);
    });

    it('is seen by the audience at once', async () => {
      const { token, session: live } = await aLiveSession(api);
      const participant = await aParticipant(api, live);
      await patchSession(live, { title: 'Renamed' }, token);
      const seen = await api.get<AudienceSession>('/v1/audience/session', participant.token);
      expect(seen.body.title).toBe('Renamed');
    });
  });

  describe('the status of a session', () => {
    it('moves from draft to live to ended, each with its time', async () => {
      const { token, session: draft } = await aDraftSession(api);
      const live = await session('start', draft, token);
      expect(live).toEqual({ ...draft, status: 'live', startedAt: expect.any(String) });
      const ended = await session('end', draft, token);
      expect(ended).toEqual({ ...live, status: 'ended', endedAt: expect.any(String) });
      const times = [ended.createdAt, ended.startedAt!, ended.endedAt!];
      expect(times).toEqual([...times].sort());
    });

    it.each([
      ['start', ['start']],
      ['start', ['start', 'end']],
      ['end', []],
      ['end', ['start', 'end']],
      ['reopen', []],
      ['reopen', ['start']],
      ['reopen', ['start', 'end', 'reopen']],
      ['start', ['start', 'end', 'reopen']],
    ])('does not take %s after %j', async (action, before) => {
      const { token, session: draft } = await aDraftSession(api);
      for (const step of before) await session(step, draft, token);
      const unchanged = await getSession(draft, token);
      const answer = await api.post(`/v1/sessions/${draft.id}/${action}`, {}, token);
      expectProblem(answer, 409, 'invalid_transition');
      expect(await getSession(draft, token)).toEqual(unchanged);
    });

    it('starts once, however often it is asked at the same moment', async () => {
      const { token, session: draft } = await aDraftSession(api);
      const start = () => api.post<Session>(`/v1/sessions/${draft.id}/start`, {}, token);
      const answers = await Promise.all([start(), start(), start()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });
  });

  describe('the status of a question', () => {
    it.each([
      ['open', 'session_not_live', []],
      ['open', 'session_not_live', ['start', 'end']],
      ['close', 'invalid_transition', ['start']],
      ['close', 'invalid_transition', ['start', 'open', 'close']],
      ['close', 'invalid_transition', ['start', 'open', 'end']],
      ['open', 'invalid_transition', ['start', 'open']],
    ] as const)('does not take %s: %s after %j', async (action, code, before) => {
      const { token, session: draft, questions } = await aDraftSession(api);
      for (const step of before) {
        if (step === 'start' || step === 'end') await session(step, draft, token);
        else await question(step, questions[0]!, token);
      }
      const unchanged = await getSession(draft, token);
      const answer = await api.post(`/v1/questions/${questions[0]!.id}/${action}`, {}, token);
      expectProblem(answer, 409, code);
      expect(await getSession(draft, token)).toEqual(unchanged);
    });

    it('allows several to be open at once', async () => {
      const { token, session: live } = await aLiveSession(api, {
        questions: [aSingleChoice(), aRating()],
      });
      const { questions } = await getSession(live, token);
      expect(questions.map(({ status }) => status)).toEqual(['open', 'open']);
    });

    it('may be open again: votes stay, and more may come', async () => {
      const { token, session: live, question: asked, participant, choice } = await aVotedQuestion();
      const closed = await closeQuestion(api, asked.id, token);
      expect(closed).toMatchObject({ status: 'closed', closedAt: expect.any(String) });
      const reopened = await openQuestion(api, asked.id, token);
      expect(reopened).toMatchObject({ status: 'open', closedAt: null, closesAt: null });

      const other = choose(asked, 'No');
      const again = await castVote(api, asked.id, other, participant.token);
      expectProblem(again, 409, 'already_voted');
      const newcomer = await aParticipant(api, live);
      await vote(api, asked.id, choice, newcomer.token);
      const result = await resultWhen(api, asked.id, token, ({ totalVotes }) => totalVotes === 2);
      expect(countsByLabel(result)).toEqual({ Yes: 2, No: 0 });
      expect(result.final).toBe(false);
    });
  });

  describe('durationSeconds', () => {
    it('says when the question closes, and then it does', async () => {
      const { token, session: live, questions } = await aLiveSession(api, { open: false });
      const participant = await aParticipant(api, live);
      const opened = await openQuestion(api, questions[0]!.id, token, 1);
      const { openedAt, closesAt } = opened;
      expect(Math.abs(Date.parse(closesAt!) - Date.parse(openedAt!) - 1000)).toBeLessThan(50);

      const { questions: after } = await until(
        () => getSession(live, token),
        (seen) => seen.questions[0]!.status === 'closed',
      );
      const { closedAt } = after[0]!;
      expect(Date.parse(closedAt!)).toBeGreaterThanOrEqual(Date.parse(closesAt!));
      const late = await castVote(api, opened.id, choose(opened, 'Yes'), participant.token);
      expectProblem(late, 409, 'question_not_open');
    });

    it('of an earlier opening does not close a later one', async () => {
      const given = { open: false, questions: [aSingleChoice(), aSingleChoice()] };
      const { token, session: live, questions } = await aLiveSession(api, given);
      const [reopened, clock] = questions;
      await openQuestion(api, reopened!.id, token, 1);
      await closeQuestion(api, reopened!.id, token);
      await openQuestion(api, reopened!.id, token);
      await openQuestion(api, clock!.id, token, 1);
      const { questions: after } = await until(
        () => getSession(live, token),
        (seen) => seen.questions[1]!.status === 'closed',
      );
      expect(after[0]).toMatchObject({ status: 'open', closesAt: null });
    });

    it.each([[1], [7 * 24 * 3600]])('may be %i', async (durationSeconds) => {
      const { token, questions } = await aLiveSession(api, { open: false });
      const opened = await openQuestion(api, questions[0]!.id, token, durationSeconds);
      const seconds = (Date.parse(opened.closesAt!) - Date.parse(opened.openedAt!)) / 1000;
      expect(Math.round(seconds)).toBe(durationSeconds);
    });

    it.each([[0], [-1], [1.5], [7 * 24 * 3600 + 1], ['60'], [true], [[60]]])(
      'may not be %j',
      async (durationSeconds) => {
        const { token, session: live, questions } = await aLiveSession(api, { open: false });
        const path = `/v1/questions/${questions[0]!.id}/open`;
        expectInvalid(await api.post(path, { durationSeconds }, token), 'durationSeconds');
        expect((await getSession(live, token)).questions[0]!.status).toBe('draft');
      },
    );
  });

  describe('the QR code', () => {
    it('is an SVG of the address to join at', async () => {
      const { token, session: draft } = await aDraftSession(api);
      const answer = await api.get<string>(`/v1/sessions/${draft.id}/qr.svg`, token);
      expect(expectStatus(answer, 200)).toMatch(/^<svg [^]*<\/svg>\s*$/);
      expect(answer.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
      expect(answer.body).toBe(await QRCode.toString(draft.joinUrl, { type: 'svg', margin: 4 }));
    });
  });

  describe('duplicate', () => {
    it('makes a new draft with the same questions and nothing of what happened', async () => {
      const admission = { maxParticipantsPerAddress: 3 };
      const live = await aLiveSession(api, {
        settings: { identity: 'named', resultsVisibility: 'after_close', ...admission },
        questions: [
          aSingleChoice({ allowChange: true, resultsVisibility: 'hidden' }),
          aMultipleChoice({ minChoices: 2, maxChoices: 2 }),
          { ...aRating({ min: 0, max: 10 }), durationSeconds: 90 },
        ],
      });
      const { token } = live;
      const [asked] = live.questions;
      const participant = await aParticipant(api, live.session, 'Ada');
      await vote(api, asked!.id, choose(asked!, 'Yes'), participant.token);
      await resultWhen(api, asked!.id, token, ({ totalVotes }) => totalVotes === 1);
      await question('reveal', asked!, token);
      const original = await getSession(live.session, token);

      const path = `/v1/sessions/${original.id}/duplicate`;
      const copy = expectStatus(await api.post<Session>(path, {}, token), 201);
      expect(copy).toMatchObject({
        title: original.title,
        settings: original.settings,
        status: 'draft',
        startedAt: null,
        endedAt: null,
        joinUrl: `${PUBLIC_URL}/j/${copy.code}`,
      });
      expect(copy.code).not.toBe(original.code);
      expect(copy.questions).toEqual(
        original.questions.map(
          ({ kind, prompt, position, options, settings, durationSeconds }) => ({
            id: expect.any(String),
            sessionId: copy.id,
            kind,
            prompt,
            position,
            status: 'draft',
            options: options.map(({ label }) => ({ id: expect.any(String), label })),
            settings,
            durationSeconds,
            answerKey: null,
            explanation: null,
            repeatsId: null,
            revision: 1,
            resultsRevealed: false,
            openedAt: null,
            closesAt: null,
            closedAt: null,
          }),
        ),
      );
      const ids = [original, copy].flatMap((one) => [one.id, ...idsOf(one)]);
      expect(new Set(ids).size).toBe(ids.length);

      expect(await getSession(original, token)).toEqual(original);
      await session('start', copy, token);
      const opened = await openQuestion(api, copy.questions[0]!.id, token);
      const result = await resultWhen(api, opened.id, token, () => true);
      expect(result.totalVotes).toBe(0);
      expect(countsByLabel(result)).toEqual({ Yes: 0, No: 0 });
    });

    it('makes a draft of a session that has ended', async () => {
      const { token, session: live } = await aLiveSession(api);
      await session('end', live, token);
      const copy = await api.post<Session>(`/v1/sessions/${live.id}/duplicate`, {}, token);
      expect(expectStatus(copy, 201).status).toBe('draft');
    });
  });

  describe('the order of questions', () => {
    const places = ({ questions }: Session) => questions.map(({ id, position }) => [position, id]);

    async function threeQuestions() {
      const given = { questions: [aSingleChoice(), aRating(), aMultipleChoice()] };
      const draft = await aDraftSession(api, given);
      const [a, b, c] = draft.questions.map(({ id }) => id);
      return { ...draft, a: a!, b: b!, c: c! };
    }

    it('is that of their making, without gaps, also when they come at once', async () => {
      const { token, session: draft } = await aDraftSession(api);
      await Promise.all([1, 2, 3, 4].map(() => addQuestion(draft, aRating(), token)));
      const { questions } = await getSession(draft, token);
      expect(questions.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
    });

    it('closes up where a question is deleted, and goes on at the end', async () => {
      const { token, session: draft, a, b, c } = await threeQuestions();
      expectStatus(await api.delete(`/v1/questions/${b}`, token), 204);
      const added = expectStatus(await addQuestion(draft, aRating(), token), 201);
      expect(added).toMatchObject({ sessionId: draft.id, status: 'draft', position: 2 });
      expect(places(await getSession(draft, token))).toEqual([
        [0, a],
        [1, c],
        [2, added.id],
      ]);
    });

    it('is changed by naming all of them', async () => {
      const { token, session: draft, a, b, c } = await threeQuestions();
      const ordered = expectStatus(await order(draft, [c, a, b], token), 200);
      expect(places(ordered)).toEqual([
        [0, c],
        [1, a],
        [2, b],
      ]);
      expect(await getSession(draft, token)).toEqual(ordered);
    });

    it.each<[string, (ids: { a: string; b: string; c: string }, foreign: string) => unknown]>([
      ['nothing', () => []],
      ['only some', ({ a, b }) => [a, b]],
      ['one of them twice', ({ a, b }) => [a, b, b]],
      ['all, and one of them twice', ({ a, b, c }) => [a, b, c, c]],
      ['one of another session', ({ a, b }, foreign) => [a, b, foreign]],
      ['all, and one of another session', ({ a, b, c }, foreign) => [a, b, c, foreign]],
      ['one that does not exist', ({ a, b }) => [a, b, NOBODYS_ID]],
      ['something that is no id', ({ a, b }) => [a, b, 'c']],
      ['a text', ({ a }) => a],
    ])('is not changed by naming %s', async (_, listOf) => {
      const { token, session: draft, ...ids } = await threeQuestions();
      const { questions: others } = await aDraftSession(api, { token });
      const answer = await order(draft, listOf(ids, others[0]!.id) as string[], token);
      expect(expectInvalid(answer).errors![0]!.path).toMatch(/^questionIds/);
      expect(await getSession(draft, token)).toEqual(draft);
    });

    it('cannot be longer than the limit', async () => {
      const { token } = await anOrganizer(api);
      const body = { title: 'Full', questions: Array.from({ length: 100 }, () => aRating()) };
      const full = expectStatus(await api.post<Session>('/v1/sessions', body, token), 201);
      expectProblem(await addQuestion(full, aRating(), token), 409, 'limit_reached');
      expect((await getSession(full, token)).questions).toHaveLength(100);
    });

    it('takes no new question once the session has ended', async () => {
      const { token, session: live } = await aLiveSession(api);
      await session('end', live, token);
      expectProblem(await addQuestion(live, aRating(), token), 409, 'invalid_transition');
    });
  });

  describe('PATCH a question', () => {
    it('changes what is given, and in the settings too', async () => {
      const given = aMultipleChoice({ minChoices: 2, resultsVisibility: 'hidden' });
      const { token, questions } = await aDraftSession(api, { questions: [given] });
      const [before] = questions;
      const prompt = expectStatus(await patchQuestion(before!, { prompt: ' Why? ' }, token), 200);
      expect(prompt).toEqual({ ...before, prompt: 'Why?', revision: 2 });
      const settings = { allowChange: true };
      const merged = expectStatus(await patchQuestion(before!, { settings }, token), 200);
      expect(merged).toEqual({
        ...prompt,
        settings: { ...before!.settings, allowChange: true },
        revision: 3,
      });
    });

    it('takes a setting back to its default with null', async () => {
      const given = aMultipleChoice({ minChoices: 2, maxChoices: 2, resultsVisibility: 'hidden' });
      const { token, questions } = await aDraftSession(api, { questions: [given] });
      const settings = { minChoices: null, maxChoices: null, resultsVisibility: null };
      const changed = expectStatus(await patchQuestion(questions[0]!, { settings }, token), 200);
      expect(changed.settings).toEqual({
        allowChange: false,
        scoring: null,
        minChoices: 1,
        maxChoices: 3,
        min: null,
        max: null,
      });
    });

    it('keeps the options that are named by their ids', async () => {
      const { token, session: draft, questions } = await aDraftSession(api);
      const [yes, no] = questions[0]!.options;
      const options = [{ label: 'Maybe' }, { id: no!.id, label: 'Never' }];
      const changed = expectStatus(await patchQuestion(questions[0]!, { options }, token), 200);
      expect(changed.options).toEqual([
        { id: expect.stringMatching(UUID_V7), label: 'Maybe' },
        { id: no!.id, label: 'Never' },
      ]);
      expect([yes!.id, no!.id]).not.toContain(changed.options[0]!.id);
      expect((await getSession(draft, token)).questions).toEqual([changed]);
    });

    it.each<[string, string, (ids: string[]) => object[]]>([
      ['unknown', 'options.1.id', ([yes]) => [{ id: yes }, { id: NOBODYS_ID }]],
      ['there twice', 'options.1.id', ([yes]) => [{ id: yes }, { id: yes }]],
      ['no id', 'options.0.id', ([yes]) => [{ id: '1' }, { id: yes }]],
    ])('refuses an option whose id is %s', async (_, path, listOf) => {
      const { token, session: draft, questions } = await aDraftSession(api);
      const ids = questions[0]!.options.map(({ id }) => id);
      const options = listOf(ids).map((option) => ({ label: 'Maybe', ...option }));
      expectInvalid(await patchQuestion(questions[0]!, { options }, token), path);
      expect((await getSession(draft, token)).questions).toEqual(questions);
    });

    it('refuses ids of options that are new', async () => {
      const { token, session: draft } = await aDraftSession(api);
      const options = [{ id: NOBODYS_ID, label: 'Yes' }, { label: 'No' }];
      expectInvalid(
        await addQuestion(draft, { ...aSingleChoice(), options }, token),
        'options.0.id',
      );
    });

    it('changes the kind, and drops what belongs to the old one', async () => {
      const given = aMultipleChoice({ minChoices: 2, allowChange: true });
      const { token, questions } = await aDraftSession(api, { questions: [given] });
      const [before] = questions;
      const single = expectStatus(
        await patchQuestion(before!, { kind: 'single_choice' }, token),
        200,
      );
      expect(single).toMatchObject({
        options: before!.options,
        settings: { allowChange: true, minChoices: 1, maxChoices: 1 },
      });
      const scale = expectStatus(await patchQuestion(before!, { kind: 'rating' }, token), 200);
      expect(scale).toMatchObject({
        options: [],
        settings: { allowChange: true, minChoices: null, maxChoices: null, min: 1, max: 5 },
      });
      expectInvalid(await patchQuestion(before!, { kind: 'single_choice' }, token), 'options');
    });

    it('changes the kind of an open question that nobody has voted on', async () => {
      const { token, session: live, questions } = await aLiveSession(api);
      const [asked] = questions;
      const participant = await aParticipant(api, live);
      const scale = await patchQuestion(asked!, { kind: 'rating' }, token);
      expect(expectStatus(scale, 200)).toMatchObject({ kind: 'rating', status: 'open' });
      const old = await castVote(api, asked!.id, choose(asked!, 'Yes'), participant.token);
      expectProblem(old, 400, 'invalid_choice');
      await vote(api, asked!.id, { value: 5 }, participant.token);
      await resultWhen(api, asked!.id, token, ({ stats }) => stats.mean === 5);
    });
  });

  describe('a question with votes', () => {
    const refused: [string, object, (asked: Question) => object][] = [
      ['another kind', aSingleChoice(), () => ({ kind: 'multiple_choice' })],
      ['a kind without options', aSingleChoice(), () => ({ kind: 'rating' })],
      [
        'one option more',
        aSingleChoice(),
        ({ options }) => ({ options: [...options, { label: 'Maybe' }] }),
      ],
      [
        'options in another order',
        aSingleChoice(),
        ({ options }) => ({ options: options.toReversed() }),
      ],
      [
        'another label, and another order',
        aSingleChoice(),
        ({ options }) => ({
          options: options.map(({ id, label }) => ({ id, label: `${label}!` })).toReversed(),
        }),
      ],
      [
        'another label, and one option more',
        aSingleChoice(),
        ({ options: [yes, no] }) => ({
          options: [{ ...yes!, label: 'Yes!' }, no, { label: 'Maybe' }],
        }),
      ],
      [
        'another label, and one option less',
        aMultipleChoice(),
        ({ options: [red, green] }) => ({ options: [{ ...red!, label: 'Ruby' }, green] }),
      ],
      [
        'the same labels as new options',
        aSingleChoice(),
        ({ options }) => ({ options: options.map(({ label }) => ({ label })) }),
      ],
      ['another scale', aRating(), () => ({ settings: { max: 10 } })],
    ];

    it.each(refused)('does not take %s', async (_, given, changesOf) => {
      const { token, session: live, question: asked } = await aVotedQuestion(given);
      const changes = { prompt: 'Changed?', ...changesOf(asked) };
      expectProblem(await patchQuestion(asked, changes, token), 409, 'question_has_votes');
      expect((await getSession(live, token)).questions).toEqual([asked]);
    });

    it('is one from the moment on that a vote is accepted', async () => {
      const { token, session: live, questions } = await aLiveSession(api);
      const [asked] = questions;
      const participant = await aParticipant(api, live);
      await vote(api, asked!.id, choose(asked!, 'Yes'), participant.token);
      const answer = await patchQuestion(asked!, { kind: 'multiple_choice' }, token);
      expectProblem(answer, 409, 'question_has_votes');
    });

    it('is one when it is closed, and when its session has ended', async () => {
      const { token, session: live, question: asked } = await aVotedQuestion();
      await closeQuestion(api, asked.id, token);
      const change = () => patchQuestion(asked, { kind: 'multiple_choice' }, token);
      expectProblem(await change(), 409, 'question_has_votes');
      await session('end', live, token);
      expectProblem(await change(), 409, 'question_has_votes');
    });

    it.each<[string, object, (asked: Question) => object, object]>([
      ['another prompt', aSingleChoice(), () => ({ prompt: 'Really?' }), { prompt: 'Really?' }],
      [
        'allowChange',
        aSingleChoice(),
        () => ({ settings: { allowChange: true } }),
        { settings: { allowChange: true } },
      ],
      [
        'resultsVisibility',
        aSingleChoice(),
        () => ({ settings: { resultsVisibility: 'hidden' } }),
        { settings: { resultsVisibility: 'hidden' } },
      ],
      [
        'another number of choices',
        aMultipleChoice(),
        () => ({ settings: { maxChoices: 2 } }),
        { settings: { maxChoices: 2 } },
      ],
      ['the options that it has', aSingleChoice(), ({ options }) => ({ options }), {}],
      [
        'the kind and scale that it has',
        aRating(),
        () => ({ kind: 'rating', settings: { min: 1, max: 5 } }),
        {},
      ],
    ])('takes %s, and keeps its votes', async (_, given, changesOf, expected) => {
      const { token, question: asked } = await aVotedQuestion(given);
      const changed = await patchQuestion(asked, changesOf(asked), token);
      expect(expectStatus(changed, 200)).toMatchObject({ ...expected, options: asked.options });
      const result = await resultWhen(api, asked.id, token, () => true);
      expect(result.totalVotes).toBe(1);
      expect(result.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    });

    it('lets votes be changed from the moment on that allowChange is set', async () => {
      const { token, question: asked, participant } = await aVotedQuestion();
      const other = choose(asked, 'No');
      const before = await castVote(api, asked.id, other, participant.token);
      expectProblem(before, 409, 'already_voted');
      await patchQuestion(asked, { settings: { allowChange: true } }, token);
      await vote(api, asked.id, other, participant.token);
      const result = await resultWhen(api, asked.id, token, ({ buckets }) => buckets[1]!.count > 0);
      expect(countsByLabel(result)).toEqual({ Yes: 0, No: 1 });
      expect(result.totalVotes).toBe(1);
    });

    it('is free again after a reset, which erases them', async () => {
      const { token, question: asked, participant, choice } = await aVotedQuestion();
      const before = await resultWhen(api, asked.id, token, () => true);
      expect(await question('reset', asked, token)).toEqual(asked);
      const empty = await resultWhen(api, asked.id, token, () => true);
      expect(empty).toMatchObject({ totalVotes: 0, final: false });
      expect(countsByLabel(empty)).toEqual({ Yes: 0, No: 0 });
      expect(empty.version).toBeGreaterThan(before.version);
      const mine = await api.get<AudienceSession>('/v1/audience/session', participant.token);
      expect(mine.body.myVotes).toEqual({});

      const options = [...asked.options, { label: 'Maybe' }];
      const changed = expectStatus(await patchQuestion(asked, { options }, token), 200);
      await vote(api, asked.id, choose(changed, 'Maybe'), participant.token);
      const after = await resultWhen(api, asked.id, token, ({ totalVotes }) => totalVotes > 0);
      expect(countsByLabel(after)).toEqual({ Yes: 0, No: 0, Maybe: 1 });
      expectProblem(
        await patchQuestion(asked, { kind: 'rating' }, token),
        409,
        'question_has_votes',
      );
      expectProblem(await castVote(api, asked.id, choice, participant.token), 409, 'already_voted');
    });
  });

  describe('reveal and hide', () => {
    it('show the results to all, and take that back', async () => {
      const given = { settings: { resultsVisibility: 'hidden' } };
      const { token, session: live, questions } = await aLiveSession(api, given);
      const [asked] = questions;
      const participant = await aParticipant(api, live);
      const look = () => api.get(`/v1/questions/${asked!.id}/results`, participant.token);

      expectProblem(await look(), 403, 'results_hidden');
      for (let times = 0; times < 2; times += 1) {
        const revealed = await question('reveal', asked!, token);
        expect(revealed).toEqual({ ...asked, resultsRevealed: true });
        expectStatus(await look(), 200);
      }
      expect((await getSession(live, token)).questions[0]!.resultsRevealed).toBe(true);
      for (let times = 0; times < 2; times += 1) {
        expect(await question('hide', asked!, token)).toEqual(asked);
        expectProblem(await look(), 403, 'results_hidden');
      }
    });

    it('do not show a draft', async () => {
      const { token, session: live, questions } = await aLiveSession(api, { open: false });
      await question('reveal', questions[0]!, token);
      const participant = await aParticipant(api, live);
      expect(participant.session.questions).toEqual([]);
      const look = await api.get(`/v1/questions/${questions[0]!.id}/results`, participant.token);
      expectProblem(look, 404, 'question_not_found');
    });
  });

  describe('delete', () => {
    it('of a question makes it unknown, and leaves the others alone', async () => {
      const {
        token,
        session: live,
        questions,
      } = await aLiveSession(api, {
        questions: [aSingleChoice(), aSingleChoice()],
      });
      const [gone, kept] = questions;
      const participant = await aParticipant(api, live);
      const receipt = await vote(api, gone!.id, choose(gone!, 'Yes'), participant.token);
      await vote(api, kept!.id, choose(kept!, 'Yes'), participant.token);
      await resultWhen(api, gone!.id, token, ({ totalVotes }) => totalVotes === 1);
      await resultWhen(api, kept!.id, token, ({ totalVotes }) => totalVotes === 1);
      expectStatus(await api.delete(`/v1/questions/${gone!.id}`, token), 204);

      const path = `/v1/questions/${gone!.id}`;
      const calls = [
        api.delete(path, token),
        api.patch(path, { prompt: 'Why?' }, token),
        ...['open', 'close', 'reveal', 'hide', 'reset'].map((action) =>
          api.post(`${path}/${action}`, {}, token),
        ),
        api.get(`${path}/results`, token),
        api.get(`${path}/results`, participant.token),
        castVote(api, gone!.id, choose(gone!, 'No'), participant.token),
      ];
      for (const call of calls) expectProblem(await call, 404, 'question_not_found');
      const lookup = await api.get(`/v1/votes/${receipt.id}`, participant.token);
      expectProblem(lookup, 404, 'receipt_not_found');

      const { questions: left } = await getSession(live, token);
      expect(left).toEqual([{ ...kept, position: 0 }]);
      const { results } = (await api.get<SessionResults>(`/v1/sessions/${live.id}/results`, token))
        .body;
      expect(results.map(({ questionId, totalVotes }) => [questionId, totalVotes])).toEqual([
        [kept!.id, 1],
      ]);
      expect(await ballotsOf(gone!)).toEqual([]);
    });

    it('of a session makes all that it had unknown', async () => {
      const { token, session: live, question: asked, participant, choice } = await aVotedQuestion();
      expectStatus(await api.delete(`/v1/sessions/${live.id}`, token), 204);

      const path = `/v1/sessions/${live.id}`;
      const sessionCalls = [
        api.get(path, token),
        api.patch(path, { title: 'Still here?' }, token),
        api.delete(path, token),
        ...['start', 'end', 'duplicate'].map((action) => api.post(`${path}/${action}`, {}, token)),
        api.post(`${path}/questions`, aRating(), token),
        order(live, [asked.id], token),
        api.get(`${path}/qr.svg`, token),
        api.get(`${path}/results`, token),
        api.get(`${path}/results/stream`, token),
        api.get(`${path}/results`, participant.token),
        api.get(`${path}/results/stream`, participant.token),
        api.get('/v1/audience/session', participant.token),
        api.post('/v1/join', { code: live.code }),
      ];
      for (const call of sessionCalls) expectProblem(await call, 404, 'session_not_found');
      const questionCalls = [
        castVote(api, asked.id, choice, participant.token),
        api.get(`/v1/questions/${asked.id}/results`, token),
        api.get(`/v1/questions/${asked.id}/results`, participant.token),
        api.delete(`/v1/questions/${asked.id}`, token),
      ];
      for (const call of questionCalls) expectProblem(await call, 404, 'question_not_found');
      expect((await api.get<Page>('/v1/sessions', token)).body.items).toEqual([]);
      expect(await ballotsOf(asked)).toEqual([]);
    });

    it('sent twice at the same moment deletes once', async () => {
      const { token, session: draft } = await aDraftSession(api);
      const remove = () => api.delete(`/v1/sessions/${draft.id}`, token);
      const answers = await Promise.all([remove(), remove()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    });

    const ballotsOf = ({ id }: Question) =>
      plenum.query('select participant_id from ballots where question_id = $1', [id]);
  });

  describe('an id in upper case', () => {
    // UUIDs are read in either case (RFC 9562, section 4): the same session, or else none.
    it('does not show a session as it was before', async () => {
      const { token, session: draft } = await aDraftSession(api);
      const shouted = `/v1/sessions/${draft.id.toUpperCase()}`;
      await api.get(shouted, token);
      const changed = expectStatus(await patchSession(draft, { title: 'Changed' }, token), 200);
      const seen = await api.get<Session>(shouted, token);
      if (seen.status !== 404) expect(expectStatus(seen, 200)).toEqual(changed);
      expectStatus(await api.delete(`/v1/sessions/${draft.id}`, token), 204);
      expectProblem(await api.get(shouted, token), 404, 'session_not_found');
    });

    it('does not start a session for some alone', async () => {
      const { token, session: draft } = await aDraftSession(api);
      await getSession(draft, token);
      const path = `/v1/sessions/${draft.id.toUpperCase()}/start`;
      const answer = await api.post<Session>(path, {}, token);
      const { status } = await getSession(draft, token);
      expect(status).toBe(answer.status === 404 ? 'draft' : 'live');
    });

    it('does not close a question and say that there is none', async () => {
      const { token, session: live, questions } = await aLiveSession(api);
      const path = `/v1/questions/${questions[0]!.id.toUpperCase()}/close`;
      const answer = await api.post<Question>(path, {}, token);
      const [asked] = (await getSession(live, token)).questions;
      expect(asked!.status).toBe(answer.status === 404 ? 'open' : 'closed');
    });
  });
});

const idsOf = ({ questions }: Session) =>
  questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]);
