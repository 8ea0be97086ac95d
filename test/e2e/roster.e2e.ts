import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Question, Session } from '../../src/contract/index.js';
import {
  aLiveSession,
  aParticipant,
  Api,
  aSingleChoice,
  castVote,
  choose,
  countsByLabel,
  expectProblem,
  expectStatus,
  resultWhen,
  vote,
} from './support/api.js';
import { disconnected, LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { expectInvalid, pathsOf } from './support/problems.js';
import {
  aSessionOfCodes,
  aSessionOfNames,
  entryOf,
  joinBy,
  makeCodes,
  putNames,
  release,
  revoke,
  rosterOf,
} from './support/rosters.js';
import { SseClient } from './support/sse-client.js';

describe('a roster', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  /** Who has voted Yes, here or on another device, has no second vote. */
  async function expectVoted(question: Question, token: string): Promise<void> {
    const second = await castVote(api, question.id, choose(question, 'No'), token);
    expectProblem(second, 409, 'already_voted');
  }

  const change = (session: Session, settings: object, token: string) =>
    api.patch<Session>(`/v1/sessions/${session.id}`, { settings }, token);

  describe('of voter codes', () => {
    it('lets in who has one, however it is typed', async () => {
      const { session, codes } = await aSessionOfCodes(api, 2);
      const [code] = codes as [string, string];
      const required = await joinBy(api, session);
      expect(pathsOf(expectProblem(required, 403, 'voter_code_required'))).toEqual(['voterCode']);
      const ids = new Set<string>();
      const lookalikes = code.replaceAll('1', 'l').replaceAll('0', 'o');
      const ways = [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${lookalikes} `];
      for (const voterCode of [...ways, code.replaceAll('-', ' ‑')]) {
        ids.add(expectStatus(await joinBy(api, session, { voterCode }), 200).participantId);
      }
      expect(ids.size).toBe(1);
      const next = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
      for (const voterCode of [next, 'K7QF-3M9T-XC20', 'x', code.slice(0, -1), `${code}0`]) {
        const refused = await joinBy(api, session, { voterCode });
        expect(pathsOf(expectProblem(refused, 403, 'voter_code_invalid'))).toEqual(['voterCode']);
      }
    });

    it('gives no second vote to who changes the device or clears the cookies', async () => {
      const { session, questions, codes, token } = await aSessionOfCodes(api, 1);
      const [question] = questions;
      const [voterCode] = codes;
      const first = expectStatus(await joinBy(api, session, { voterCode }), 200);
      await vote(api, question!.id, choose(question!, 'Yes'), first.participantToken);

      const second = expectStatus(await joinBy(api, session, { voterCode }), 200);
      expect(second.participantId).toBe(first.participantId);
      expect(second.session.myVotes).toEqual({ [question!.id]: choose(question!, 'Yes') });
      await expectVoted(question!, second.participantToken);
      const result = await resultWhen(api, question!.id, token, (one) => one.totalVotes > 0);
      expect(countsByLabel(result)).toEqual({ Yes: 1, No: 0 });
    });

    it('makes one participant of all who come with one code at once, with one vote', async () => {
      const { session, questions, codes, token } = await aSessionOfCodes(api, 1);
      const [question] = questions;
      const [voterCode] = codes;
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => joinBy(api, session, { voterCode })),
      );
      const joined = answers.map((answer) => expectStatus(answer, 200));
      expect(new Set(joined.map(({ participantId }) => participantId)).size).toBe(1);
      const votes = await Promise.all(
        joined.map(({ participantToken }, index) => {
          const choice = choose(question!, index % 2 ? 'Yes' : 'No');
          return castVote(api, question!.id, choice, participantToken);
        }),
      );
      const receipts = votes.filter(({ status }) => status === 202);
      expect(new Set(receipts.map(({ body }) => body.receipt.id)).size).toBe(1);
      const result = await resultWhen(api, question!.id, token, (one) => one.totalVotes > 0);
      expect(result.totalVotes).toBe(1);
    });

    it('keeps codes as hashes, and tells them once', async () => {
      const { session, codes, token } = await aSessionOfCodes(api, 3);
      for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}(-|$)){3}$/);
      expect(new Set(codes).size).toBe(3);
      const list = JSON.stringify(await rosterOf(api, session, token));
      const rows = JSON.stringify(
        await plenum.query(
          `select *, encode(key, 'escape') from roster_entries where session_id = $1`,
          [session.id],
        ),
      );
      for (const code of codes) {
        for (const text of [list, rows]) {
          expect(text).toContain(code.slice(0, 4));
          expect(text).not.toContain(code.slice(5));
          expect(text).not.toContain(code.replaceAll('-', ''));
        }
      }
    });

    it('makes no more than there may be', async () => {
      const { session, token } = await aSessionOfCodes(api, 9_999);
      const path = `/v1/sessions/${session.id}/voter-codes`;
      expectProblem(await api.post(path, { count: 2 }, token), 409, 'limit_reached');
      const [code] = await makeCodes(api, session, 1, token);
      expectProblem(await api.post(path, { count: 1 }, token), 409, 'limit_reached');
      expectStatus(await joinBy(api, session, { voterCode: code }), 200);
      expect(await rosterOf(api, session, token)).toMatchObject({ total: 10_000, claimed: 1 });
    });

    it('takes none of another session', async () => {
      const { session } = await aSessionOfCodes(api, 1);
      const { codes } = await aSessionOfCodes(api, 1);
      const answer = await joinBy(api, session, { voterCode: codes[0] });
      expectProblem(answer, 403, 'voter_code_invalid');
    });

    it('asks for a name, too, where the session does', async () => {
      const { session, codes } = await aSessionOfCodes(api, 1, { identity: 'named' });
      const [voterCode] = codes;
      const required = expectProblem(await joinBy(api, session), 403, 'voter_code_required');
      expect(pathsOf(required)).toEqual(['voterCode', 'name']);
      expectInvalid(await joinBy(api, session, { voterCode }), 'name');
      expectStatus(await joinBy(api, session, { voterCode, name: 'Anybody' }), 200);
    });

    it('lets one come as another by another code, and come back without one', async () => {
      const { session, codes } = await aSessionOfCodes(api, 2);
      const [one, two] = codes as [string, string];
      const first = expectStatus(await joinBy(api, session, { voterCode: one }), 200);
      const back = expectStatus(await joinBy(api, session, {}, first.participantToken), 200);
      expect(back.participantId).toBe(first.participantId);
      const { participantToken } = first;
      const second = expectStatus(
        await joinBy(api, session, { voterCode: two }, participantToken),
        200,
      );
      expect(second.participantId).not.toBe(first.participantId);
    });

    it('takes a code away at once', async () => {
      const { session, questions, codes, token } = await aSessionOfCodes(api, 2);
      const [question] = questions;
      const [voterCode, unused] = codes as [string, string];
      const joined = expectStatus(await joinBy(api, session, { voterCode }), 200);
      for (const code of codes) {
        await revoke(api, session, await entryOf(api, session, code, token), token);
      }
      const answer = await castVote(
        api,
        question!.id,
        choose(question!, 'Yes'),
        joined.participantToken,
      );
      expectProblem(answer, 403, 'not_admitted');
      for (const code of [voterCode, unused]) {
        expectProblem(await joinBy(api, session, { voterCode: code }), 403, 'voter_code_invalid');
      }
      expectProblem(
        await joinBy(api, session, {}, joined.participantToken),
        403,
        'voter_code_required',
      );
      expect(await rosterOf(api, session, token)).toMatchObject({ items: [], total: 0 });
    });

    it('is released to another device as the same participant', async () => {
      const { session, questions, codes, token } = await aSessionOfCodes(api, 1);
      const [question] = questions;
      const [voterCode] = codes;
      const lost = expectStatus(await joinBy(api, session, { voterCode }), 200);
      await vote(api, question!.id, choose(question!, 'Yes'), lost.participantToken);
      const entry = await entryOf(api, session, voterCode!, token);
      expect(entry).toMatchObject({ kind: 'code', claimedAt: expect.any(String) });
      expect(await release(api, session, entry, token)).toEqual({ ...entry, claimedAt: null });
      const path = '/v1/audience/session';
      expectProblem(await api.get(path, lost.participantToken), 403, 'not_admitted');

      const found = expectStatus(await joinBy(api, session, { voterCode }), 200);
      expect(found.participantId).toBe(lost.participantId);
      expect(found.session.myVotes).toHaveProperty(question!.id);
      expectStatus(await api.get(path, found.participantToken), 200);
      expectProblem(await api.get(path, lost.participantToken), 403, 'not_admitted');
      await expectVoted(question!, found.participantToken);
    });
  });

  describe('of names', () => {
    it('lets in who is on it, once each', async () => {
      const { session, entries } = await aSessionOfNames(api, ['Ada Lovelace', 'Groß']);
      expectInvalid(await joinBy(api, session), 'name');
      const stranger = await joinBy(api, session, { name: 'Eve' });
      expect(pathsOf(expectProblem(stranger, 403, 'not_on_roster'))).toEqual(['name']);
      const ada = expectStatus(await joinBy(api, session, { name: ' ADA  lovelace ' }), 200);
      expect(ada.participantId).toBe(entries[0]!.id);
      const taken = await joinBy(api, session, { name: 'Ada Lovelace' });
      expect(pathsOf(expectProblem(taken, 409, 'name_taken'))).toEqual(['name']);
      const other = await joinBy(api, session, { name: 'gross' }, ada.participantToken);
      expect(expectStatus(other, 200).participantId).toBe(entries[1]!.id);
    });

    it('keeps a name for who has its token, and for no other', async () => {
      const { session, questions } = await aSessionOfNames(api, ['Ada', 'Bob']);
      const ada = expectStatus(await joinBy(api, session, { name: 'Ada' }), 200);
      const bob = expectStatus(await joinBy(api, session, { name: 'Bob' }), 200);
      for (const name of [undefined, 'Ada', 'ada ']) {
        const again = await joinBy(api, session, { name }, ada.participantToken);
        expect(expectStatus(again, 200).participantId).toBe(ada.participantId);
      }
      const taken = await joinBy(api, session, { name: 'Ada' }, bob.participantToken);
      expectProblem(taken, 409, 'name_taken');
      await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), ada.participantToken);
      await vote(api, questions[0]!.id, choose(questions[0]!, 'No'), bob.participantToken);
    });

    it('gives it to one of all who come at once', async () => {
      const { session, entries } = await aSessionOfNames(api, ['Ada']);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => joinBy(api, session, { name: 'Ada' })),
      );
      const joined = answers.filter(({ status }) => status === 200);
      expect(joined.map(({ body }) => body.participantId)).toEqual([entries[0]!.id]);
      for (const answer of answers.filter(({ status }) => status !== 200)) {
        expectProblem(answer, 409, 'name_taken');
      }
    });

    it('takes a join that is sent again, where it has a key', async () => {
      const { session, token, entries } = await aSessionOfNames(api, ['Ada']);
      const [joinKey, otherKey] = [randomUUID(), randomUUID()];
      const first = expectStatus(await joinBy(api, session, { name: 'Ada', joinKey }), 200);
      const again = expectStatus(await joinBy(api, session, { name: 'Ada', joinKey }), 200);
      expect(again.participantId).toBe(first.participantId);
      const stranger = await joinBy(api, session, { name: 'Ada', joinKey: otherKey });
      expectProblem(stranger, 409, 'name_taken');
      await release(api, session, entries[0]!, token);
      expectStatus(await joinBy(api, session, { name: 'Ada', joinKey: otherKey }), 200);
      expectProblem(await joinBy(api, session, { name: 'Ada', joinKey }), 409, 'name_taken');
    });

    it('is released to another one as the same participant, with one vote', async () => {
      const { session, questions, entries, token } = await aSessionOfNames(api, ['Ada']);
      const [question] = questions;
      const first = expectStatus(await joinBy(api, session, { name: 'Ada' }), 200);
      await vote(api, question!.id, choose(question!, 'Yes'), first.participantToken);
      await release(api, session, entries[0]!, token);

      const choice = choose(question!, 'Yes');
      expectProblem(
        await castVote(api, question!.id, choice, first.participantToken),
        403,
        'not_admitted',
      );
      const back = await joinBy(api, session, {}, first.participantToken);
      expectInvalid(back, 'name');
      const second = expectStatus(await joinBy(api, session, { name: 'Ada' }), 200);
      expect(second.participantId).toBe(first.participantId);
      expect(second.session.myVotes).toEqual({ [question!.id]: choice });
      await expectVoted(question!, second.participantToken);
      const late = await joinBy(api, session, { name: 'Ada' }, first.participantToken);
      expectProblem(late, 409, 'name_taken');
    });

    it('is replaced as a whole; who stays keeps the name', async () => {
      const { session, questions, token } = await aSessionOfNames(api, ['Ada', 'Bob', 'Cyd']);
      const [question] = questions;
      const ada = expectStatus(await joinBy(api, session, { name: 'Ada' }), 200);
      const bob = expectStatus(await joinBy(api, session, { name: 'Bob' }), 200);
      await vote(api, question!.id, choose(question!, 'Yes'), bob.participantToken);
      const entries = await putNames(api, session, ['ADA', 'Dan'], token);
      expect(entries).toEqual([
        {
          id: ada.participantId,
          kind: 'name',
          label: 'ADA',
          weight: 1,
          claimedAt: expect.any(String),
        },
        { id: expect.any(String), kind: 'name', label: 'Dan', weight: 1, claimedAt: null },
      ]);
      await vote(api, question!.id, choose(question!, 'Yes'), ada.participantToken);
      const out = choose(question!, 'Yes');
      expectProblem(
        await castVote(api, question!.id, out, bob.participantToken),
        403,
        'not_admitted',
      );
      for (const name of ['Bob', 'Cyd']) {
        expectProblem(await joinBy(api, session, { name }), 403, 'not_on_roster');
      }

      // Back on the list, Bob is who he was: he has voted.
      await putNames(api, session, ['Ada', 'Bob'], token);
      const returned = expectStatus(await joinBy(api, session, { name: 'Bob' }), 200);
      expect(returned.participantId).toBe(bob.participantId);
      await expectVoted(question!, returned.participantToken);
      const result = await resultWhen(api, question!.id, token, (one) => one.totalVotes > 1);
      expect(countsByLabel(result)).toEqual({ Yes: 2, No: 0 });
    });

    it('is emptied by an empty list', async () => {
      const { session, token } = await aSessionOfNames(api, ['Ada']);
      await putNames(api, session, [], token);
      expect(await rosterOf(api, session, token)).toMatchObject({ items: [], total: 0 });
      expectProblem(await joinBy(api, session, { name: 'Ada' }), 403, 'not_on_roster');
    });

    it('names each name that stands on it twice', async () => {
      const { session, token } = await aLiveSession(api);
      const names = ['Ada', 'Bob', 'ada', 'Zoë', 'ZOE\u0308'];
      const answer = await api.put(`/v1/sessions/${session.id}/roster`, { names }, token);
      expect(pathsOf(expectInvalid(answer))).toEqual(['names.2', 'names.4']);
    });
  });

  it('is listed page by page, by kind, with who has joined', async () => {
    const names = ['A', 'B', 'C', 'D', 'E'].map((letter) => `Name ${letter}`);
    const { session, token } = await aSessionOfNames(api, names);
    await makeCodes(api, session, 2, token);
    await joinBy(api, session, { name: 'Name B' });
    const pages = [];
    for (let cursor = ''; ;) {
      const page = await rosterOf(api, session, token, `?kind=name&limit=2${cursor}`);
      expect(page).toMatchObject({ total: 5, claimed: 1 });
      pages.push(page.items.map(({ label, claimedAt }) => [label, claimedAt !== null]));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(pages).toEqual([
      [
        ['Name A', false],
        ['Name B', true],
      ],
      [
        ['Name C', false],
        ['Name D', false],
      ],
      [['Name E', false]],
    ]);
    expect(await rosterOf(api, session, token, '?kind=code')).toMatchObject({ total: 2 });
    expect(await rosterOf(api, session, token)).toMatchObject({ total: 7 });
    const path = `/v1/sessions/${session.id}/roster`;
    for (const query of ['kind=x', 'limit=0', 'limit=101', 'cursor=x']) {
      expectInvalid(await api.get(`${path}?${query}`, token), query.split('=')[0]!);
    }
  });

  it('that is turned on refuses who came without it, in every way', async () => {
    const { session, questions, token } = await aLiveSession(api);
    const [question] = questions;
    const early = await aParticipant(api, session);
    const line = await LiveClient.connect(plenum.url, { token: early.token });
    const gone = disconnected(line);
    const [code] = await makeCodes(api, session, 1, token);
    expectStatus(await change(session, { roster: 'codes' }, token), 200);
    const choice = choose(question!, 'Yes');
    expectProblem(await castVote(api, question!.id, choice, early.token), 403, 'not_admitted');
    expect(await line.next('server:closing')).toEqual({ reason: 'not_admitted' });
    expect(await gone).toBe('io server disconnect'); // it does not come back by itself
    const connect = LiveClient.connect(plenum.url, { token: early.token });
    await expect(connect).rejects.toMatchObject({ data: { code: 'not_admitted' } });
    for (const path of [
      '/v1/audience/session',
      `/v1/sessions/${session.id}/results`,
      `/v1/sessions/${session.id}/results/stream`,
      `/v1/questions/${question!.id}/results`,
    ]) {
      expectProblem(await api.get(path, early.token), 403, 'not_admitted');
    }
    expectProblem(await joinBy(api, session, {}, early.token), 403, 'voter_code_required');
    const joined = expectStatus(await joinBy(api, session, { voterCode: code }, early.token), 200);
    await vote(api, question!.id, choice, joined.participantToken);

    // A list of names asks for another kind of entry; without a roster, each token is good.
    expectStatus(await change(session, { roster: 'names' }, token), 200);
    const answer = await castVote(api, question!.id, choice, joined.participantToken);
    expectProblem(answer, 403, 'not_admitted');
    expectStatus(await change(session, { roster: 'none' }, token), 200);
    await vote(api, question!.id, choice, joined.participantToken);
    await vote(api, question!.id, choice, early.token);
    const back = await joinBy(api, session, {}, joined.participantToken);
    expectStatus(await change(session, { roster: 'codes' }, token), 200);
    await vote(api, question!.id, choice, expectStatus(back, 200).participantToken);
  });

  describe('ends at once what hears of the session by an entry', () => {
    const ways = {
      'that is revoked': revoke,
      'that is released': release,
      'whose name is taken off': (_: Api, session: Session, __: unknown, token: string) =>
        putNames(api, session, ['Bob'], token),
    };

    it.each(Object.entries(ways))('%s', async (_, takeAway) => {
      const names = ['Ada', 'Bob'];
      const { session, questions, entries, token } = await aSessionOfNames(api, names);
      const [ada, bob] = await Promise.all(
        names.map(async (name) => {
          const joined = expectStatus(await joinBy(api, session, { name }), 200);
          const line = await LiveClient.connect(plenum.url, { token: joined.participantToken });
          const stream = await SseClient.follow(plenum.url, session.id, joined.participantToken);
          return { ...joined, line, stream, gone: disconnected(line) };
        }),
      );
      await takeAway(api, session, entries[0]!, token);
      expect(await ada!.line.next('server:closing')).toEqual({ reason: 'not_admitted' });
      expect(await ada!.gone).toBe('io server disconnect'); // it does not come back by itself
      await ada!.stream.ended;

      await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), bob!.participantToken);
      await bob!.line.next('results:updated', ({ totalVotes }) => totalVotes === 1);
      expect(ada!.line.all('results:updated')).toEqual([]);
      bob!.line.close();
      bob!.stream.close();
    });
  });

  it('ends in time what its process was not told to end', async () => {
    const { session, codes } = await aSessionOfCodes(api, 1);
    const joined = expectStatus(await joinBy(api, session, { voterCode: codes[0] }), 200);
    const line = await LiveClient.connect(plenum.url, { token: joined.participantToken });
    await plenum.query('update roster_entries set epoch = epoch + 1 where session_id = $1', [
      session.id,
    ]);
    expect(await line.next('server:closing')).toEqual({ reason: 'not_admitted' });
  });

  it('is left behind by a duplicate, which asks for one of its own', async () => {
    const { session, codes, token } = await aSessionOfCodes(api, 1);
    const path = `/v1/sessions/${session.id}/duplicate`;
    const copy = expectStatus(await api.post<Session>(path, {}, token), 201);
    expect(copy.settings).toEqual(session.settings);
    expect(await rosterOf(api, copy, token)).toMatchObject({ total: 0 });
    const answer = await joinBy(api, copy, { voterCode: codes[0] });
    expectProblem(answer, 403, 'voter_code_invalid');
  });

  it('goes before the limit by address, and claims nothing for who is not let in', async () => {
    const { session, token } = await aSessionOfNames(api, ['Ada', 'Bob'], {
      maxParticipantsPerAddress: 1,
      passcode: 'sesame',
    });
    const passcode = 'sesame';
    expectProblem(await joinBy(api, session, { name: 'Eve' }), 403, 'passcode_required');
    expectProblem(
      await joinBy(api, session, { name: 'Eve', passcode: 'wrong' }),
      403,
      'passcode_wrong',
    );
    expectProblem(await joinBy(api, session, { name: 'Eve', passcode }), 403, 'not_on_roster');
    const ada = expectStatus(await joinBy(api, session, { name: 'Ada', passcode }), 200);
    expectProblem(
      await joinBy(api, session, { name: 'Bob', passcode }),
      403,
      'too_many_participants',
    );
    expect(await rosterOf(api, session, token)).toMatchObject({ total: 2, claimed: 1 });
    expectStatus(await joinBy(api, session, {}, ada.participantToken), 200);
    // Released, the name comes back from the same address, as the same one that it has counted.
    await release(api, session, await entryOf(api, session, 'Ada', token), token);
    expectStatus(await joinBy(api, session, { name: 'Ada', passcode }), 200);
  });

  it('can be changed while all come at once: neither waits for the other for ever', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `Name ${index}`);
    const { session, token } = await aSessionOfNames(api, names, {
      maxParticipantsPerAddress: 100,
    });
    const path = `/v1/sessions/${session.id}/roster`;
    const answers = await Promise.all(
      names.flatMap((name) => [
        joinBy(api, session, { name }),
        api.put<unknown>(path, { names }, token),
      ]),
    );
    for (const answer of answers) expectStatus<unknown>(answer, 200);
    expect(await rosterOf(api, session, token)).toMatchObject({ total: 40, claimed: 40 });
  });

  it('goes with its session', async () => {
    const { session, token } = await aSessionOfCodes(api, 3);
    expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
    const left = await plenum.query('select 1 from roster_entries where session_id = $1', [
      session.id,
    ]);
    expect(left).toEqual([]);
  });

  it('of several questions gives one vote on each', async () => {
    const { session, questions, token } = await aLiveSession(api, {
      questions: [aSingleChoice(), aSingleChoice()],
      settings: { roster: 'codes' },
    });
    const [voterCode] = await makeCodes(api, session, 1, token);
    for (const question of questions) {
      const joined = expectStatus(await joinBy(api, session, { voterCode }), 200);
      await vote(api, question.id, choose(question, 'Yes'), joined.participantToken);
    }
    for (const { id } of questions) {
      await resultWhen(api, id, token, ({ totalVotes }) => totalVotes === 1);
    }
  });
});
