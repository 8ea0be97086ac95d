import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AudienceSession, Problem, Question, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  aMultipleChoice,
  anOrganizer,
  type Answer,
  Api,
  aParticipant,
  aRating,
  aSingleChoice,
  castVote,
  choose,
  closeQuestion,
  countsByLabel,
  expectProblem,
  expectStatus,
  resultWhen,
  vote,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { expectInvalid, pathsOf } from './support/problems.js';

/** What an organizer writes, again and after others. */
describe('edits', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  const questionPath = ({ id }: { id: string }) => `/v1/questions/${id}`;
  const sessionPath = ({ id }: { id: string }) => `/v1/sessions/${id}`;
  const patch = <T>(path: string, body: object, token: string, ifMatch?: string) =>
    api.request<T>('PATCH', path, {
      body,
      token,
      ...(ifMatch !== undefined && { headers: { 'if-match': ifMatch } }),
    });
  const etagOf = ({ headers }: Answer) => headers.get('etag');

  async function connect(auth: Parameters<typeof LiveClient.connect>[1]): Promise<LiveClient> {
    const client = await LiveClient.connect(plenum.url, auth);
    clients.push(client);
    return client;
  }

  /** Something with a revision, and changes of it that are edits. */
  async function aQuestion() {
    const { token, questions } = await aDraftSession(api);
    const [question] = questions;
    return { token, thing: question!, path: questionPath(question!) };
  }
  async function aSession() {
    const { token, session } = await aDraftSession(api);
    return { token, thing: session, path: sessionPath(session) };
  }

  describe('GET /v1/questions/{id}', () => {
    it('is the question, for its organizer alone', async () => {
      const { token, thing, path } = await aQuestion();
      const answer = await api.get<Question>(path, token);
      expect(expectStatus(answer, 200)).toEqual(thing);
      expect(etagOf(answer)).toBe('"1"');
      const { token: stranger } = await anOrganizer(api);
      expectProblem(await api.get(path, stranger), 404, 'question_not_found');
    });
  });

  describe('the revision', () => {
    it('of a question grows with each edit, and with nothing else', async () => {
      const { token, session, questions } = await aLiveSession(api, {
        questions: [aMultipleChoice(), aRating()],
        open: false,
      });
      const [question] = questions;
      const path = questionPath(question!);
      const [red] = question!.options;
      const edits = [
        { prompt: 'Which?' },
        { durationSeconds: 30 },
        { durationSeconds: null },
        { settings: { maxChoices: 2 } },
        { settings: { maxChoices: null } },
        { options: question!.options.map((option) => ({ ...option, label: `${option.label}!` })) },
        { options: [...question!.options, { label: 'Mauve' }] },
        { kind: 'single_choice' },
      ];
      let revision = 1;
      for (const edit of edits) {
        revision += 1;
        const answer = await patch<Question>(path, edit, token);
        expect(expectStatus(answer, 200).revision).toBe(revision);
        expect(etagOf(answer)).toBe(`"${revision}"`);
        // The same once more is no edit.
        if (!('options' in edit)) {
          expect((await patch<Question>(path, edit, token)).body.revision).toBe(revision);
        }
      }
      expect((await patch<Question>(path, {}, token)).body.revision).toBe(revision);
      for (const step of ['open', 'reveal', 'hide', 'close', 'open', 'close', 'reset']) {
        const answer = await api.post<Question>(`${path}/${step}`, {}, token);
        expect(expectStatus(answer, 200).revision).toBe(revision);
      }
      const ids = session.questions.map(({ id }) => id).reverse();
      await api.put(`${sessionPath(session)}/questions/order`, { questionIds: ids }, token);
      const now = expectStatus(await api.get<Question>(path, token), 200);
      expect(now).toMatchObject({ revision, position: 1 });
      expect(now.options.map(({ id }) => id)).toContain(red!.id);
    });

    it('of a session grows with each edit, and with nothing else', async () => {
      const { token, thing, path } = await aSession();
      const edits = [
        { title: 'Other' },
        { settings: { resultsVisibility: 'hidden' } },
        { settings: { passcode: 'sesame' } },
        { settings: { passcode: null } },
      ];
      let revision = 1;
      for (const edit of edits) {
        revision += 1;
        for (const { body, ...answer } of [
          await patch<Session>(path, edit, token),
          await patch<Session>(path, edit, token),
        ]) {
          expect(body.revision).toBe(revision);
          expect(answer.headers.get('etag')).toBe(`"${revision}"`);
        }
      }
      await patch(questionPath(thing.questions[0]!), { prompt: 'Really?' }, token);
      for (const step of ['start', 'end', 'reopen']) {
        const answer = await api.post<Session>(`${path}/${step}`, {}, token);
        expect(expectStatus(answer, 200).revision).toBe(revision);
      }
      expect(etagOf(await api.get(path, token))).toBe(`"${revision}"`);
    });

    it('is the ETag of what was made', async () => {
      const { token } = await anOrganizer(api);
      const made = await api.post<Session>('/v1/sessions', { title: 'New' }, token);
      expect(etagOf(made)).toBe('"1"');
      const path = sessionPath(made.body);
      expect(etagOf(await api.post(`${path}/questions`, aRating(), token))).toBe('"1"');
      expect(etagOf(await api.post(`${path}/duplicate`, {}, token))).toBe('"1"');
    });

    it('is not told to screens of the session', async () => {
      const { token, session } = await aLiveSession(api);
      const screen = await connect({ token, sessionId: session.id, as: 'screen' });
      await patch(sessionPath(session), { title: 'Other' }, token);
      const told = await screen.next('session:updated');
      expect(told).not.toHaveProperty('revision');
      expect(screen.all('session:snapshot')[0]!.session).not.toHaveProperty('revision');
    });
  });

  describe.each([
    ['a question', aQuestion, { prompt: 'Mine?' }, { prompt: 'Theirs?' }],
    ['a session', aSession, { title: 'Mine' }, { title: 'Theirs' }],
  ])('If-Match on %s', (_, make, mine, theirs) => {
    it('lets the present revision be changed, whatever else it names', async () => {
      const { token, path } = await make();
      let revision = 1;
      for (const header of [
        (tag: string) => tag,
        (tag: string) => `"0", ${tag}`,
        (tag: string) => `W/"x" ,\t${tag},`,
        () => '*',
      ]) {
        const changes = { ...mine, ...Object.fromEntries([withNumber(mine, revision)]) };
        const answer = await patch<{ revision: number }>(
          path,
          changes,
          token,
          header(`"${revision}"`),
        );
        expect(expectStatus(answer, 200).revision).toBe(revision + 1);
        revision += 1;
      }
    });

    it.each([
      '"2"',
      '"0"',
      'W/"1"',
      '1',
      "'1'",
      '"1',
      '""',
      '',
      ',',
      '"1 "',
      'w/"1"',
      '*, "1"',
      '"*"',
    ])('refuses %j where it is at "1", and shows what is there', async (header) => {
      const { token, thing, path } = await make();
      for (const method of ['PATCH', 'DELETE']) {
        const answer = await api.request<Problem>(method, path, {
          token,
          headers: { 'if-match': header },
          ...(method === 'PATCH' && { body: mine }),
        });
        const problem = expectProblem(answer, 409, 'edit_conflict');
        expect(problem.current).toEqual(thing);
      }
      expect((await api.get(path, token)).body).toEqual(thing);
    });

    it('shows what somebody else has written meanwhile', async () => {
      const { token, thing, path } = await make();
      const theirsNow = expectStatus(await patch(path, theirs, token, '"1"'), 200);
      const problem = expectProblem(await patch(path, mine, token, '"1"'), 409, 'edit_conflict');
      expect(problem.current).toEqual(theirsNow);
      expect(problem.current).toEqual({ ...thing, ...theirs, revision: 2 });
      // Knowing that, one may write over it.
      const after = expectStatus(await patch<object>(path, mine, token, '"2"'), 200);
      expect(after).toEqual({ ...thing, ...mine, revision: 3 });
    });

    it('lets exactly one of those win who change the same revision at the same time', async () => {
      const { token, path } = await make();
      for (let revision = 1; revision <= 5; revision += 1) {
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, number) =>
            patch<{ revision: number } & Problem>(
              path,
              Object.fromEntries([withNumber(mine, revision * 10 + number)]),
              token,
              `"${revision}"`,
            ),
          ),
        );
        const [winner, ...others] = answers.filter(({ status }) => status === 200);
        expect(others).toEqual([]);
        expect(winner!.body.revision).toBe(revision + 1);
        for (const answer of answers.filter((one) => one !== winner)) {
          const { current } = expectProblem(answer, 409, 'edit_conflict');
          expect(current).toEqual(winner!.body);
        }
        expect((await api.get(path, token)).body).toEqual(winner!.body);
      }
    });

    it('lets who names the present revision delete it', async () => {
      const { token, path } = await make();
      const headers = { 'if-match': '"1"' };
      expectStatus(await api.request('DELETE', path, { token, headers }), 204);
      expect((await api.request('DELETE', path, { token, headers })).status).toBe(404);
    });

    it('tells nothing of what is somebody else’s', async () => {
      const { path } = await make();
      const { token: stranger } = await anOrganizer(api);
      expect((await patch(path, mine, stranger, '"7"')).status).toBe(404);
    });

    it('is not asked where it is left out, and comes after what is no change at all', async () => {
      const { token, path } = await make();
      expectStatus(await patch(path, theirs, token), 200);
      expectStatus(await patch(path, mine, token), 200);
      expectInvalid(await patch(path, { unknown: 1 }, token, '"1"'), 'unknown');
    });
  });

  describe('a label alone', () => {
    async function aVotedRoom(status: 'open' | 'closed' = 'open') {
      const { token, session, questions } = await aLiveSession(api, {
        questions: [aSingleChoice({}, ['Lisbn', 'Oslo', 'Bern'])],
      });
      const [question] = questions;
      const participant = await aParticipant(api, session);
      await vote(api, question!.id, choose(question!, 'Lisbn'), participant.token);
      if (status === 'closed') await closeQuestion(api, question!.id, token);
      const before = await resultWhen(api, question!.id, token, ({ totalVotes, final }) =>
        status === 'closed' ? final : totalVotes === 1,
      );
      return { token, session, question: question!, participant, before };
    }
    const corrected = ({ options }: Question) =>
      options.map((option) => (option.label === 'Lisbn' ? { ...option, label: 'Lisbon' } : option));

    it.each(['open', 'closed'] as const)(
      'is corrected under votes while it is %s: these stay, and all who look on are told',
      async (status) => {
        const { token, session, question, participant, before } = await aVotedRoom(status);
        const viewers = [
          await connect({ token, sessionId: session.id }),
          await connect({ token, sessionId: session.id, as: 'screen' }),
          await connect({ token: participant.token }),
        ];
        viewers.forEach((viewer) => viewer.forget());
        const options = corrected(question);
        const answer = await patch<Question>(questionPath(question), { options }, token);
        expect(expectStatus(answer, 200)).toMatchObject({ options, revision: 2, status });

        const result = await resultWhen(api, question.id, token, () => true);
        expect(countsByLabel(result)).toEqual({ Lisbon: 1, Oslo: 0, Bern: 0 });
        expect(result.version).toBeGreaterThan(before.version);
        expect(result.final).toBe(before.final);
        for (const viewer of viewers) {
          const told = await viewer.next('question:updated', ({ revision }) => revision === 2);
          expect(told.options).toEqual(options);
          const shown = await viewer.next(
            'results:updated',
            (one) => one.version === result.version,
          );
          expect(countsByLabel(shown)).toEqual({ Lisbon: 1, Oslo: 0, Bern: 0 });
        }
        const { token: mine } = participant;
        const seen = await api.get<AudienceSession>('/v1/audience/session', mine);
        expect(seen.body.myVotes).toEqual({ [question.id]: choose(question, 'Lisbn') });
        const [row] = await plenum.query('select round from questions where id = $1', [
          question.id,
        ]);
        expect(row).toEqual({ round: 1 });
      },
    );

    it('takes nobody’s vote away that comes at the same time', async () => {
      const { token, session, question } = await aVotedRoom();
      const crowd = await Promise.all(Array.from({ length: 20 }, () => aParticipant(api, session)));
      const [answer, ...answers] = await Promise.all([
        patch<Question>(questionPath(question), { options: corrected(question) }, token),
        ...crowd.map(({ token: phone }) =>
          castVote(api, question.id, choose(question, 'Oslo'), phone),
        ),
      ]);
      expectStatus(answer, 200);
      expect(answers.map(({ status }) => status)).toEqual(crowd.map(() => 202));
      const result = await resultWhen(
        api,
        question.id,
        token,
        ({ totalVotes }) => totalVotes === 21,
      );
      expect(countsByLabel(result)).toEqual({ Lisbon: 1, Oslo: 20, Bern: 0 });
    });

    it('keeps a vote of a question that has none yet, too', async () => {
      const { token, session, questions } = await aLiveSession(api);
      const [question] = questions;
      const options = question!.options.map((option) => ({ ...option, label: `${option.label}!` }));
      const { token: phone } = await aParticipant(api, session);
      const [answer, cast] = await Promise.all([
        patch(questionPath(question!), { options }, token),
        castVote(api, question!.id, choose(question!, 'Yes'), phone),
      ]);
      expectStatus(answer, 200);
      expectStatus(cast, 202);
      const result = await resultWhen(
        api,
        question!.id,
        token,
        ({ totalVotes }) => totalVotes === 1,
      );
      expect(countsByLabel(result)).toEqual({ 'Yes!': 1, 'No!': 0 });
    });
  });

  describe('options that look alike', () => {
    const alike = ['Yes', ' yes', 'Ｙｅｓ', 'Y\u200Bes', 'yes\u00AD', 'YES\uFE0F', '\u202Eyes'];

    it('are refused wherever a question is written, by the path of each later one', async () => {
      const { token, session, questions } = await aDraftSession(api);
      const given = aSingleChoice({}, [...alike, 'No']);
      const paths = (prefix: string) =>
        alike.slice(1).map((_, index) => `${prefix}options.${index + 1}.label`);
      const answers = [
        await api.post(`${sessionPath(session)}/questions`, given, token),
        await patch(questionPath(questions[0]!), { options: given.options }, token),
      ];
      for (const answer of answers) {
        const { errors } = expectInvalid(answer, ...paths(''));
        expect(errors).toHaveLength(alike.length - 1);
        for (const { message } of errors!) expect(message).toMatch(/^looks like /);
      }
      const body = { title: 'Two', questions: [aRating(), given] };
      expectInvalid(await api.post('/v1/sessions', body, token), ...paths('questions.1.'));
    });

    it('are not those that only share their characters', async () => {
      const labels = ['👩\u200D💻', '👩💻', '🇩🇪', '🇫🇷', 'ılık', 'ilik', 'می\u200Cخواهم', '1️⃣', '1'];
      const { questions } = await aDraftSession(api, { questions: [aSingleChoice({}, labels)] });
      // Kept as they were given, joiners and all.
      expect(questions[0]!.options.map(({ label }) => label)).toEqual(labels);
    });

    it('of before may stay: the rest can be changed, and all of it be copied', async () => {
      const { token, session, questions } = await aDraftSession(api, {
        questions: [aSingleChoice({}, ['Yes', 'No', 'Perhaps'])],
      });
      const [question] = questions;
      const options = question!.options.map((option, index) =>
        index === 1 ? { ...option, label: 'yes' } : option,
      );
      await plenum.query('update questions set options = $2 where id = $1', [
        question!.id,
        JSON.stringify(options),
      ]);
      const path = questionPath(question!);
      expectStatus(await patch(path, { prompt: 'Really?' }, token), 200);
      expectStatus(await patch(path, { kind: 'multiple_choice' }, token), 200);
      expectStatus(await patch(path, { prompt: 'Now?', options }, token), 200);
      const third = { ...options[2]!, label: 'YES' };
      expectInvalid(
        await patch(path, { options: [options[0], options[1], third] }, token),
        'options.2.label',
      );
      const copy = await api.post<Session>(`${sessionPath(session)}/duplicate`, {}, token);
      const labels = expectStatus(copy, 201).questions[0]!.options.map(({ label }) => label);
      expect(labels).toEqual(['Yes', 'yes', 'Perhaps']);
    });
  });

  it('refuses texts in which nothing is to be seen, as it does empty ones', async () => {
    const { token, session } = await aDraftSession(api, {
      settings: { identity: 'named', passcode: 'sesame' },
    });
    const { code } = session;
    for (const nothing of ['\u200B', '\u3164', '\uFEFF \u00AD', '\u2800', '\u{E0041}\u{E0042}']) {
      const given = { ...aSingleChoice({}, [nothing, 'No']), prompt: nothing };
      const account = { email: 'nobody@example.org', password: 'correct horse', name: nothing };
      const answers: [Answer, ...string[]][] = [
        [
          await api.post('/v1/sessions', { title: nothing, questions: [given] }, token),
          'title',
          'questions.0.prompt',
          'questions.0.options.0.label',
        ],
        [
          await patch(sessionPath(session), { settings: { passcode: nothing.repeat(4) } }, token),
          'settings.passcode',
        ],
        [
          await api.put(`${sessionPath(session)}/roster`, { names: ['Ada', nothing] }, token),
          'names',
        ],
        [await api.post('/v1/accounts', account), 'name'],
        [await patch('/v1/accounts/me', { name: nothing }, token), 'name'],
        [await api.post('/v1/join', { code, passcode: 'sesame', name: nothing }), 'name'],
        [await api.post('/v1/join', { code, passcode: nothing, name: 'Ada' }), 'passcode'],
      ];
      for (const [answer, ...paths] of answers) {
        expect(pathsOf(expectInvalid(answer, ...paths)).sort()).toEqual(paths.sort());
      }
    }
  });

  it('keeps the lines of a question, however they end', async () => {
    const { token, session, questions } = await aLiveSession(api, {
      questions: [{ ...aRating(), prompt: ' One\nTwo\r\n\r\nThree\rFour\n' }],
    });
    const lines = 'One\nTwo\n\nThree\nFour';
    const { token: phone } = await aParticipant(api, session);
    const seen = await api.get<AudienceSession>('/v1/audience/session', phone);
    expect(seen.body.questions[0]!.prompt).toBe(lines);
    const client = await connect({ token, sessionId: session.id });
    const answer = await patch<Question>(questionPath(questions[0]!), { prompt: 'A\r\nB' }, token);
    expect(expectStatus(answer, 200).prompt).toBe('A\nB');
    await client.next('question:updated', ({ prompt }) => prompt === 'A\nB');
    const copy = await api.post<Session>(`${sessionPath(session)}/duplicate`, {}, token);
    expect(copy.body.questions[0]!.prompt).toBe('A\nB');
  });
});

/** The field of a change, with another text. */
function withNumber(change: object, number: number): [string, string] {
  const [[name, text]] = Object.entries(change) as [[string, string]];
  return [name, `${text} ${number}`];
}
