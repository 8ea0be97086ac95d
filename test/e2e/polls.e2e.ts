import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  limits,
  type Poll,
  type PollPage,
  type Result,
  type Session,
} from '../../src/contract/index.js';
import { within } from '../../src/platform/within.js';
import {
  anOrganizer,
  Api,
  aParticipant,
  closeQuestion,
  countsByLabel,
  expectProblem,
  expectStatus,
  resultWhen,
  unique,
  until,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { aPoll, tryVote, voteInPoll, type Voter, votingFor } from './support/polls.js';
import { expectInvalid } from './support/problems.js';
import { SseClient } from './support/sse-client.js';
import { spoil } from './support/spoiled-tokens.js';
import { timerJobs } from './support/timer-jobs.js';

const DAY = 24 * 3600 * 1000;
const NOBODYS_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('polls', () => {
  const secret = 'a secret that signs all tokens here';
  let plenum: TestPlenum;
  let api: Api;
  let token: string;
  const streams: SseClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start({ JWT_SECRET: secret });
    api = new Api(plenum.url);
  });
  beforeEach(async () => {
    ({ token } = await anOrganizer(api));
  });
  afterEach(() => streams.splice(0).forEach((stream) => stream.close()));
  afterAll(() => plenum.close());

  const read = async ({ id }: { id: string }) =>
    expectStatus(await api.get<Poll>(`/v1/polls/${id}`), 200);
  const list = async (query: string) =>
    expectStatus(await api.get<PollPage>(`/v1/polls?${query}`), 200);
  const look = ({ id }: Poll, { token: by, cookie }: Voter = {}, headers = {}) =>
    api.request<Result>('GET', `/v1/polls/${id}/results`, {
      token: by,
      headers: { ...(cookie && { cookie }), ...headers },
    });
  /** The result, when so many have voted. */
  const counted = (poll: Poll, totalVotes: number) =>
    resultWhen(api, poll.id, token, (result) => result.totalVotes === totalVotes);
  const follow = async ({ id }: Poll, { cookie }: Voter = {}, query = '') => {
    const url = `${plenum.url}/v1/polls/${id}/results/stream${query}`;
    const stream = await SseClient.open(url, cookie === undefined ? {} : { cookie });
    streams.push(stream);
    return stream;
  };
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

  it('are open from the start, take votes of anybody, and close', async () => {
    const poll = await aPoll(api, token, { listed: true });
    expect(poll).toEqual({
      id: expect.any(String),
      sessionId: expect.any(String),
      question: 'Where next?',
      options: ['Lisbon', 'Oslo', 'Rome'].map((label) => ({ id: expect.any(String), label })),
      multiple: false,
      status: 'open',
      listed: true,
      url: `https://poll.example/p/${poll.id}`,
      totalVotes: 0,
      allowChange: false,
      proofOfWork: false,
      resultsVisibility: 'always',
      createdAt: expect.any(String),
      closesAt: null,
    });
    expect(await read(poll)).toEqual(poll);
    for (const label of ['Oslo', 'Rome', 'Oslo']) await voteInPoll(api, poll, [label]);
    await counted(poll, 3);
    const closed = expectStatus(
      await api.post<Poll>(`/v1/polls/${poll.id}/close`, undefined, token),
      200,
    );
    expect(closed).toMatchObject({ status: 'closed', totalVotes: 3 });
    expectProblem(await tryVote(api, votingFor(poll, 'Rome')), 409, 'question_not_open');
    const result = await until(
      async () => expectStatus(await look(poll), 200),
      ({ final }) => final,
    );
    expect(countsByLabel(result)).toEqual({ Lisbon: 0, Oslo: 2, Rome: 1 });
    expectProblem(
      await api.post(`/v1/polls/${poll.id}/close`, undefined, token),
      409,
      'invalid_transition',
    );
    expectStatus(await api.delete(`/v1/polls/${poll.id}`, token), 204);
    expectProblem(await api.get(`/v1/polls/${poll.id}`), 404, 'poll_not_found');
    expect(await plenum.query('select * from polls where question_id = $1', [poll.id])).toEqual([]);
  });

  it('are sessions, with all that one can do with these', async () => {
    const question = 'Where shall we go?\nAnd when?';
    const poll = await aPoll(api, token, { question });
    const answer = await api.get<Session>(`/v1/sessions/${poll.sessionId}`, token);
    const session = expectStatus(answer, 200);
    expect(session).toMatchObject({
      status: 'live',
      title: 'Where shall we go? And when?',
      questions: [{ id: poll.id, prompt: question, status: 'open' }],
    });
    const participant = await aParticipant(api, session);
    const { token: own } = await voteInPoll(api, poll, ['Oslo'], { token: participant.token });
    const mine = await api.get<{ myVotes: object }>('/v1/audience/session', own);
    expect(Object.keys(expectStatus(mine, 200).myVotes)).toEqual([poll.id]);
    const client = await LiveClient.connect(plenum.url, { token: own });
    await voteInPoll(api, poll, ['Rome']);
    await client.next('results:updated', ({ totalVotes }) => totalVotes === 2);
    client.close();
    await closeQuestion(api, poll.id, token);
    expect((await read(poll)).status).toBe('closed');
  });

  it('may let one choose several', async () => {
    const poll = await aPoll(api, token, { multiple: true });
    await voteInPoll(api, poll, ['Oslo', 'Rome']);
    await voteInPoll(api, poll, ['Rome']);
    expect(countsByLabel(await counted(poll, 2))).toEqual({ Lisbon: 0, Oslo: 1, Rome: 2 });
  });

  it('count each of many voters once, as often as they send their vote', async () => {
    const poll = await aPoll(api, token);
    const labels = ['Lisbon', 'Oslo', 'Rome'];
    const chosen = Array.from({ length: 60 }, (_, index) => labels[index % 3]!);
    await Promise.all(
      chosen.map(async (label, index) => {
        // Of a client that keeps nothing but its own key, all at the same time.
        const body = { ...votingFor(poll, label), joinKey: `${poll.id}-${index}` };
        const answers = await Promise.all([tryVote(api, body), tryVote(api, body)]);
        const receipts = answers.map((answer) => expectStatus(answer, 202).receipt.id);
        expect(new Set(receipts).size).toBe(1);
      }),
    );
    expect(countsByLabel(await counted(poll, 60))).toEqual({ Lisbon: 20, Oslo: 20, Rome: 20 });
    const ballots = await plenum.query('select * from ballots where question_id = $1', [poll.id]);
    expect(ballots).toHaveLength(60);
  });

  describe('know who comes back', () => {
    let poll: Poll;
    beforeEach(async () => {
      poll = await aPoll(api, token, { resultsVisibility: 'after_vote' });
    });

    it.each(['cookie', 'token'] as const)('by its %s', async (means) => {
      const first = await voteInPoll(api, poll, ['Oslo']);
      const voter: Voter = { [means]: first[means] };
      const again = await voteInPoll(api, poll, ['Oslo'], voter);
      expect(again.receipt).toEqual(first.receipt);
      const changed = await tryVote(api, votingFor(poll, 'Rome'), voter);
      expectProblem(changed, 409, 'already_voted');
      expect((await counted(poll, 1)).totalVotes).toBe(1);
      expect(expectStatus(await look(poll, voter), 200).totalVotes).toBe(1);
    });

    it('by a token that has expired, which was well signed', async () => {
      const first = await voteInPoll(api, poll, ['Oslo']);
      for (const expired of spoil('expired', first.token, secret)) {
        const again = await voteInPoll(api, poll, ['Oslo'], { token: expired });
        expect(again.receipt).toEqual(first.receipt);
        // The new one is good again.
        const receipt = await api.get(`/v1/votes/${first.receipt.id}`, again.token);
        expectStatus(receipt, 200);
      }
      for (const forged of spoil('forged', first.token, secret)) {
        const other = await voteInPoll(api, poll, ['Oslo'], { token: forged });
        expect(other.receipt).not.toEqual(first.receipt);
      }
    });

    it('also when it is over, for the receipt of before', async () => {
      const { receipt, cookie } = await voteInPoll(api, poll, ['Oslo']);
      expectStatus(await api.post(`/v1/polls/${poll.id}/close`, undefined, token), 200);
      expect((await voteInPoll(api, poll, ['Oslo'], { cookie })).receipt).toEqual(receipt);
      const other = await tryVote(api, votingFor(poll, 'Rome'), { cookie });
      expectProblem(other, 409, 'question_not_open');
    });

    it('in one poll after the other, as somebody else in each', async () => {
      const others = [await aPoll(api, token), await aPoll(api, token)];
      const first = await voteInPoll(api, poll, ['Oslo']);
      const { cookie } = first;
      const ids = [idIn(first.token)];
      for (const other of others) {
        const vote = await voteInPoll(api, other, ['Rome'], { cookie });
        expect(vote.cookie).toBe(cookie);
        ids.push(idIn(vote.token));
      }
      expect(new Set(ids).size).toBe(3);
      expect((await voteInPoll(api, poll, ['Oslo'], { cookie })).receipt).toEqual(first.receipt);
    });

    it('by a cookie that no script reads and no other site sends', async () => {
      const answer = await tryVote(api, votingFor(poll, 'Oslo'));
      const [cookie] = answer.headers.getSetCookie();
      expect(cookie).toMatch(
        /^plenum_voter=[\w-]{43}; Max-Age=34560000; Path=\/v1; HttpOnly; Secure; SameSite=Lax$/,
      );
      const elsewhere = await api.request('POST', '/v1/votes', {
        body: votingFor(poll, 'Rome'),
        headers: { cookie: cookie!.split(';')[0]!, 'sec-fetch-site': 'same-site' },
      });
      expectStatus(elsewhere, 202); // as a new one
      await counted(poll, 2);
    });
  });

  it('let a vote be changed where they say so', async () => {
    const poll = await aPoll(api, token, { allowChange: true, resultsVisibility: 'after_vote' });
    const { token: own, cookie } = await voteInPoll(api, poll, ['Oslo']);
    await voteInPoll(api, poll, ['Rome'], { cookie });
    await until(
      async () => countsByLabel(await counted(poll, 1)),
      ({ Rome }) => Rome === 1,
    );
    expectStatus(await look(poll, { cookie }), 200);
    expectStatus(await api.delete(`/v1/questions/${poll.id}/votes`, own), 202);
    await counted(poll, 0);
    expectProblem(await look(poll, { cookie }), 403, 'results_hidden');
  });

  it('close by themselves, on time', async () => {
    const poll = await aPoll(api, token, { closesAt: inSeconds(1.5) });
    await voteInPoll(api, poll, ['Oslo']);
    const closed = await until(
      () => read(poll),
      ({ status }) => status === 'closed',
    );
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(poll.closesAt!) - 50);
    expect(closed.closesAt).toBe(poll.closesAt);
    expectProblem(await tryVote(api, votingFor(poll, 'Rome')), 409, 'question_not_open');
    await until(
      async () => expectStatus(await look(poll), 200),
      ({ final }) => final,
    );
  });

  it('close weeks later, and at another time where that is changed', async () => {
    const poll = await aPoll(api, token, { closesAt: inSeconds((60 * DAY) / 1000) });
    expect(await timerJobs(plenum, poll.id)).toEqual([poll.closesAt]);
    expectStatus(await tryVote(api, votingFor(poll, 'Rome')), 202);
    const change = async (closesAt: string | null) =>
      expectStatus(await api.patch<Poll>(`/v1/polls/${poll.id}`, { closesAt }, token), 200);
    const later = await change(inSeconds((300 * DAY) / 1000));
    expect(await timerJobs(plenum, poll.id)).toEqual([later.closesAt]);
    expect((await change(null)).closesAt).toBeNull();
    expect(await timerJobs(plenum, poll.id)).toEqual([]);
    const soon = await change(inSeconds(1));
    await until(
      () => read(poll),
      ({ status }) => status === 'closed',
    );
    expect(soon.status).toBe('open');
    const late = await api.patch(`/v1/polls/${poll.id}`, { closesAt: inSeconds(60) }, token);
    expectProblem(late, 409, 'invalid_transition');
  });

  describe('show their result', () => {
    const aVoterOf = async (poll: Poll) => {
      const voter = await voteInPoll(api, poll, ['Oslo']);
      await counted(poll, 1);
      return { cookie: voter.cookie };
    };
    /** To nobody in particular, who has voted, and their organizer. */
    const seenBy = async (poll: Poll, voter: Voter) => {
      const answers = [await look(poll), await look(poll, voter), await look(poll, { token })];
      return answers.map(({ status }) => (status === 200 ? '+' : '-')).join('');
    };

    it.each([
      ['always', '+++', '+++'],
      ['after_vote', '-++', '-++'],
      ['after_close', '--+', '+++'],
      ['hidden', '--+', '--+'],
    ])('%s', async (resultsVisibility, whileOpen, whenClosed) => {
      const poll = await aPoll(api, token, { resultsVisibility });
      const voter = await aVoterOf(poll);
      expect(await seenBy(poll, voter)).toBe(whileOpen);
      if (whileOpen.startsWith('-')) expectProblem(await look(poll), 403, 'results_hidden');
      await closeQuestion(api, poll.id, token);
      expect(await seenBy(poll, voter)).toBe(whenClosed);
    });

    it('only to those who have voted in it, of other polls’ voters', async () => {
      const poll = await aPoll(api, token, { resultsVisibility: 'after_vote' });
      const { cookie, token: elsewhere } = await voteInPoll(api, await aPoll(api, token), ['Rome']);
      expectProblem(await look(poll, { cookie }), 403, 'results_hidden');
      expectProblem(await look(poll, { token: elsewhere }), 403, 'results_hidden');
      const stranger = await anOrganizer(api);
      expectProblem(await look(poll, { token: stranger.token }), 403, 'results_hidden');
    });

    it('with an ETag that is another as soon as it is another', async () => {
      const poll = await aPoll(api, token);
      const first = await look(poll);
      const etag = first.headers.get('etag')!;
      expect(first.headers.get('cache-control')).toBe('public, max-age=1');
      const unchanged = await look(poll, {}, { 'if-none-match': etag });
      expect({ status: unchanged.status, body: unchanged.body }).toEqual({ status: 304, body: '' });
      expect(unchanged.headers.get('etag')).toBe(etag);
      await aVoterOf(poll);
      const changed = await until(
        () => look(poll, {}, { 'if-none-match': etag }),
        ({ status }) => status === 200,
      );
      expect(changed.headers.get('etag')).not.toBe(etag);
      expect(changed.body.totalVotes).toBe(1);
    });

    it('to no cache that others share, where not all see it', async () => {
      const poll = await aPoll(api, token, { resultsVisibility: 'after_vote' });
      const answer = await look(poll, await aVoterOf(poll));
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    });

    it('as it changes', async () => {
      const poll = await aPoll(api, token);
      const stream = await follow(poll);
      const { results } = await stream.next('snapshot');
      expect(results).toMatchObject([{ questionId: poll.id, totalVotes: 0 }]);
      for (const label of ['Oslo', 'Rome']) await voteInPoll(api, poll, [label]);
      const last = await stream.next('results', ({ totalVotes }) => totalVotes === 2);
      expect(countsByLabel(last)).toEqual({ Lisbon: 0, Oslo: 1, Rome: 1 });
      expectStatus(await api.delete(`/v1/polls/${poll.id}`, token), 204);
      await stream.ended;
    });

    it('as it changes, to whom it is shown', async () => {
      const poll = await aPoll(api, token, { resultsVisibility: 'after_vote' });
      const voter = await aVoterOf(poll);
      const [newcomer, back, owner] = [
        await follow(poll),
        await follow(poll, voter),
        await follow(poll, {}, `?token=${token}`),
      ];
      expect((await newcomer.next('snapshot')).results).toEqual([]);
      for (const one of [back, owner]) {
        expect((await one.next('snapshot')).results).toMatchObject([{ totalVotes: 1 }]);
      }
      await voteInPoll(api, poll, ['Rome']);
      for (const one of [back, owner]) {
        await one.next('results', ({ totalVotes }) => totalVotes === 2);
      }
      await api.patch(`/v1/polls/${poll.id}`, { resultsVisibility: 'always' }, token);
      await newcomer.next('results', ({ totalVotes }) => totalVotes === 2);
      expect(newcomer.all('results')).toHaveLength(1);
    });

    it('and not those of other questions that their session has', async () => {
      const poll = await aPoll(api, token);
      const question = { kind: 'rating', prompt: 'How was it?' };
      const path = `/v1/sessions/${poll.sessionId}/questions`;
      const added = expectStatus(await api.post<{ id: string }>(path, question, token), 201);
      expectStatus(await api.post(`/v1/questions/${added.id}/open`, undefined, token), 200);
      const stream = await follow(poll);
      expect((await stream.next('snapshot')).results).toHaveLength(1);
      expectProblem(await api.get(`/v1/polls/${added.id}/results`), 404, 'poll_not_found');
      const vote = await tryVote(api, { pollId: added.id, optionIds: [] });
      expectProblem(vote, 404, 'poll_not_found');
    });

    it('again and again without asking the database', async () => {
      const poll = await aPoll(api, token, { resultsVisibility: 'after_vote' });
      const open = await aPoll(api, token, { listed: true });
      const voter = await aVoterOf(poll);
      const readAll = async () => {
        expectStatus(await look(open), 200);
        expectStatus(await look(poll, voter), 200);
        expectProblem(await look(poll), 403, 'results_hidden');
        expectStatus(await api.get(`/v1/polls/${open.id}`), 200);
        await list('sort=new&limit=5');
      };
      const hold = () => plenum.hold('lock table polls, questions, sessions, tallies, ballots');
      // Caches are read anew every few seconds; in between, no read asks anything.
      const answers = await until(
        async () => {
          await readAll();
          const release = await hold();
          const reads = (async () => {
            for (let time = 0; time < 5; time += 1) await readAll();
          })();
          const isAnswered = await within(2_000, reads).then(
            () => true,
            () => false,
          );
          await release();
          await reads;
          return isAnswered;
        },
        (isAnswered) => isAnswered,
      );
      expect(answers).toBe(true);
      // Or the test would be blind.
      const cold = await aPoll(api, token);
      const release = await hold();
      const reading = read(cold);
      const waiting = () =>
        plenum.query(
          `select from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'
             and query like '%from polls%'`,
        );
      await until(waiting, ({ length }) => length > 0).finally(release);
      expect(await reading).toEqual(cold);
    });
  });

  describe('are listed', () => {
    /** Polls whose question holds a word that no other test has. */
    const someListed = async (count: number) => {
      const word = `Zebra${unique()}`;
      const polls: Poll[] = [];
      for (let index = 0; index < count; index += 1) {
        polls.push(await aPoll(api, token, { question: `${word} ${index}?`, listed: true }));
      }
      return { word, polls };
    };
    const pagesOf = async (query: string) => {
      const found: string[] = [];
      let cursor = '';
      do {
        const page = await list(`${query}&limit=2${cursor}`);
        expect(page.items.length).toBeLessThanOrEqual(2);
        found.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
      } while (cursor !== '');
      return found;
    };

    it('for everybody where their organizer says so, and else not', async () => {
      const { word, polls } = await someListed(1);
      await aPoll(api, token, { question: `${word} for those with the link?` });
      const found = await list(`search=${word}`);
      expect(found).toEqual({ items: polls, nextCursor: null });
      const change = async (listed: boolean) =>
        expectStatus(await api.patch<Poll>(`/v1/polls/${polls[0]!.id}`, { listed }, token), 200);
      expect((await change(false)).listed).toBe(false);
      expect((await list(`search=${word}`)).items).toEqual([]);
      await change(true);
      expect((await list(`search=${word}`)).items).toHaveLength(1);
      expectStatus(await api.delete(`/v1/polls/${polls[0]!.id}`, token), 204);
      expect((await list(`search=${word}`)).items).toEqual([]);
    });

    it('newest first, page by page', async () => {
      const { word, polls } = await someListed(5);
      const ids = polls.map(({ id }) => id).reverse();
      expect(await pagesOf(`search=${word}`)).toEqual(ids);
      expect(await pagesOf(`search=${word}&sort=new`)).toEqual(ids);
    });

    it('by how many have voted, page by page', async () => {
      const { word, polls } = await someListed(5);
      for (const [index, votes] of [1, 0, 3, 1, 2].entries()) {
        for (let vote = 0; vote < votes; vote += 1) await voteInPoll(api, polls[index]!, ['Oslo']);
        await counted(polls[index]!, votes);
      }
      const byVotes = [2, 4, 3, 0, 1].map((index) => polls[index]!.id);
      await until(
        () => pagesOf(`search=${word}&sort=popular`),
        (found) => found.join() === byVotes.join(),
      );
      const { items } = await list(`search=${word}&sort=popular`);
      expect(items.map(({ totalVotes }) => totalVotes)).toEqual([3, 2, 1, 1, 0]);
    });

    it('as they are searched for: in any case, and by signs as they stand', async () => {
      const { word } = await someListed(1);
      const percent = await aPoll(api, token, { question: `${word}: 50 % or_so?`, listed: true });
      const find = async (search: string) =>
        (await list(`search=${encodeURIComponent(search)}`)).items.map(({ id }) => id);
      expect(await find(`${word.toUpperCase()}: 50 %`)).toEqual([percent.id]);
      expect(await find(`${word}%so`)).toEqual([]);
      expect(await find(`${word}_`)).toEqual([]);
      expect(await find(`'; drop table polls; --`)).toEqual([]);
      expect((await find('')).length).toBeGreaterThan(1);
    });

    it('not by what is no query of them', async () => {
      const bad = {
        sort: 'best',
        limit: '0',
        cursor: 'x',
        search: 'x'.repeat(limits.searchMax + 1),
        order: 'new',
      };
      for (const [name, value] of Object.entries(bad)) {
        expectInvalid(await api.get(`/v1/polls?${name}=${value}`), name);
      }
      const { polls } = await someListed(1);
      expectInvalid(await api.get(`/v1/polls?sort=popular&cursor=${polls[0]!.id}`), 'cursor');
    });
  });

  it('are their organizer’s to change', async () => {
    const poll = await aPoll(api, token);
    const changes = {
      question: 'Where then?',
      options: ['Rome', 'Bergen'],
      multiple: true,
      resultsVisibility: 'hidden',
      listed: true,
    };
    const path = `/v1/polls/${poll.id}`;
    const changed = expectStatus(await api.patch<Poll>(path, changes, token), 200);
    expect(changed).toMatchObject({
      ...changes,
      options: [poll.options[2], { id: expect.any(String), label: 'Bergen' }],
    });
    expect(await read(poll)).toEqual(changed);
    await voteInPoll(api, changed, ['Rome', 'Bergen']);
    await counted(poll, 1);
    for (const change of [{ options: ['Bergen', 'Rome'] }, { multiple: false }]) {
      expectProblem(await api.patch(path, change, token), 409, 'question_has_votes');
    }
    const asked = { question: 'Where to?' };
    expect(expectStatus(await api.patch<Poll>(path, asked, token), 200)).toEqual({
      ...changed,
      ...asked,
      totalVotes: 1,
    });
    const stranger = await anOrganizer(api);
    for (const id of [poll.id, NOBODYS_ID, 'x']) {
      const theirs = `/v1/polls/${id}`;
      expectProblem(await api.patch(theirs, {}, stranger.token), 404, 'poll_not_found');
      expectProblem(await api.delete(theirs, stranger.token), 404, 'poll_not_found');
      const close = await api.post(`${theirs}/close`, undefined, stranger.token);
      expectProblem(close, 404, 'poll_not_found');
    }
  });

  it('take so many of one address as they say, and each of these again', async () => {
    const poll = await aPoll(api, token, { maxParticipantsPerAddress: 2 });
    const { cookie, receipt } = await voteInPoll(api, poll, ['Oslo']);
    const invalid = await tryVote(api, { pollId: poll.id, optionIds: [NOBODYS_ID] });
    expectProblem(invalid, 400, 'invalid_choice'); // and takes nobody's place
    await voteInPoll(api, poll, ['Rome']);
    expectProblem(await tryVote(api, votingFor(poll, 'Rome')), 403, 'too_many_participants');
    expect((await voteInPoll(api, poll, ['Oslo'], { cookie })).receipt).toEqual(receipt);
  });

  it('are not made of what is none', async () => {
    const good = { question: 'Where next?', options: ['Lisbon', 'Oslo'] };
    const bad: [change: object, path: string][] = [
      [{ question: ' \u200B' }, 'question'],
      [{ question: 'x'.repeat(limits.promptMax + 1) }, 'question'],
      [{ question: undefined }, 'question'],
      [{ options: undefined }, 'options'],
      [{ options: ['Lisbon'] }, 'options'],
      [{ options: [] }, 'options'],
      [{ options: Array.from({ length: 51 }, (_, index) => `City ${index}`) }, 'options'],
      [{ options: ['Lisbon', 1] }, 'options'],
      [{ options: ['Lisbon', ['Oslo']] }, 'options'],
      [{ options: ['Lisbon', {}] }, 'options.1.label'],
      [{ options: ['Lisbon', { label: ' ' }] }, 'options.1.label'],
      [{ options: ['Lisbon', { label: 'Oslo', id: NOBODYS_ID }] }, 'options.1.id'],
      [{ options: ['Lisbon', { label: 'Oslo', count: 1 }] }, 'options.1.count'],
      [{ options: ['Lisbon', 'x'.repeat(limits.labelMax + 1)] }, 'options'],
      [{ options: ['Lisbon', '  '] }, 'options'],
      [{ options: ['Lisbon', 'ｌｉｓｂｏｎ\u200B'] }, 'options.1'],
      [{ options: ['Lisbon', { label: 'lisbon' }] }, 'options.1'],
      [{ multiple: 'yes' }, 'multiple'],
      [{ listed: null }, 'listed'],
      [{ resultsVisibility: 'never' }, 'resultsVisibility'],
      [{ maxParticipantsPerAddress: 0 }, 'maxParticipantsPerAddress'],
      [{ closesAt: 'tomorrow' }, 'closesAt'],
      [{ closesAt: '2026-12-24T18:00:00' }, 'closesAt'],
      [{ closesAt: inSeconds(-1) }, 'closesAt'],
      [{ closesAt: inSeconds((400 * DAY) / 1000) }, 'closesAt'],
      [{ closesAt: 5 }, 'closesAt'],
      [{ title: 'x' }, 'title'],
    ];
    for (const [change, path] of bad) {
      expectInvalid(await api.post('/v1/polls', { ...good, ...change }, token), path);
    }
    const poll = await aPoll(api, token);
    const { optionIds } = votingFor(poll, 'Oslo');
    const votes: [body: object, path: string][] = [
      [{ optionIds }, 'pollId'],
      [{ pollId: 5, optionIds }, 'pollId'],
      [{ pollId: poll.id }, ''],
      [{ pollId: poll.id, optionIds: 'x' }, 'optionIds'],
      [{ pollId: poll.id, optionIds, joinKey: 'short' }, 'joinKey'],
      [{ pollId: poll.id, optionIds, answer: 1 }, 'answer'],
    ];
    for (const [body, path] of votes) expectInvalid(await tryVote(api, body), path);
    for (const optionIds of [[], [NOBODYS_ID], poll.options.map(({ id }) => id)]) {
      expectProblem(await tryVote(api, { pollId: poll.id, optionIds }), 400, 'invalid_choice');
    }
    for (const pollId of [NOBODYS_ID, 'x', poll.sessionId]) {
      expectProblem(await tryVote(api, { pollId, optionIds }), 404, 'poll_not_found');
    }
  });

  it('are found with a slash at the end of their address, too, as is all else', async () => {
    const poll = await aPoll(api, token, { listed: true });
    const ofSession = `/v1/sessions/${poll.sessionId}`;
    const open = ['/v1/polls', `/v1/polls/${poll.id}`, `/v1/polls/${poll.id}/results`];
    const own = [ofSession, `${ofSession}/results`, `/v1/questions/${poll.id}`, '/v1/sessions'];
    for (const path of [...open, ...own, '/health/live', '/v1/accounts/me']) {
      const by = open.includes(path) ? undefined : token;
      const plain = await api.get(path, by);
      const slashed = await api.get(`${path}/`, by);
      expect({ path, status: slashed.status }).toEqual({ path, status: 200 });
      if (path !== '/health/live') expect(slashed.body).toEqual(plain.body);
    }
    const made = await api.post('/v1/polls/', { question: 'A?', options: ['1', '2'] }, token);
    expectStatus(made, 201);
    const body = votingFor(poll, 'Oslo');
    expectStatus(await api.post('/v1/votes/', body), 202);
    expectStatus(await api.patch(`/v1/polls/${poll.id}/`, { listed: false }, token), 200);
    expectStatus(await api.post(`/v1/polls/${poll.id}/close/`, undefined, token), 200);
    expectStatus(await api.delete(`/v1/polls/${poll.id}/`, token), 204);
    const stream = await SseClient.open(`${plenum.url}${ofSession}/results/stream/`, {
      authorization: `Bearer ${token}`,
    }).catch((error: unknown) => String(error));
    expect(stream).toMatch(/^Error: 404/); // it was deleted, and the route is found
  });
});

/** Of the participant whose token it is. */
function idIn(token: string): string {
  const claims = Buffer.from(token.split('.')[1]!, 'base64url').toString();
  return (JSON.parse(claims) as { sub: string }).sub;
}
