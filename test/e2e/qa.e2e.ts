import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { QaItem, Session } from '../../src/contract/index.js';
import { qaLimits } from '../../src/contract/qa-limits.js';
import {
  aDraftSession,
  aParticipant,
  Api,
  aScreenLink,
  aSingleChoice,
  castVote,
  choose,
  expectProblem,
  expectStatus,
  openQuestion,
  until,
} from './support/api.js';
import { inLanes, times } from './support/lanes.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import {
  aKey,
  aQaSession,
  ask,
  askQuestion,
  decide,
  decideOn,
  downvote,
  downvoteItem,
  itemsOf,
  mergeItems,
  qaOf,
  takeBack,
  takeDownvoteBack,
  textsOf,
  upvote,
  upvoteItem,
} from './support/qa.js';
import { seeded } from './support/random.js';

describe('questions from the hall', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  async function connect(auth: { token: string; sessionId?: string }) {
    const client = await LiveClient.connect(plenum.url, auth);
    clients.push(client);
    return client;
  }

  /** A session with two of its audience, Grace and Eve, and a link to its screen. */
  async function aRoom(settings: object = {}) {
    const { session, token } = await aQaSession(api, settings);
    const grace = await aParticipant(api, session, 'Grace');
    const eve = await aParticipant(api, session, 'Eve');
    const screen = await aScreenLink(api, session, token);
    return { session, token, grace, eve, screen };
  }
  type Room = Awaited<ReturnType<typeof aRoom>>;

  /** All who look at it, each over a line of its own. */
  async function lookAt({ session, token, grace, eve, screen }: Room) {
    return {
      organizer: await connect({ token, sessionId: session.id }),
      grace: await connect({ token: grace.token }),
      eve: await connect({ token: eve.token }),
      screen: await connect({ token: screen.token }),
    };
  }

  async function change({ id }: { id: string }, settings: object, token: string) {
    return expectStatus(await api.patch<Session>(`/v1/sessions/${id}`, { settings }, token), 200);
  }

  /** Of each item, the number of rows that say who has upvoted it. */
  async function rowsOf({ id }: { id: string }): Promise<Record<string, number>> {
    const rows = await plenum.query<{ id: string; n: number }>(
      `select id, count(item_id)::integer as n from qa_items left join qa_upvotes on item_id = id
       where session_id = $1 group by id`,
      [id],
    );
    return Object.fromEntries(rows.map((row) => [row.id, row.n]));
  }

  const countsOf = (items: readonly QaItem[]) =>
    Object.fromEntries(items.map(({ id, upvotes }) => [id, upvotes]));

  describe('a question', () => {
    it('is told to the letter of the contract', async () => {
      const { session, grace } = await aRoom();
      const item = await ask(api, '  When does\n the canteen  open? ', grace.token);
      expect(item).toEqual({
        id: expect.any(String),
        sessionId: session.id,
        text: 'When does the canteen open?',
        author: null,
        upvotes: 0,
        upvoted: false,
        downvotes: 0,
        downvoted: false,
        status: 'shown',
        pinned: false,
        reply: null,
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      });
      expect(await qaOf(api, session, grace.token)).toEqual({ items: [item], nextCursor: null });
    });

    it('is one, however often it is sent, and at the same time', async () => {
      const { session, token, grace, eve } = await aRoom();
      const key = aKey();
      const answers = await times(12, (nth) => askQuestion(api, `Why? ${nth}`, grace.token, key));
      const items = answers.map((answer) => expectStatus(answer, 201));
      expect(new Set(items.map(({ id }) => id)).size).toBe(1);
      expect(await itemsOf(api, session, token)).toEqual([items[0]]);
      // The key is one's own.
      const other = await ask(api, 'Mine', eve.token, key);
      expect(other.id).not.toBe(items[0]!.id);
    });

    it('is known by its key when the session takes nothing any more', async () => {
      const { session, token, grace } = await aRoom();
      const key = aKey();
      const item = await ask(api, 'Why?', grace.token, key);
      await upvote(api, item, grace.token);
      await change(session, { qa: 'off' }, token);
      const again = await ask(api, 'Why?', grace.token, key);
      expect(again).toMatchObject({ id: item.id, upvotes: 1, upvoted: true });
      expectProblem(await askQuestion(api, 'And how?', grace.token), 409, 'qa_closed');
    });

    it('is taken while the session is live and takes some, and not otherwise', async () => {
      const made = await aDraftSession(api, { settings: { qa: 'open' } });
      const { session, token } = made;
      const grace = await aParticipant(api, session);
      const isRefused = async () =>
        expectProblem(await askQuestion(api, 'Why?', grace.token), 409, 'qa_closed');
      await isRefused();
      const go = (what: string) => api.post(`/v1/sessions/${session.id}/${what}`, undefined, token);
      expectStatus(await go('start'), 200);
      const item = await ask(api, 'Why?', grace.token);
      await change(session, { qa: 'off' }, token);
      await isRefused();
      expectProblem(await upvoteItem(api, item, grace.token), 409, 'qa_closed');
      await change(session, { qa: 'moderated' }, token);
      expectStatus(await go('end'), 200);
      await isRefused();
      expectProblem(await upvoteItem(api, item, grace.token), 409, 'qa_closed');
      expect(await itemsOf(api, session, grace.token)).toEqual([item]);
      const { session: plain } = await aDraftSession(api, { token });
      expect(plain.settings).toMatchObject({ qa: 'off', qaAnonymous: false, qaDownvotes: false });
    });

    it.each([
      ['', 'text'],
      [' \u200b ', 'text'],
      ['x'.repeat(301), 'text'],
    ])('does not say %j', async (text, path) => {
      const { grace } = await aRoom();
      const answer = await askQuestion(api, text, grace.token);
      const { errors } = expectProblem(answer, 400, 'validation_failed');
      expect(errors).toEqual([expect.objectContaining({ path })]);
    });

    it('may be as long as a text of so many characters is, whatever they are', async () => {
      const { grace } = await aRoom();
      expect((await ask(api, '👍'.repeat(300), grace.token)).text).toBe('👍'.repeat(300));
    });

    it('waits where it is rude, and where all do', async () => {
      const { session, token, grace, eve } = await aRoom();
      const rude = await ask(api, 'What a bitch?', grace.token);
      expect(rude.status).toBe('pending');
      await change(session, { qa: 'moderated' }, token);
      const asked = await ask(api, 'When?', grace.token);
      expect(asked.status).toBe('pending');
      expect(textsOf(await itemsOf(api, session, eve.token))).toEqual([]);
      expect(textsOf(await itemsOf(api, session, grace.token))).toEqual(['What a bitch?', 'When?']);
      expect(textsOf(await itemsOf(api, session, token, '?status=pending'))).toHaveLength(2);
    });

    it('is one’s own to take back until others see it', async () => {
      const room = await aRoom({ qa: 'moderated' });
      const { session, token, grace, eve } = room;
      const { organizer, eve: line } = await lookAt(room);
      const [one, two] = [await ask(api, 'One?', grace.token), await ask(api, 'Two?', grace.token)];
      const remove = (item: QaItem, by: string) => api.delete(`/v1/qa/${item.id}`, by);
      expectProblem(await remove(one, eve.token), 404, 'qa_item_not_found');
      expectStatus(await remove(one, grace.token), 204);
      expectProblem(await remove(one, grace.token), 404, 'qa_item_not_found');
      await organizer.next('qa:removed', ({ id }) => id === one.id);
      await decide(api, two, { status: 'shown' }, token);
      expectProblem(await remove(two, grace.token), 404, 'qa_item_not_found');
      await line.next('qa:updated', ({ id }) => id === two.id);
      expect(line.all('qa:removed')).toEqual([]);
      expectStatus(await remove(two, token), 204);
      await line.next('qa:removed', ({ id }) => id === two.id);
      expect(await itemsOf(api, session, token)).toEqual([]);
    });
  });

  describe('limits', () => {
    it('leave one participant room for twenty that wait, and not for one more', async () => {
      const { session, token, grace, eve } = await aRoom();
      const answers = await times(30, (nth) => askQuestion(api, `Why? ${nth}`, grace.token));
      const taken = answers.filter(({ status }) => status === 201).map(({ body }) => body);
      expect(taken).toHaveLength(qaLimits.openPerParticipant);
      const refused = answers.filter(({ status }) => status !== 201);
      for (const answer of refused) expectProblem(answer, 409, 'limit_reached');
      await ask(api, 'Mine?', eve.token);
      await decide(api, taken[0]!, { status: 'answered' }, token);
      await decide(api, taken[1]!, { status: 'hidden' }, token);
      const more = await times(4, (nth) => askQuestion(api, `And? ${nth}`, grace.token));
      expect(more.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
      expect(await itemsOf(api, session, token)).toHaveLength(23);
    });

    it('leave a session room for two thousand', async () => {
      const { session, grace } = await aRoom();
      await plenum.query(
        `insert into qa_items (id, session_id, participant_id, key, text, status)
         select gen_random_uuid(), $1, gen_random_uuid(), 'key', 'Why? ' || n, 'shown'
         from generate_series(1, $2) as n`,
        [session.id, qaLimits.itemsPerSession - 3],
      );
      const answers = await times(8, (nth) => askQuestion(api, `And? ${nth}`, grace.token));
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([201, 201, 201, 409, 409, 409, 409, 409]);
    });
  });

  describe('upvotes', () => {
    it('count once a participant, and are taken back', async () => {
      const { session, token, grace, eve } = await aRoom();
      const item = await ask(api, 'Why?', grace.token);
      expect(await upvote(api, item, grace.token)).toEqual({ ...item, upvotes: 1, upvoted: true });
      expect(await upvote(api, item, grace.token)).toMatchObject({ upvotes: 1, upvoted: true });
      expect(await upvote(api, item, eve.token)).toMatchObject({ upvotes: 2, upvoted: true });
      const seenBy = async (by: string) => (await itemsOf(api, session, by))[0];
      expect(await seenBy(eve.token)).toMatchObject({ upvotes: 2, upvoted: true });
      expect(await seenBy(token)).toMatchObject({ upvotes: 2, upvoted: false });
      for (let time = 0; time < 2; time += 1) {
        const back = expectStatus(await takeBack(api, item, eve.token), 200);
        expect(back).toMatchObject({ upvotes: 1, upvoted: false });
      }
      expect(await rowsOf(session)).toEqual({ [item.id]: 1 });
    });

    it('are for what is shown alone', async () => {
      const { session, token, grace, eve } = await aRoom();
      const item = await ask(api, 'Why?', grace.token);
      const answers = async () => {
        const both = [await upvoteItem(api, item, eve.token), await takeBack(api, item, eve.token)];
        return both.map((answer) => (answer.body as unknown as { code: string }).code);
      };
      await decide(api, item, { status: 'answered' }, token);
      expect(await answers()).toEqual(['qa_closed', 'qa_closed']);
      for (const status of ['pending', 'hidden']) {
        await decide(api, item, { status }, token);
        expect(await answers()).toEqual(['qa_item_not_found', 'qa_item_not_found']);
      }
      expect(await rowsOf(session)).toEqual({ [item.id]: 0 });
      const { grace: another } = await aRoom();
      await decide(api, item, { status: 'shown' }, token);
      expectProblem(await upvoteItem(api, item, another.token), 404, 'qa_item_not_found');
      expectProblem(await upvoteItem(api, { id: 'x' }, eve.token), 404, 'qa_item_not_found');
    });

    it('of a hall that sends all twice and takes some back are counted exactly', async () => {
      const { session, token, grace } = await aRoom();
      const random = seeded(20_261_129);
      const items = await times(5, (nth) => ask(api, `Why? ${nth}`, grace.token), 1);
      const hall = await times(80, () => aParticipant(api, session));
      const wanted = hall.map(() => items.filter(() => random.chance(0.6)));
      const dropped = wanted.map((some) => some.filter(() => random.chance(0.3)));
      await inLanes(hall, 40, async ({ token: own }, nth) => {
        await Promise.all([...wanted[nth]!, ...wanted[nth]!].map((item) => upvote(api, item, own)));
        await Promise.all(
          [...dropped[nth]!, ...dropped[nth]!].map(async (item) =>
            expectStatus(await takeBack(api, item, own), 200),
          ),
        );
      });
      const expected = Object.fromEntries(
        items.map((item) => {
          const has = (lists: QaItem[][]) => lists.filter((some) => some.includes(item)).length;
          return [item.id, has(wanted) - has(dropped)];
        }),
      );
      expect(await rowsOf(session)).toEqual(expected);
      expect(countsOf(await itemsOf(api, session, token))).toEqual(expected);
      for (const [nth, { token: own }] of [...hall.entries()].slice(0, 10)) {
        const seen = await itemsOf(api, session, own);
        const mine = seen.filter(({ upvoted }) => upvoted).map(({ id }) => id);
        const kept = wanted[nth]!.filter((item) => !dropped[nth]!.includes(item));
        expect(mine.sort()).toEqual(kept.map(({ id }) => id).sort());
      }
    });

    it('are exact while items are pinned, hidden, merged and deleted under them', async () => {
      const { session, token, grace } = await aRoom();
      const items = await times(6, (nth) => ask(api, `Why? ${nth}`, grace.token), 1);
      const hall = await times(40, () => aParticipant(api, session));
      const random = seeded(37);
      const codes = new Set<string>();
      const crowd = inLanes(hall, 20, async ({ token: own }) => {
        for (let nth = 0; nth < 6; nth += 1) {
          const item = random.pick(items);
          const act = random.chance(0.7) ? upvoteItem : takeBack;
          const { status, body } = await act(api, item, own);
          if (status !== 200) codes.add((body as unknown as { code: string }).code);
        }
      });
      const [one, two, three, four, five] = items as [QaItem, QaItem, QaItem, QaItem, QaItem];
      const host = (async () => {
        for (let round = 0; round < 5; round += 1) {
          await decide(api, random.pick([one, two]), { pinned: true }, token);
          await decide(api, two, { status: 'hidden' }, token);
          await decide(api, two, { status: 'shown' }, token);
        }
        expectStatus(await mergeItems(api, three, one, token), 200);
        expectStatus(await mergeItems(api, four, one, token), 200);
        expectStatus(await api.delete(`/v1/qa/${five.id}`, token), 204);
      })();
      await Promise.all([crowd, host]);
      expect([...codes].filter((code) => code !== 'qa_item_not_found')).toEqual([]);
      const rows = await rowsOf(session);
      expect(Object.keys(rows)).toHaveLength(3);
      expect(countsOf(await itemsOf(api, session, token))).toEqual(rows);
    });

    it('do not keep a session from being deleted', async () => {
      const { session, token, grace } = await aRoom();
      const items = await times(8, (nth) => ask(api, `Why? ${nth}`, grace.token), 1);
      const hall = await times(20, () => aParticipant(api, session));
      const codes = new Set<string>();
      const crowd = inLanes(hall, 20, async ({ token: own }) => {
        for (const item of items) {
          const { status, body } = await upvoteItem(api, item, own);
          if (status !== 200) codes.add((body as unknown as { code: string }).code);
        }
      });
      expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
      await crowd;
      for (const code of codes) expect(['session_not_found', 'qa_item_not_found']).toContain(code);
      const [left] = await plenum.query('select 1 from qa_items where session_id = $1', [
        session.id,
      ]);
      expect(left).toBeUndefined();
    });
  });

  describe('downvotes', () => {
    /** Of each item, how many rows say that somebody wants it answered, and that somebody does not. */
    async function signsOf({ id }: { id: string }): Promise<Record<string, [number, number]>> {
      const rows = await plenum.query<{ id: string; up: number; down: number }>(
        `select id, count(*) filter (where sign = 1)::integer as up,
           count(*) filter (where sign = -1)::integer as down
         from qa_items left join qa_upvotes on item_id = id where session_id = $1 group by id`,
        [id],
      );
      return Object.fromEntries(rows.map((row) => [row.id, [row.up, row.down]]));
    }
    const signsIn = (items: readonly QaItem[]) =>
      Object.fromEntries(items.map(({ id, upvotes, downvotes }) => [id, [upvotes, downvotes]]));

    it('are in the place of upvotes, once a participant, and told to all', async () => {
      const room = await aRoom({ qaDownvotes: true });
      const { session, token, grace, eve } = room;
      const lines = await lookAt(room);
      const item = await ask(api, 'Why?', grace.token);
      await upvote(api, item, eve.token);
      const down = { upvotes: 0, upvoted: false, downvotes: 1, downvoted: true };
      for (let time = 0; time < 2; time += 1) {
        expect(await downvote(api, item, eve.token)).toEqual({ ...item, ...down });
      }
      expect(await signsOf(session)).toEqual({ [item.id]: [0, 1] });
      for (const line of Object.values(lines)) {
        const told = await line.next('qa:updated', ({ downvotes }) => downvotes === 1);
        expect(told).toEqual({ ...item, downvotes: 1 });
      }
      expect(await itemsOf(api, session, eve.token)).toEqual([{ ...item, ...down }]);
      expect(await itemsOf(api, session, token)).toEqual([{ ...item, downvotes: 1 }]);
      // What one has not said is not taken back.
      const same = expectStatus(await takeBack(api, item, eve.token), 200);
      expect(same).toMatchObject(down);
      expect(await upvote(api, item, eve.token)).toMatchObject({ upvotes: 1, downvotes: 0 });
      const kept = expectStatus(await takeDownvoteBack(api, item, eve.token), 200);
      expect(kept).toMatchObject({ upvotes: 1, upvoted: true });
      await downvote(api, item, eve.token);
      for (let time = 0; time < 2; time += 1) {
        const none = expectStatus(await takeDownvoteBack(api, item, eve.token), 200);
        expect(none).toMatchObject({ upvotes: 0, downvotes: 0, downvoted: false });
      }
      expect(await signsOf(session)).toEqual({ [item.id]: [0, 0] });
    });

    it('are refused and told to nobody where the session takes none', async () => {
      const { session, token, grace, eve } = await aRoom({ qaDownvotes: true });
      const item = await ask(api, 'Why?', grace.token);
      await downvote(api, item, eve.token);
      await change(session, { qaDownvotes: false }, token);
      for (const act of [downvoteItem, takeDownvoteBack]) {
        expectProblem(await act(api, item, eve.token), 409, 'qa_downvotes_off');
      }
      const path = `/v1/sessions/${session.id}/qa?sort=controversial`;
      for (const by of [token, eve.token]) {
        expectProblem(await api.get(path, by), 409, 'qa_downvotes_off');
        expect(await itemsOf(api, session, by)).toEqual([item]);
      }
      // Of the two one has one, also then.
      await upvote(api, item, eve.token);
      expect(await signsOf(session)).toEqual({ [item.id]: [1, 0] });
      await change(session, { qaDownvotes: true }, token);
      await downvote(api, item, eve.token);
      expect(await itemsOf(api, session, token)).toMatchObject([{ upvotes: 0, downvotes: 1 }]);
    });

    it('of a hall that changes its mind are counted exactly', async () => {
      const { session, token, grace } = await aRoom({ qaDownvotes: true });
      const random = seeded(1_764_777);
      const items = await times(4, (nth) => ask(api, `Why? ${nth}`, grace.token), 1);
      const hall = await times(60, () => aParticipant(api, session));
      const acts = [upvoteItem, downvoteItem, takeBack, takeDownvoteBack];
      const last = [upvoteItem, downvoteItem];
      const expected = Object.fromEntries(items.map(({ id }) => [id, [0, 0] as [number, number]]));
      await inLanes(hall, 30, async ({ token: own }) => {
        for (const item of items) {
          // All at once, in whatever order they come; then what counts.
          const some = [random.pick(acts), random.pick(acts), random.pick(acts)];
          for (const answer of await Promise.all(some.map((act) => act(api, item, own)))) {
            expectStatus(answer, 200);
          }
          const act = random.pick(last);
          expectStatus(await act(api, item, own), 200);
          expected[item.id]![act === upvoteItem ? 0 : 1] += 1;
        }
      });
      expect(await signsOf(session)).toEqual(expected);
      expect(signsIn(await itemsOf(api, session, token))).toEqual(expected);
    });

    it('are merged, where who has said something of both keeps what was said of the one that stays', async () => {
      const { session, token, grace, eve } = await aRoom({ qaDownvotes: true });
      const [one, two] = [await ask(api, 'One?', grace.token), await ask(api, 'Two?', grace.token)];
      await upvote(api, one, eve.token);
      await downvote(api, two, eve.token);
      await downvote(api, one, grace.token);
      const merged = expectStatus(await mergeItems(api, one, two, token), 200);
      expect(merged).toMatchObject({ id: two.id, upvotes: 0, downvotes: 2 });
      expect(await signsOf(session)).toEqual({ [two.id]: [0, 2] });
    });

    it('put what divides the hall first, page by page', async () => {
      const { session, token, grace } = await aRoom({ qaDownvotes: true });
      const hall = await times(5, () => aParticipant(api, session));
      const votes = [
        ['agreed', 5, 0],
        ['even', 2, 2],
        ['uneven', 4, 1],
        ['small', 1, 1],
      ] as const;
      for (const [text, up, down] of votes) {
        const item = await ask(api, text, grace.token);
        for (const one of hall.slice(0, up)) await upvote(api, item, one.token);
        for (const one of hall.slice(up, up + down)) await downvote(api, item, one.token);
      }
      const found: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const at: string = cursor && `&cursor=${cursor}`;
        const page = await qaOf(api, session, token, `?sort=controversial&limit=1${at}`);
        found.push(...textsOf(page.items));
        cursor = page.nextCursor;
      }
      expect(found).toEqual(['even', 'small', 'uneven', 'agreed']);
    });
  });

  describe('the list', () => {
    it('has the pinned one first, then those that most want, page by page', async () => {
      const { session, token, grace, eve } = await aRoom();
      const items = await times(7, (nth) => ask(api, `${nth}`, grace.token), 1);
      for (const item of [items[3]!, items[5]!]) await upvote(api, item, eve.token);
      await upvote(api, items[5]!, grace.token);
      await decide(api, items[6]!, { pinned: true }, token);
      const walk = async (sort: string, by: string) => {
        const found: string[] = [];
        let cursor: string | null = null;
        do {
          const at = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
          const page = await qaOf(api, session, by, `?limit=2&sort=${sort}${at}`);
          expect(page.items.length).toBeLessThanOrEqual(2);
          found.push(...textsOf(page.items));
          cursor = page.nextCursor;
        } while (cursor !== null);
        return found;
      };
      for (const by of [token, grace.token]) {
        expect(await walk('top', by)).toEqual(['6', '5', '3', '0', '1', '2', '4']);
        expect(await walk('new', by)).toEqual(['6', '5', '4', '3', '2', '1', '0']);
      }
      const bad = await api.get(`/v1/sessions/${session.id}/qa?cursor=x`, token);
      expectProblem(bad, 400, 'validation_failed');
    });

    it('shows each what it may see, by status, too', async () => {
      const { session, token, grace, eve, screen } = await aRoom();
      const statuses = ['pending', 'shown', 'answered', 'hidden'];
      for (const status of statuses) {
        await decide(api, await ask(api, status, grace.token), { status }, token);
      }
      const seen = async (by: string) => {
        const all = textsOf(await itemsOf(api, session, by));
        const each: string[] = [];
        for (const status of statuses) {
          each.push(...textsOf(await itemsOf(api, session, by, `?status=${status}`)));
        }
        expect(each).toEqual(statuses.filter((status) => all.includes(status)));
        return each;
      };
      expect(await seen(token)).toEqual(statuses);
      expect(await seen(grace.token)).toEqual(['pending', 'shown', 'answered']);
      expect(await seen(eve.token)).toEqual(['shown', 'answered']);
      expect(await seen(screen.token)).toEqual(['shown', 'answered']);
      const onScreen = await itemsOf(api, session, token, '?as=screen');
      expect(textsOf(onScreen).sort()).toEqual(['answered', 'shown']);
      await change(session, { qa: 'off' }, token);
      expect(await seen(token)).toEqual(statuses);
      for (const by of [grace, eve, screen]) expect(await seen(by.token)).toEqual([]);
    });

    it('is read once for a hall that asks for it', async () => {
      const { session, grace } = await aRoom();
      await ask(api, 'Why?', grace.token);
      const hall = await times(30, () => aParticipant(api, session));
      const lists = await times(30, (nth) => itemsOf(api, session, hall[nth]!.token));
      for (const list of lists) expect(textsOf(list)).toEqual(['Why?']);
    });
  });

  describe('the organizer', () => {
    it('pins one at a time, answers it and lets go', async () => {
      const room = await aRoom();
      const { session, token, grace } = room;
      const { screen } = await lookAt(room);
      const [one, two] = [await ask(api, 'One?', grace.token), await ask(api, 'Two?', grace.token)];
      await decide(api, two, { status: 'hidden' }, token);
      await decide(api, one, { pinned: true }, token);
      await screen.next('qa:updated', (item) => item.id === one.id && item.pinned);
      const pinned = await decide(api, two, { pinned: true, reply: ' Yes.\r\nSoon. ' }, token);
      expect(pinned).toMatchObject({ status: 'shown', pinned: true, reply: 'Yes.\nSoon.' });
      await screen.next('qa:updated', (item) => item.id === two.id && item.pinned);
      const isLast = () =>
        screen
          .all('qa:updated')
          .filter(({ id }) => id === one.id)
          .at(-1);
      await until(
        () => Promise.resolve(isLast()),
        (item) => item?.pinned === false,
      );
      const answered = await decide(api, two, { status: 'answered' }, token);
      expect(answered).toMatchObject({ status: 'answered', pinned: true });
      const back = await decide(api, two, { status: 'pending', reply: null }, token);
      expect(back).toMatchObject({ status: 'pending', pinned: false, reply: null });
      expect(await decide(api, two, {}, token)).toEqual(back);
      const both = await decideOn(api, two, { status: 'hidden', pinned: true }, token);
      expectProblem(both, 400, 'validation_failed');
      expect((await itemsOf(api, session, token)).filter((item) => item.pinned)).toEqual([]);
    });

    it('pins one of several that are pinned at the same time', async () => {
      const { session, token, grace } = await aRoom();
      const items = await times(6, (nth) => ask(api, `${nth}`, grace.token), 1);
      await Promise.all(items.map((item) => decide(api, item, { pinned: true }, token)));
      expect((await itemsOf(api, session, token)).filter((item) => item.pinned)).toHaveLength(1);
    });

    it('merges what is the same, each participant counting once', async () => {
      const room = await aRoom();
      const { session, token, grace, eve } = room;
      const { eve: line } = await lookAt(room);
      const [one, two] = [await ask(api, 'One?', grace.token), await ask(api, 'Two?', grace.token)];
      for (const by of [grace, eve]) await upvote(api, one, by.token);
      await upvote(api, two, grace.token);
      const merged = expectStatus(await mergeItems(api, one, two, token), 200);
      expect(merged).toMatchObject({ id: two.id, upvotes: 2 });
      await line.next('qa:removed', ({ id }) => id === one.id);
      await line.next('qa:updated', ({ id, upvotes }) => id === two.id && upvotes === 2);
      const [left, ...none] = await itemsOf(api, session, eve.token);
      expect(left).toEqual({ ...merged, upvoted: true });
      expect(none).toEqual([]);
      expect(await rowsOf(session)).toEqual({ [two.id]: 2 });
      const same = await mergeItems(api, two, two, token);
      expectProblem(same, 400, 'validation_failed');
      expectProblem(await mergeItems(api, two, one, token), 404, 'qa_item_not_found');
      const other = await aRoom();
      const elsewhere = await ask(api, 'Else?', other.grace.token);
      expectProblem(await mergeItems(api, two, elsewhere, token), 404, 'qa_item_not_found');
      expectProblem(await mergeItems(api, elsewhere, two, token), 404, 'qa_item_not_found');
    });
  });

  describe('live', () => {
    it('tells all what they may see, and nobody what they may not', async () => {
      const room = await aRoom({ qa: 'moderated' });
      const { token, grace } = room;
      const lines = await lookAt(room);
      const hall = [lines.grace, lines.eve, lines.screen];
      const item = await ask(api, 'Secret?', grace.token);
      await lines.organizer.next('qa:updated', ({ id, status }) => {
        return id === item.id && status === 'pending';
      });
      await decide(api, item, { status: 'shown' }, token);
      for (const line of hall) {
        const told = await line.next('qa:updated');
        expect(told).toEqual({ ...item, status: 'shown' });
      }
      await upvote(api, item, grace.token);
      for (const line of hall) {
        const told = await line.next('qa:updated', ({ upvotes }) => upvotes === 1);
        expect(told.upvoted).toBe(false);
      }
    });

    it.each(['hidden', 'pending'])(
      'takes back what becomes %s before it says so',
      async (status) => {
        const room = await aRoom();
        const { session, token, grace, eve, screen } = room;
        const lines = await lookAt(room);
        const item = await ask(api, 'Rude?', grace.token);
        for (const line of Object.values(lines)) await line.next('qa:updated');
        const at = performance.now();
        await decide(api, item, { status }, token);
        for (const by of [eve, screen]) {
          expect(await itemsOf(api, session, by.token)).toEqual([]);
        }
        for (const line of [lines.grace, lines.eve, lines.screen]) {
          await line.next('qa:removed', ({ id }) => id === item.id);
        }
        expect(performance.now() - at).toBeLessThan(1_000);
        await lines.organizer.next('qa:updated', (told) => told.status === status);
        expect(lines.organizer.all('qa:removed')).toEqual([]);
        for (const line of [lines.eve, lines.screen]) {
          const order = line.received.filter(({ name }) => name.startsWith('qa:'));
          expect(order.at(-1)!.name).toBe('qa:removed');
        }
      },
    );

    it('tells the last state of an item that many upvote, four times a second at the most', async () => {
      const room = await aRoom();
      const { session, grace } = room;
      const lines = await lookAt(room);
      const item = await ask(api, 'Why?', grace.token);
      const hall = await times(100, () => aParticipant(api, session));
      const at = performance.now();
      await inLanes(hall, 20, ({ token: own }) => upvote(api, item, own));
      for (const line of Object.values(lines)) {
        await line.next('qa:updated', ({ upvotes }) => upvotes === 100);
      }
      const turns = Math.ceil((performance.now() - at) / 250) + 2;
      for (const line of Object.values(lines)) {
        const told = line.all('qa:updated').map(({ upvotes }) => upvotes);
        expect(told.length).toBeLessThanOrEqual(turns);
        expect(told).toEqual([...told].sort((one, other) => one - other));
      }
    });

    it('tells nobody of the hall anything where the session takes none', async () => {
      const room = await aRoom();
      const { session, token, grace } = room;
      const lines = await lookAt(room);
      const item = await ask(api, 'Why?', grace.token);
      for (const line of Object.values(lines)) await line.next('qa:updated');
      await change(session, { qa: 'off' }, token);
      for (const line of Object.values(lines)) {
        await line.next('session:updated', ({ settings }) => settings.qa === 'off');
        line.forget();
      }
      await decide(api, item, { reply: 'Later' }, token);
      await lines.organizer.next('qa:updated', ({ reply }) => reply === 'Later');
      await change(session, { qa: 'open' }, token);
      for (const line of [lines.grace, lines.eve, lines.screen]) {
        await line.next('session:updated', ({ settings }) => settings.qa === 'open');
        expect(line.all('qa:updated')).toEqual([]);
      }
      expect(await itemsOf(api, session, grace.token)).toMatchObject([{ reply: 'Later' }]);
    });
  });

  describe('names', () => {
    const isKnown = async ({ id }: { id: string }) => {
      const rows = await plenum.query<{ author: string | null }>(
        'select author from qa_items where session_id = $1 and author is not null',
        [id],
      );
      return rows.length > 0;
    };

    it('are told where the session asks for them', async () => {
      const room = await aRoom({ identity: 'named' });
      const { session, token, grace, eve, screen } = room;
      const lines = await lookAt(room);
      await ask(api, 'Why?', grace.token);
      for (const by of [token, grace.token, eve.token, screen.token]) {
        expect(await itemsOf(api, session, by)).toMatchObject([{ author: 'Grace' }]);
      }
      for (const line of Object.values(lines)) {
        expect(await line.next('qa:updated')).toMatchObject({ author: 'Grace' });
      }
    });

    it.each([
      { identity: 'anonymous' },
      { identity: 'anonymous', qaAnonymous: true },
      { identity: 'named', qaAnonymous: true },
    ])('are told to nobody, and not kept, with %j', async (settings) => {
      const room = await aRoom(settings);
      const { session, token, grace, screen } = room;
      const lines = await lookAt(room);
      const item = await ask(api, 'Why?', grace.token);
      const seen: unknown[] = [item, await decide(api, item, { pinned: true }, token)];
      for (const by of [token, screen.token]) seen.push(await itemsOf(api, session, by));
      for (const line of Object.values(lines)) {
        await line.next('qa:updated');
        seen.push(line.all('qa:updated'));
      }
      seen.push((await api.get<object>('/v1/accounts/me/export', token)).body);
      expect(JSON.stringify(seen)).toContain('"author":null');
      expect(JSON.stringify(seen)).not.toContain('Grace');
      expect(JSON.stringify(seen)).not.toContain(grace.id);
      expect(await isKnown(session)).toBe(false);
    });

    it.each([{ qaAnonymous: true }, { identity: 'anonymous' }])(
      'are erased by %j, and do not come back',
      async (settings) => {
        const { session, token, grace } = await aRoom({ identity: 'named' });
        const item = await ask(api, 'Why?', grace.token);
        expect(item.author).toBe('Grace');
        await change(session, settings, token);
        expect(await isKnown(session)).toBe(false);
        expect(await itemsOf(api, session, token)).toMatchObject([{ author: null }]);
        await change(session, { identity: 'named', qaAnonymous: false }, token);
        expect(await itemsOf(api, session, token)).toMatchObject([{ author: null }]);
        expect(await ask(api, 'And?', grace.token)).toMatchObject({ author: 'Grace' });
      },
    );
  });

  it('do not slow votes: a hall asks and upvotes while it votes', async () => {
    const { token, session } = await aDraftSession(api, {
      questions: [aSingleChoice()],
      settings: { qa: 'open' },
    });
    expectStatus(await api.post(`/v1/sessions/${session.id}/start`, undefined, token), 200);
    const question = await openQuestion(api, session.questions[0]!.id, token);
    const hall = await times(60, () => aParticipant(api, session));
    const item = await ask(api, 'Why?', hall[0]!.token);
    await inLanes(hall, 60, async ({ token: own }, nth) => {
      const [cast] = await Promise.all([
        castVote(api, question.id, choose(question, 'Yes'), own),
        upvote(api, item, own),
        ask(api, `Why? ${nth}`, own),
      ]);
      expectStatus(cast, 202);
    });
    expect((await itemsOf(api, session, token))[0]).toMatchObject({ id: item.id, upvotes: 60 });
  });
});
