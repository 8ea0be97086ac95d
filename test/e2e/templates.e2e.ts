import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { limits, type Session } from '../../src/contract/index.js';
import type { TagCount, Template } from '../../src/contract/templates.js';
import {
  aLiveSession,
  anOrganizer,
  Api,
  aParticipant,
  aRating,
  aSingleChoice,
  choose,
  expectProblem,
  expectStatus,
  resultWhen,
  vote,
} from './support/api.js';
import { anImage } from './support/images.js';
import { TestPlenum } from './support/plenum.js';
import { expectInvalid } from './support/problems.js';

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

describe('templates, search and tags', () => {
  let plenum: TestPlenum;
  let api: Api;
  /** Of an organizer who has nothing yet. */
  let token: string;
  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());
  beforeEach(async () => {
    ({ token } = await anOrganizer(api));
  });

  const keep = async (session: { id: string }, as: object = {}) =>
    expectStatus(await api.post<Template>(`/v1/sessions/${session.id}/template`, as, token), 201);
  const use = (id: string, as?: object, by = token) =>
    api.post<Session>(`/v1/templates/${id}/sessions`, as, by);
  const read = async <T>(path: string) => expectStatus(await api.get<T>(path, token), 200);
  const list = <T extends { title: string }>(path: string) => read<Page<T>>(path);
  const titles = async (path: string) => (await list(path)).items.map(({ title }) => title);

  const aDraft = async (title = 'Draft', questions: object[] = []) =>
    expectStatus(await api.post<Session>('/v1/sessions', { title, questions }, token), 201);

  /** A session that was held: with a picture, a key, settings of its own, and a vote. */
  async function aHeldSession() {
    const image = await anImage(api, token);
    const asked = {
      ...aSingleChoice({ scoring: { mode: 'speed' } }),
      ...{ imageId: image.id, imageAlt: 'A flag', answerKey: { optionIndexes: [1] } },
      ...{ explanation: 'Because.', durationSeconds: 30 },
    };
    const held = await aLiveSession(api, {
      token,
      questions: [asked, aRating({ max: 3 })],
      settings: { qa: 'open', passcode: 'sesame', resultsVisibility: 'hidden' },
    });
    const grace = expectStatus(
      await api.post<{ participantToken: string }>('/v1/join', {
        ...{ code: held.session.code, passcode: 'sesame' },
      }),
      200,
    );
    const [question] = held.questions;
    await vote(api, question!.id, choose(question!, 'Yes'), grace.participantToken);
    await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
    return { ...held, image };
  }

  /** What of a question one has written. */
  const writtenIn = (questions: Template['questions']) =>
    questions.map(({ id: _, options, answerKey, ...question }) => ({
      ...{ kind: question.kind, prompt: question.prompt, settings: question.settings },
      ...{ imageId: question.imageId, imageAlt: question.imageAlt },
      ...{ explanation: question.explanation, durationSeconds: question.durationSeconds },
      labels: options.map(({ label }) => label),
      right: answerKey && 'optionIds' in answerKey && answerKey.optionIds.map(placeIn(options)),
    }));
  const placeIn = (options: { id: string }[]) => (named: string) =>
    options.findIndex(({ id }) => id === named);

  it('keeps a session as a template, and makes sessions of it', async () => {
    const { session, image } = await aHeldSession();
    const template = await keep(session, {
      ...{ title: 'Again', description: 'For Mondays.', language: 'en-GB' },
      tags: ['Bio', ' bio ', 'Term 2'],
    });
    expect(template).toMatchObject({
      ...{ origin: 'own', title: 'Again', description: 'For Mondays.', language: 'en-GB' },
      ...{ tags: ['Bio', 'Term 2'], revision: 1 },
    });
    expect(template.settings).toEqual(session.settings);
    expect(writtenIn(template.questions)).toEqual(writtenIn(session.questions));
    expect(await read(`/v1/templates/${template.id}`)).toEqual(template);

    const made = expectStatus(await use(template.id, { title: 'Monday' }), 201);
    expect(made).toMatchObject({ status: 'draft', title: 'Monday', template: null });
    expect(made.tags).toEqual(['Bio', 'Term 2']);
    expect(made.settings).toEqual(session.settings);
    expect(writtenIn(made.questions)).toEqual(writtenIn(session.questions));
    const results = await read<{ results: { totalVotes: number }[] }>(
      `/v1/sessions/${made.id}/results`,
    );
    expect(results.results.map(({ totalVotes }) => totalVotes)).toEqual([0, 0]);
    expectStatus(await api.post(`/v1/sessions/${made.id}/start`, undefined, token), 200);

    // The picture is the template's, too: it stays when both sessions are gone.
    for (const { id } of [session, made]) {
      expectStatus(await api.delete(`/v1/sessions/${id}`, token), 204);
    }
    const uses = await plenum.query('select from question_images where image_id = $1', [image.id]);
    expect(uses).toHaveLength(1);
    expectStatus(await api.delete(`/v1/templates/${template.id}`, token), 204);
    expectProblem(await use(template.id), 404, 'template_not_found');
  });

  it('is a session that is edited as one, but never starts', async () => {
    const session = await aDraft('Draft', [aRating()]);
    const { id } = await keep(session);
    const path = `/v1/sessions/${id}`;
    const inside = await read<Session>(path);
    expect(inside).toMatchObject({ status: 'draft', code: '', joinUrl: '' });
    expect(inside.template).toEqual({ description: null, language: null });
    expectStatus(await api.post(`${path}/questions`, aSingleChoice(), token), 201);
    for (const refused of ['start', 'end', 'screen-link', 'moderator-link']) {
      const answer = await api.post(`${path}/${refused}`, undefined, token);
      expectProblem(answer, 409, 'invalid_transition');
    }
    expectProblem(await api.get(`${path}/qr.svg`, token), 409, 'invalid_transition');
    expectProblem(await api.post('/v1/join', { code: id }), 404, 'session_not_found');
    const changed = expectStatus(
      await api.patch<Template>(
        `/v1/templates/${id}`,
        { description: 'Good.', tags: ['A'], settings: { qa: 'open' } },
        token,
      ),
      200,
    );
    expect(changed).toMatchObject({ description: 'Good.', tags: ['A'], revision: 2 });
    expect(changed.settings.qa).toBe('open');
    expect(changed.questions).toHaveLength(2);
    const late = await api.request('PATCH', `/v1/templates/${id}`, {
      ...{ token, body: { title: 'Late' }, headers: { 'If-Match': '"1"' } },
    });
    const { current } = expectProblem(late, 409, 'edit_conflict');
    expect(current).toMatchObject({ id, revision: 2 });
    // A copy of it as of a session is a session.
    const copy = await api.post<Session>(`${path}/duplicate`, undefined, token);
    expect(expectStatus(copy, 201)).toMatchObject({ template: null, status: 'draft' });
  });

  it('is in no list of sessions, and nobody else’s', async () => {
    const session = await aDraft('Mine');
    const { id } = await keep(session, { title: 'Kept' });
    expect(await titles('/v1/sessions')).toEqual(['Mine']);
    expect(await titles('/v1/templates?origin=own')).toEqual(['Kept']);
    const stranger = await anOrganizer(api);
    expectProblem(await use(id, {}, stranger.token), 404, 'template_not_found');
    expectProblem(await api.get(`/v1/templates/${id}`, stranger.token), 404, 'template_not_found');
    // A session is no template, though it has an id like one.
    expectProblem(await use(session.id), 404, 'template_not_found');
    const path = `/v1/templates/${session.id}`;
    expectProblem(await api.patch(path, { title: 'x' }, token), 404, 'template_not_found');
    expectProblem(await api.delete(path, token), 404, 'template_not_found');
    const told = expectStatus(await api.get<string>('/v1/accounts/me/export', token), 200);
    expect(JSON.stringify(told)).toContain('Kept');
    expectStatus(await api.delete('/v1/accounts/me', token), 204);
    expect(await plenum.query('select from sessions where id = $1', [id])).toEqual([]);
  });

  it('has a gallery, in which nothing can be changed', async () => {
    const gallery = await list<Template>('/v1/templates?language=de&limit=100');
    expect(gallery.items.length).toBeGreaterThanOrEqual(8);
    expect(new Set(gallery.items.map(({ language }) => language))).toEqual(new Set(['de']));
    const quiz = gallery.items.find(({ settings }) => settings.leaderboard !== 'off')!;
    const made = expectStatus(await use(quiz.id), 201);
    expect(writtenIn(made.questions)).toEqual(writtenIn(quiz.questions));
    expect(made).toMatchObject({ title: quiz.title, tags: [], settings: quiz.settings });
    const path = `/v1/templates/${quiz.id}`;
    expect(await read(path)).toEqual(quiz);
    expectProblem(await api.patch(path, { title: 'x' }, token), 404, 'template_not_found');
    expectProblem(await api.delete(path, token), 404, 'template_not_found');
    expectProblem(await api.get('/v1/templates/no-such-en', token), 404, 'template_not_found');
  });

  it('is listed page by page, own ones first, then the gallery', async () => {
    const session = await aDraft();
    for (const title of ['One', 'Two']) await keep(session, { title, language: 'de-AT' });
    const all = await list<Template>('/v1/templates?language=de&limit=100');
    expect(all.nextCursor).toBeNull();
    expect(all.items.slice(0, 2).map(({ title }) => title)).toEqual(['Two', 'One']);
    for (const limit of [1, 2, 5]) {
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const after: string = cursor === null ? '' : `&cursor=${cursor}`;
        const page: Page<Template> = await list(`/v1/templates?language=de&limit=${limit}${after}`);
        found.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(found).toEqual(all.items.map(({ id }) => id));
    }
    expect(await titles('/v1/templates?origin=own&language=fr')).toEqual([]);
    expectInvalid(await api.get('/v1/templates?cursor=nothing-en', token), 'cursor');
    expectInvalid(await api.get('/v1/templates?language=a_b', token), 'language');
  });

  it('finds sessions by words, tags and state, page by page', async () => {
    const made = async (title: string, prompt: string, tags: string[] = []) => {
      const questions = [{ ...aRating(), prompt }];
      const body = { title, questions, tags };
      expectStatus(await api.post('/v1/sessions', body, token), 201);
    };
    await made('Größe und Café', 'Wie war’s?', ['Biologie']);
    await made('全体会议', '下次在哪里见面？', ['BIOLOGIE', 'x']);
    await made('مُقَدِّمَة', 'أين نلتقي؟');
    await made('100%_\\ sure', 'ΟΔΟΣ, ﬁne, Ünïcode');
    const found = (query: string) =>
      titles(
        `/v1/sessions?${new URLSearchParams(JSON.parse(query) as Record<string, string>).toString()}`,
      );
    const search = (words: string) => found(JSON.stringify({ search: words }));
    expect(await search('cafe GROSSE')).toEqual(['Größe und Café']);
    expect(await search('biologie')).toEqual(['全体会议', 'Größe und Café']);
    expect(await search('会议 见面')).toEqual(['全体会议']);
    expect(await search('مقدمة')).toEqual(['مُقَدِّمَة']);
    expect(await search('οδος fine unicode')).toEqual(['100%_\\ sure']);
    expect(await search('%_\\')).toEqual(['100%_\\ sure']);
    expect(await search('%%')).toEqual([]);
    expect(await search('café mañana')).toEqual([]);
    expect(await search('   ')).toHaveLength(4);
    expect(await found('{"tag":"ｂiologie"}')).toEqual(['全体会议', 'Größe und Café']);
    expect(await found('{"tag":"biologie","search":"会"}')).toEqual(['全体会议']);
    expect(await found('{"tag":"biologie","status":"ended"}')).toEqual([]);
    const first = await list('/v1/sessions?tag=biologie&limit=1');
    expect(first.items.map(({ title }) => title)).toEqual(['全体会议']);
    expect(await titles(`/v1/sessions?tag=biologie&limit=1&cursor=${first.nextCursor}`)).toEqual([
      'Größe und Café',
    ]);
    expectInvalid(await api.get(`/v1/sessions?search=${'x'.repeat(101)}`, token), 'search');
    expectInvalid(await api.get('/v1/sessions?tag=a&tag=b', token), 'tag');
  });

  it('has tags that are told by their most used spelling', async () => {
    const tag = async (session: Session, tags: unknown) =>
      api.patch<Session>(`/v1/sessions/${session.id}`, { tags }, token);
    const [one, two, three] = [await aDraft(), await aDraft(), await aDraft()];
    expectStatus(await tag(one, ['Bio']), 200);
    expectStatus(await tag(two, ['bio', 'Ärzte']), 200);
    expect(expectStatus(await tag(three, [' Bio ', 'BIO']), 200)).toMatchObject({
      ...{ tags: ['Bio'], revision: 2 },
    });
    await keep(three);
    expect((await read<{ items: TagCount[] }>('/v1/tags')).items).toEqual([
      { tag: 'Bio', sessions: 3, templates: 1 },
      { tag: 'Ärzte', sessions: 1, templates: 0 },
    ]);
    for (const wrong of [null, 'Bio', [''], [1], ['a,b'], ['x'.repeat(31)], Array(11).fill('x')]) {
      expectInvalid(await tag(one, wrong), 'tags');
    }
    expect(expectStatus(await tag(one, []), 200).tags).toEqual([]);
    // Who takes part is told none of them.
    const live = await aLiveSession(api, { token });
    expectStatus(await tag(live.session, ['Secret']), 200);
    const grace = await aParticipant(api, live.session);
    const seen = expectStatus(await api.get('/v1/audience/session', grace.token), 200);
    expect(JSON.stringify(seen)).not.toContain('Secret');
  });

  it('are at most so many', async () => {
    const session = await aDraft();
    const { id } = await keep(session);
    await plenum.query(
      `insert into sessions (id, account_id, title, status, code, settings, admission, revision,
         created_at, template)
       select gen_random_uuid(), account_id, title, status, gen_random_uuid()::text, settings,
         admission, 1, now(), template
       from sessions, generate_series(2, $2) where id = $1`,
      [id, limits.templatesPerAccount],
    );
    const answer = await api.post(`/v1/sessions/${session.id}/template`, {}, token);
    expectProblem(answer, 409, 'limit_reached');
    expectStatus(await use(id), 201);
  });
});
