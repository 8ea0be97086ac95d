import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSource } from 'eventsource';
import type {
  AnswerPage,
  AudienceSession,
  Choice,
  LeaderboardState,
  Question,
  Result,
  ScreenSnapshot,
  ServerInfo,
  Session,
} from '../../src/contract/index.js';
import { cheers } from '../../src/contract/reactions.js';
import { anAdmin } from './support/admins.js';
import {
  aLiveSession,
  aModeratorLink,
  anOrganizer,
  type Answer,
  aParticipant,
  type Api,
  aScreenLink,
  aSingleChoice,
  castVote,
  choose,
  closeQuestion,
  countsByLabel,
  expectProblem,
  expectStatus,
  type Joined,
  openQuestion,
  resultWhen,
  until,
  vote,
} from './support/api.js';
import { type Ballot, ballotsOf, sorted, tallyOf } from './support/ballots.js';
import { inLanes, times } from './support/lanes.js';
import { disconnected, LiveClient } from './support/live-client.js';
import { aQaSession, ask, decide, itemsOf, mergeItems, takeBack, upvote } from './support/qa.js';
import { answer, aQuiz, leaderboardOf, leaderboardWhen, pointsIn, settle } from './support/quiz.js';
import { seeded } from './support/random.js';
import { aReactingSession, react, toldOf } from './support/reactions.js';
import {
  aSessionOfCodes,
  aSessionOfNames,
  entryOf,
  joinBy,
  release,
  revoke,
} from './support/rosters.js';
import { ScaledOutPlenum } from './support/scaled-out-plenum.js';
import { SseClient } from './support/sse-client.js';
import { type Role, Viewer } from './support/viewer.js';
import {
  aCrowd,
  castPatiently,
  goHome,
  liveVoter,
  restVoter,
  type Voter,
} from './support/voters.js';

/** How often a change is made on one instance and looked at on the other. */
const ROUNDS = 10;
/** Participants that speak with both instances at the same time. */
const PAIRS = 50;

type Line = 'REST' | 'websocket' | 'polling';
const lines: readonly Line[] = ['REST', 'websocket', 'polling'];

describe('several processes', () => {
  let plenum: ScaledOutPlenum;
  let a: Api;
  let b: Api;
  const random = seeded(20_261_123);
  const leaving: (() => void)[] = [];

  beforeAll(async () => {
    plenum = await ScaledOutPlenum.start();
    [a, b] = [plenum.apis[0].api, plenum.apis[1].api];
  });
  afterEach(() => leaving.splice(0).forEach((leave) => leave()));
  afterAll(() => plenum.close());

  async function aRoom(settings: object = {}) {
    const question = aSingleChoice(settings, ['North', 'East', 'South', 'West']);
    const { token, session, questions } = await aLiveSession(a, { questions: [question] });
    return { token, session, question: questions[0]! };
  }
  type Room = Awaited<ReturnType<typeof aRoom>>;

  async function connect(
    url: string,
    auth: { token: string; sessionId?: string; as?: string },
    options?: object,
  ): Promise<LiveClient> {
    const client = await LiveClient.connect(url, auth, options);
    leaving.push(() => client.close());
    return client;
  }

  async function look(url: string, api: Api, room: Room, role: Role, token: string) {
    const viewer = await Viewer.enter({ api, url, session: room.session }, role, token);
    leaving.push(() => viewer.leave());
    return viewer;
  }

  /** The organizer's screen and one of the audience, both by Socket.IO and as a stream. */
  async function screensAt(url: string, api: Api, room: Room): Promise<Viewer[]> {
    const idle = await aParticipant(api, room.session);
    return [
      await look(url, api, room, 'organizer', room.token),
      await look(url, api, room, 'bystander', idle.token),
    ];
  }

  /** Comes as a browser does: with the cookies that joining gave it. */
  async function comeIn(session: Session, line: Line): Promise<Voter> {
    const answer = await plenum.api.post<Joined>('/v1/join', { code: session.code });
    const { participantId: id, participantToken: token } = expectStatus(answer, 200);
    if (line === 'REST') return restVoter(plenum.api, { id, token });
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    const options = { transports: [line], extraHeaders: { cookie: cookies.join('; ') } };
    return liveVoter({ id, token }, await connect(plenum.url, { token }, options));
  }

  /** So many, by each kind of line in turn, through nginx. */
  function comeInAll(session: Session, size: number): Promise<Voter[]> {
    return times(size, (nth) => comeIn(session, lines[nth % lines.length]!));
  }

  const anyChoice = ({ options }: Question): Choice => ({ optionIds: [random.pick(options).id] });

  async function ballotFrom(
    voter: Voter,
    question: Question,
    choice = anyChoice(question),
  ): Promise<Ballot> {
    const { receipt, code } = await voter.cast(question.id, choice);
    if (!receipt) throw new Error(`not accepted: ${code}`);
    return { participantId: voter.id, receiptId: receipt.id, choice };
  }

  /** Closes on one instance; the other has to count just these votes. */
  async function expectCounted(
    { question, token }: Room,
    held: readonly Ballot[],
  ): Promise<Result> {
    await closeQuestion(a, question.id, token);
    const result = await resultWhen(b, question.id, token, ({ final }) => final);
    const choices = held.map(({ choice }) => choice);
    expect(result).toMatchObject({ ...tallyOf(question, choices), final: true });
    expect(await ballotsOf(plenum.database, question)).toEqual(sorted(held, question));
    return result;
  }

  async function expectShown(screens: readonly Viewer[], { question }: Room, result: Result) {
    for (const screen of screens) {
      await screen.isPushed(question, ({ final }) => final);
      const { live, stream } = screen.pushed(question);
      expect([live.at(-1), stream.at(-1)]).toEqual([result, result]);
    }
  }

  async function expectHeard(voters: readonly Voter[], result: Result) {
    for (const { client } of voters) {
      expect((await client?.next('results:updated', ({ final }) => final)) ?? result).toEqual(
        result,
      );
    }
  }

  describe('count a crowd', () => {
    it('on one instance, for screens on the other', async () => {
      const room = await aRoom();
      const screens = await screensAt(plenum.apis[1].url, b, room);
      const crowd = await aCrowd(a, plenum.apis[0].url, room.session, 60);
      leaving.push(() => goHome(crowd));
      const held = await inLanes(crowd, 50, (voter) => ballotFrom(voter, room.question));
      const result = await expectCounted(room, held);
      await expectShown(screens, room, result);
      await expectHeard(crowd, result);
    });

    it('that comes through nginx, by REST, WebSocket and long-polling', async () => {
      const room = await aRoom();
      const screens = await screensAt(plenum.url, plenum.api, room);
      const crowd = await comeInAll(room.session, 90);
      const held = await inLanes(crowd, 50, (voter) => ballotFrom(voter, room.question));
      const result = await expectCounted(room, held);
      await expectShown(screens, room, result);
      await expectHeard(crowd, result);
    });
  });

  it('count upvotes once that come to both instances at the same time', async () => {
    const { session, token } = await aQaSession(a);
    const asked = await times(PAIRS, async () => (await aParticipant(a, session)).token);
    const [one, two, three] = [
      await ask(a, 'One?', asked[0]!),
      await ask(b, 'Two?', asked[1]!),
      await ask(b, 'Three?', asked[2]!),
    ];
    const screens = await Promise.all(
      plenum.apis.map(({ url }) => connect(url, { token, sessionId: session.id })),
    );
    await inLanes(asked, PAIRS, async (own) => {
      const all = [one, two, three].flatMap((item) => [upvote(a, item, own), upvote(b, item, own)]);
      await Promise.all(all);
      await Promise.all([takeBack(a, two, own), takeBack(b, two, own)]);
    });
    expectStatus(await mergeItems(b, three, one, token), 200);
    const rows = await plenum.database.query<{ n: number }>(
      'select count(*)::integer as n from qa_upvotes where item_id = any($1::uuid[])',
      [[one.id, two.id]],
    );
    expect(rows).toEqual([{ n: PAIRS }]);
    for (const screen of screens) {
      await screen.next('qa:removed', ({ id }) => id === three.id);
      await screen.next('qa:updated', ({ id, upvotes }) => id === one.id && upvotes === PAIRS);
      const last = () =>
        screen
          .all('qa:updated')
          .filter(({ id }) => id === two.id)
          .at(-1);
      await until(
        () => Promise.resolve(last()),
        (item) => item?.upvotes === 0,
      );
    }
    for (const api of [a, b]) {
      const counts = async () =>
        (await itemsOf(api, session, token)).map(({ upvotes }) => upvotes).join();
      await until(counts, (now) => now === `${PAIRS},0`);
    }
  });

  it('tell of each reaction once, wherever it was sent, on the screens of both', async () => {
    const { session, token } = await aReactingSession(a);
    const screens = await Promise.all(
      plenum.apis.map(({ url }) => connect(url, { token, sessionId: session.id })),
    );
    const sent = await inLanes(Array.from({ length: PAIRS }), PAIRS, async (_, nth) => {
      const [{ token: own }, reaction] = [await aParticipant(a, session), cheers[nth % 5]!];
      await Promise.all([react(a, reaction, own), react(b, reaction, own), react(b, 'wow', own)]);
      // One word of each participant, though it comes to both.
      await Promise.all([react(a, 'slower', own), react(b, 'slower', own)]);
      return reaction;
    });
    const total = (name: string) =>
      2 * sent.filter((one) => one === name).length + (name === 'wow' ? PAIRS : 0);
    const sums = Object.fromEntries(cheers.map((name) => [name, total(name)]));
    for (const screen of screens) {
      expect(await toldOf(screen, 3 * PAIRS)).toEqual(sums);
      await screen.next('tempo:counted', ({ slower }) => slower === PAIRS);
      expect(Math.max(...screen.all('tempo:counted').map(({ slower }) => slower))).toBe(PAIRS);
    }
    // Once more, so that what would come twice had the time for it.
    await react(a, 'like', (await aParticipant(b, session)).token);
    for (const screen of screens) {
      expect(await toldOf(screen, 3 * PAIRS + 1)).toEqual({ ...sums, like: sums.like! + 1 });
    }
  });

  describe('know on the other instance, as soon as the first one has answered,', () => {
    async function aWatchedRoom(settings?: object) {
      const room = await aRoom(settings);
      const { id, token } = await aParticipant(b, room.session);
      const phone = await connect(plenum.apis[1].url, { token });
      return { ...room, participant: { id, token }, phone };
    }

    /** The phone's events, from before the change on. */
    function change(phone: LiveClient, { id }: Question, what: string, token: string) {
      phone.forget();
      return a.post(`/v1/questions/${id}/${what}`, undefined, token);
    }

    it('what is revealed and hidden', async () => {
      const { token, question, participant, phone } = await aWatchedRoom({
        resultsVisibility: 'hidden',
      });
      const ask = () => b.get<Result>(`/v1/questions/${question.id}/results`, participant.token);
      for (let round = 0; round < ROUNDS; round += 1) {
        expectProblem(await ask(), 403, 'results_hidden');
        expectStatus(await change(phone, question, 'reveal', token), 200);
        expectStatus(await ask(), 200);
        await phone.next('question:updated', ({ resultsRevealed }) => resultsRevealed);
        await phone.next('results:updated', ({ questionId }) => questionId === question.id);
        expectStatus(await change(phone, question, 'hide', token), 200);
        expectProblem(await ask(), 403, 'results_hidden');
        await phone.next('question:updated', ({ resultsRevealed }) => !resultsRevealed);
      }
    });

    it('a text that is hidden, at once and on every line', async () => {
      const asked = { kind: 'open_text', prompt: 'What is missing?' };
      const made = await aLiveSession(a, { questions: [asked] });
      const room = { ...made, question: made.questions[0]! };
      const { id } = room.question;
      const [writer, reader] = await Promise.all([
        aParticipant(a, room.session),
        aParticipant(b, room.session),
      ]);
      const client = await connect(plenum.apis[1].url, { token: reader.token });
      await vote(a, id, { texts: ['rude'] }, writer.token);
      await client.next('results:updated', (result) => JSON.stringify(result).includes('rude'));
      const path = `/v1/questions/${id}/answers`;
      const { items } = expectStatus(await a.get<AnswerPage>(path, room.token), 200);
      client.forget();
      const at = performance.now();
      expectStatus(await a.post(`/v1/answers/${items[0]!.id}/hide`, undefined, room.token), 200);
      // Before it is told: who comes now, and who asks.
      const newcomer = await connect(plenum.apis[1].url, { token: reader.token });
      expect(JSON.stringify(newcomer.received)).not.toContain('rude');
      const result = await b.get(`/v1/questions/${id}/results`, reader.token);
      expect(JSON.stringify(expectStatus(result, 200))).not.toContain('rude');
      await client.next('results:updated', (told) => !JSON.stringify(told).includes('rude'));
      expect(performance.now() - at).toBeLessThan(1_000);
    });

    it('a question from the hall that is hidden, at once and on every line', async () => {
      const { session, token } = await aQaSession(a);
      const { token: writer } = await aParticipant(a, session);
      const { token: reader } = await aParticipant(b, session);
      const client = await connect(plenum.apis[1].url, { token: reader });
      for (let round = 0; round < ROUNDS; round += 1) {
        const item = await ask(a, `Rude ${round}`, writer);
        expect(await itemsOf(b, session, reader)).toEqual([item]);
        await client.next('qa:updated', ({ id }) => id === item.id);
        const at = performance.now();
        await decide(a, item, { status: 'hidden' }, token);
        expect(await itemsOf(b, session, reader)).toEqual([]);
        await client.next('qa:removed', ({ id }) => id === item.id);
        expect(performance.now() - at).toBeLessThan(1_000);
      }
    });

    it('who has how many points, and nothing of what is hidden', async () => {
      const { session, token, questions } = await aQuiz(a);
      const question = questions[0]!;
      const ada = await aParticipant(a, session, 'Ada');
      const grace = await aParticipant(b, session, 'Grace');
      const phone = await connect(plenum.apis[1].url, { token: grace.token });
      await answer(b, question, 'Right', ada.token);
      await answer(a, question, 'Wrong', grace.token);
      await settle(a, question, token);
      const isRanked = (told: LeaderboardState) => pointsIn(told).join() === 'Ada: 1000,Grace: 0';
      await phone.next('leaderboard:updated', isRanked);
      for (const api of [a, b]) await leaderboardWhen(api, session, grace.token, isRanked);
      const settings = { resultsVisibility: 'hidden' };
      expectStatus(await a.patch(`/v1/sessions/${session.id}`, { settings }, token), 200);
      const path = `/v1/questions/${question.id}`;
      for (let round = 0; round < ROUNDS; round += 1) {
        expect((await leaderboardOf(b, session, grace.token)).questionIds).toEqual([]);
        expectStatus(await a.post(`${path}/reveal`, undefined, token), 200);
        expect((await leaderboardOf(b, session, grace.token)).questionIds).toEqual([question.id]);
        expectStatus(await a.post(`${path}/hide`, undefined, token), 200);
      }
      expect(isRanked(await leaderboardOf(b, session, token))).toBe(true);
      // What is told once a second may be the same as before, and then is not told again.
      const lastTold = () => Promise.resolve(phone.all('leaderboard:updated').at(-1));
      await until(lastTold, (told) => told?.questionIds.length === 0);
    });

    it('a session’s new title', async () => {
      const { token, session, participant, phone } = await aWatchedRoom();
      const seen = async () => [
        (await b.get<Session>(`/v1/sessions/${session.id}`, token)).body.title,
        (await b.get<AudienceSession>('/v1/audience/session', participant.token)).body.title,
      ];
      for (let round = 0; round < ROUNDS; round += 1) {
        const title = `Title ${round}`;
        expectStatus(await a.patch(`/v1/sessions/${session.id}`, { title }, token), 200);
        expect(await seen()).toEqual([title, title]);
        await phone.next('session:updated', (told) => told.title === title);
      }
    });

    it('what it was too busy to hear of at once', async () => {
      const { token, session } = await aWatchedRoom();
      const path = `/v1/sessions/${session.id}`;
      let isAnswered = false;
      let changing: Promise<unknown> | undefined;
      await plenum.apis[1].holdDuring(async () => {
        changing = a.patch(path, { title: 'Changed' }, token).then(() => (isAnswered = true));
        await until(
          () => plenum.database.query('select title from sessions where id = $1', [session.id]),
          ([row]) => row?.title === 'Changed',
        );
        // The change is made, and two more answers are given after it: this one is held back.
        await a.get('/health/live');
        await a.get('/health/live');
        expect(isAnswered).toBe(false);
      });
      await changing;
      expect((await b.get<Session>(path, token)).body.title).toBe('Changed');
    });

    it('an option’s new label', async () => {
      const { token, session, question, participant, phone } = await aWatchedRoom();
      const labelOf = ({ options }: Question) => options[0]!.label;
      const seen = async () =>
        [
          await b.get<Session>(`/v1/sessions/${session.id}`, token),
          await b.get<AudienceSession>('/v1/audience/session', participant.token),
        ].map(({ body }) => labelOf(body.questions[0]!));
      for (let round = 0; round < ROUNDS; round += 1) {
        const label = `Label ${round}`;
        const options = question.options.map(({ id, label: old }, index) =>
          index === 0 ? { id, label } : { id, label: old },
        );
        expectStatus(await a.patch(`/v1/questions/${question.id}`, { options }, token), 200);
        expect(await seen()).toEqual([label, label]);
        await phone.next('question:updated', (told) => labelOf(told) === label);
        // With votes or without, no result is told by the label of before.
        const result = await b.get<Result>(`/v1/questions/${question.id}/results`, token);
        expect(expectStatus(result, 200).buckets[0]!.label).toBe(label);
        const { version } = result.body;
        const shown = await phone.next('results:updated', (told) => told.version >= version);
        expect(shown.buckets[0]!.label).toBe(label);
      }
    });

    it('what is closed, and opened again', async () => {
      const { token, session, question, phone } = await aWatchedRoom();
      const cast = async () => {
        const participant = await aParticipant(b, session);
        return castVote(b, question.id, choose(question, 'East'), participant.token);
      };
      for (let round = 0; round < ROUNDS; round += 1) {
        expectStatus(await cast(), 202);
        expectStatus(await change(phone, question, 'close', token), 200);
        expectProblem(await cast(), 409, 'question_not_open');
        await phone.next('question:updated', ({ status }) => status === 'closed');
        expectStatus(await change(phone, question, 'open', token), 200);
        await phone.next('question:updated', ({ status }) => status === 'open');
      }
      const { totalVotes } = await resultWhen(
        b,
        question.id,
        token,
        (result) => result.totalVotes >= ROUNDS,
      );
      expect(totalVotes).toBe(ROUNDS);
    });

    it('that votes were erased', async () => {
      const room = await aWatchedRoom();
      const { token, question, participant, phone } = room;
      const choices = ['North', 'South'].map((label) => choose(question, label));
      let receipt = await vote(b, question.id, choices[0]!, participant.token);
      for (let round = 1; round <= ROUNDS; round += 1) {
        expectStatus(await change(phone, question, 'reset', token), 200);
        receipt = await vote(b, question.id, choices[round % 2]!, participant.token);
        await phone.next('question:reset', ({ questionId }) => questionId === question.id);
      }
      const choice = choices[ROUNDS % 2]!;
      const ballot = { participantId: participant.id, receiptId: receipt.id, choice };
      await expectCounted(room, [ballot]);
    });

    it('that a question is closed, in the middle of a crowd', async () => {
      const room = await aRoom();
      const { question, session, token } = room;
      const participants = await times(200, () => aParticipant(a, session));
      const crowd = participants.map((one, index) => restVoter(index % 2 ? a : b, one));
      const held: Ballot[] = [];
      const late: string[] = [];
      let closing: Promise<unknown> | undefined;
      let isClosed = false;
      const cast = async (voter: Voter) => {
        const sentLate = isClosed;
        const choice = anyChoice(question);
        const { receipt } = await voter.cast(question.id, choice);
        if (!receipt) return;
        held.push({ participantId: voter.id, receiptId: receipt.id, choice });
        if (sentLate) late.push(voter.id);
        if (held.length === 50) {
          closing = closeQuestion(a, question.id, token).then(() => (isClosed = true));
        }
      };
      await inLanes(crowd.slice(0, -20), 16, cast);
      await closing;
      await inLanes(crowd.slice(-20), 16, cast);

      expect(late).toEqual([]);
      const result = await resultWhen(b, question.id, token, ({ final }) => final);
      expect(result.totalVotes).toBe(held.length);
      expect(await ballotsOf(plenum.database, question)).toEqual(sorted(held, question));
    });
  });

  it('take one of two edits of the same revision, made at both of them at once', async () => {
    const { token, session, questions } = await aLiveSession(a);
    const paths = [`/v1/sessions/${session.id}`, `/v1/questions/${questions[0]!.id}`];
    for (const path of paths) {
      const edit = (api: Api, text: string, revision: number) =>
        api.request<{ revision: number; joinUrl?: string }>('PATCH', path, {
          body: path.includes('/sessions/') ? { title: text } : { prompt: text },
          token,
          headers: { 'if-match': `"${revision}"` },
        });
      for (let revision = 1; revision <= ROUNDS; revision += 1) {
        const answers = await Promise.all([
          edit(a, `At a ${revision}`, revision),
          edit(b, `At b ${revision}`, revision),
        ]);
        const [won, lost] = answers.sort((one, other) => one.status - other.status);
        expect(expectStatus(won, 200).revision).toBe(revision + 1);
        const { current } = expectProblem(lost, 409, 'edit_conflict');
        // Each process gives the address by which it was asked.
        const { joinUrl: _, ...saved } = won.body;
        expect(current).toMatchObject(saved);
        for (const api of [a, b]) expect((await api.get(path, token)).body).toMatchObject(saved);
      }
    }
  });

  it('give an ETag through nginx that If-Match takes, though it compresses what it answers', async () => {
    const questions = Array.from({ length: 5 }, () => aSingleChoice());
    const { token, session } = await aLiveSession(a, { questions });
    const path = `/v1/sessions/${session.id}`;
    const read = await plenum.api.get(path, token, { 'accept-encoding': 'gzip' });
    const etag = read.headers.get('etag')!;
    expect(etag).toBe('W/"1"');
    const rename = (ifMatch: string) =>
      plenum.api.request('PATCH', path, {
        body: { title: `For ${ifMatch}` },
        token,
        headers: { 'if-match': ifMatch },
      });
    expectStatus(await rename(etag), 200);
    expectProblem(await rename(etag), 409, 'edit_conflict');
    expectStatus(await rename('"0", "2"'), 200);
    expectStatus(await rename('*'), 200);
  });

  it('add up the time that is given at both of them at once', async () => {
    const { token, session, questions } = await aLiveSession(a, { open: false });
    const opened = await openQuestion(a, questions[0]!.id, token, 600);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        [a, b][number % 2]!.post<Question>(
          `/v1/questions/${opened.id}/extend`,
          { seconds: 30 },
          token,
        ),
      ),
    );
    for (const answer of answers) expectStatus(answer, 200);
    for (const api of [a, b]) {
      const { body } = await api.get<Session>(`/v1/sessions/${session.id}`, token);
      const more = Date.parse(body.questions[0]!.closesAt!) - Date.parse(opened.closesAt!);
      expect(more).toBe(300_000);
    }
  });

  it('know the code of a session that is reopened at the other, though they knew another', async () => {
    const { token, session } = await aLiveSession(a);
    const joined = async (api: Api, code: string) =>
      (await api.post<Joined>('/v1/join', { code })).body.session?.id;
    for (const api of [a, b]) expect(await joined(api, session.code)).toBe(session.id);
    expectStatus(await a.post(`/v1/sessions/${session.id}/end`, {}, token), 200);
    // Drawn by another session since.
    const other = await aLiveSession(b);
    await plenum.database.query('update sessions set code = $2 where id = $1', [
      other.session.id,
      session.code,
    ]);
    expectStatus(
      await b.patch(`/v1/sessions/${other.session.id}`, { title: 'New' }, other.token),
      200,
    );
    const answer = await a.post<Session>(`/v1/sessions/${session.id}/reopen`, {}, token);
    const reopened = expectStatus(answer, 200);
    expect(reopened.code).not.toBe(session.code);
    for (const api of [a, b]) {
      expect(await joined(api, reopened.code)).toBe(session.id);
      expect(await joined(api, session.code)).toBe(other.session.id);
    }
  });

  it('accept nothing after a close, though one of them has not heard of it', async () => {
    const { question, session, token } = await aRoom();
    const { id } = question;
    const { database } = plenum;
    const voter = restVoter(b, await aParticipant(b, session));
    const letGo = await database.hold('select from questions where id = $1 for update', [id]);
    // Checked, as the question is open, but not claimed yet: that waits for the database.
    const casting = voter.cast(id, anyChoice(question));
    await database.waiting(1);
    await plenum.apis[1].holdDuring(async () => {
      const closing = closeQuestion(a, id, token);
      await database.waiting(2);
      await letGo();
      await closing;
      await resultWhen(a, id, token, ({ final }) => final);
    });
    expect(await casting).toEqual({ code: 'question_not_open' });
    expect(await ballotsOf(database, question)).toEqual([]);
  });

  describe('take one vote of a participant', () => {
    /** Each of them at both instances. */
    async function pairs(session: Session): Promise<[Voter, Voter][]> {
      const participants = await times(PAIRS, () => aParticipant(a, session));
      return participants.map((one) => [restVoter(a, one), restVoter(b, one)]);
    }

    it('that makes two choices at the same time', async () => {
      const room = await aRoom();
      const { question } = room;
      const choices = [choose(question, 'North'), choose(question, 'South')];
      const held = await inLanes(await pairs(room.session), 10, async (pair) => {
        const casts = await Promise.all(
          pair.map((voter, index) => voter.cast(question.id, choices[index]!)),
        );
        expect(casts.map(({ code }) => code).sort()).toEqual(['already_voted', undefined]);
        const taken = casts.findIndex(({ receipt }) => receipt);
        return {
          participantId: pair[0].id,
          receiptId: casts[taken]!.receipt!.id,
          choice: choices[taken]!,
        };
      });
      await expectCounted(room, held);
    });

    it('that sends the same choice to both, with one receipt', async () => {
      const room = await aRoom();
      const held = await inLanes(await pairs(room.session), 10, async (pair) => {
        const choice = anyChoice(room.question);
        const [one, other] = await Promise.all(
          pair.map((voter) => ballotFrom(voter, room.question, choice)),
        );
        expect(one).toEqual(other);
        return one!;
      });
      await expectCounted(room, held);
    });

    it('that changes it at the other instance: the later one', async () => {
      const room = await aRoom({ allowChange: true });
      const held = await inLanes(await pairs(room.session), 10, async ([here, there]) => {
        let last: Ballot;
        const labels = ['North', 'East', 'South', 'West'];
        for (const [index, label] of labels.entries()) {
          const voter = index % 2 ? there : here;
          last = await ballotFrom(voter, room.question, choose(room.question, label));
        }
        return last!;
      });
      const result = await expectCounted(room, held);
      expect(countsByLabel(result)).toEqual({ North: 0, East: 0, South: 0, West: PAIRS });
    });

    it('that withdraws it at both, with one receipt', async () => {
      const room = await aRoom({ allowChange: true });
      const { question } = room;
      await inLanes(await pairs(room.session), 10, async ([here, there]) => {
        const cast = await ballotFrom(here, question);
        const receipts = await Promise.all(
          [here, there].map(async (voter) => (await voter.withdraw(question.id)).receipt!.id),
        );
        expect(new Set(receipts).size).toBe(1);
        expect(receipts[0]! > cast.receiptId).toBe(true);
      });
      await expectCounted(room, []);
    });

    it('that votes, changes and withdraws at both at the same time: the latest', async () => {
      const room = await aRoom({ allowChange: true });
      const { question, session } = room;
      const held = await inLanes(await pairs(session), 10, async ([here, there], index) => {
        const acts: (() => Promise<Ballot | Omit<Ballot, 'choice'>>)[] = [
          () => ballotFrom(here, question, choose(question, 'North')),
          () => ballotFrom(there, question, choose(question, 'South')),
          () => withdrawalBy(here, question),
          () => withdrawalBy(there, question),
          () => ballotFrom(there, question, choose(question, 'West')),
        ];
        // Begun in another order by each.
        const begun = acts.map((_, place) => acts[(place + index) % acts.length]!());
        const done = (await Promise.all(begun)).sort((one, other) =>
          one.receiptId < other.receiptId ? 1 : -1,
        );
        const last = done[0]!;
        const path = '/v1/audience/session';
        const { myVotes } = expectStatus(await b.get<AudienceSession>(path, here.token), 200);
        expect(myVotes).toEqual('choice' in last ? { [question.id]: last.choice } : {});
        return 'choice' in last ? last : [];
      });
      await expectCounted(room, held.flat());
    });

    async function withdrawalBy(voter: Voter, { id }: Question): Promise<Omit<Ballot, 'choice'>> {
      const { receipt, code } = await voter.withdraw(id);
      if (!receipt) throw new Error(`not withdrawn: ${code}`);
      return { participantId: voter.id, receiptId: receipt.id };
    }
  });

  it('show results to whoever has voted, on its other lines, too', async () => {
    const room = await aRoom({ resultsVisibility: 'after_vote' });
    const { question, session } = room;
    const [voter, idle] = [await aParticipant(a, session), await aParticipant(a, session)];
    const url = plenum.apis[1].url;
    const second = await look(url, b, room, 'voter', voter.token);
    const bystander = await look(url, b, room, 'bystander', idle.token);

    await vote(a, question.id, choose(question, 'West'), voter.token);
    await second.isPushed(question, ({ totalVotes }) => totalVotes === 1);
    const other = await aParticipant(b, session);
    await vote(b, question.id, choose(question, 'West'), other.token);
    await second.isPushed(question, ({ totalVotes }) => totalVotes === 2);
    expect(bystander.pushed(question)).toEqual({ live: [], stream: [] });
  });

  it('tell nobody of the same state twice', async () => {
    const room = await aRoom();
    const { question, session, token } = room;
    const watching: LiveClient[] = [];
    const streams: SseClient[] = [];
    const comesToWatch = async (url: string) => {
      const auths = [
        { token, sessionId: session.id },
        { token, sessionId: session.id, as: 'screen' },
        { token: (await aParticipant(a, session)).token },
      ];
      for (const transport of ['websocket', 'polling']) {
        const options = { transports: [transport] };
        watching.push(...(await Promise.all(auths.map((auth) => connect(url, auth, options)))));
      }
      const stream = await SseClient.follow(url, session.id, token);
      leaving.push(() => stream.close());
      streams.push(stream);
    };
    const comeToWatch = () => Promise.all(plenum.apis.map(({ url }) => comesToWatch(url)));

    await comeToWatch();
    const crowd = await times(200, async (nth) => {
      const api = [a, b][nth % 2]!;
      return restVoter(api, await aParticipant(api, session));
    });
    // In the middle of it, some more, who have what comes from their snapshot.
    const middle = crowd.splice(100);
    const vote = (voter: Voter) => ballotFrom(voter, question);
    await inLanes(crowd, 8, vote);
    await Promise.all([inLanes(middle, 8, vote), comeToWatch(), comeToWatch()]);
    const act = (what: string) => a.post(`/v1/questions/${question.id}/${what}`, undefined, token);
    for (const what of ['hide', 'reveal', 'close']) expectStatus(await act(what), 200);
    const { version } = await resultWhen(b, question.id, token, ({ final }) => final);

    for (const client of watching) {
      await client.next('results:updated', (result) => result.version === version);
      const known = { 'results:updated': -1, 'turnout:updated': -1 };
      for (const { name, payload } of client.received) {
        if (name === 'session:snapshot') {
          const { results, turnouts = [] } = payload as Partial<ScreenSnapshot>;
          known['results:updated'] = results!.find(isOfIt)?.version ?? -1;
          known['turnout:updated'] = turnouts.find(isOfIt)?.version ?? -1;
        } else if (name === 'results:updated' || name === 'turnout:updated') {
          const told = payload as Result;
          expect({ name, told: told.version > known[name] }).toEqual({ name, told: true });
          known[name] = told.version;
        }
      }
    }
    for (const stream of streams) {
      await stream.next('results', (result) => result.version === version);
      let known = stream.all('snapshot')[0]!.results.find(isOfIt)?.version ?? -1;
      for (const told of stream.all('results').filter(isOfIt)) {
        expect(told.version).toBeGreaterThan(known);
        known = told.version;
      }
    }

    function isOfIt({ questionId }: { questionId: string }): boolean {
      return questionId === question.id;
    }
  });

  it('end on the other instance what a link has opened there, when it is revoked', async () => {
    const { token, session } = await aRoom();
    const { url } = plenum.apis[1];
    const link = await aScreenLink(a, session, token);
    const screen = await connect(url, { token: link.token });
    const gone = disconnected(screen);
    const stream = await SseClient.follow(url, session.id, link.token);
    leaving.push(() => stream.close());

    expectStatus(await a.delete(`/v1/sessions/${session.id}/screen-link`, token), 204);
    const answer = await b.get(`/v1/sessions/${session.id}/screen`, link.token);
    expectProblem(answer, 401, 'screen_link_revoked'); // as soon as the first one has answered
    expect(await screen.next('server:closing')).toEqual({ reason: 'link_revoked' });
    expect(await gone).toBe('io server disconnect');
    await stream.ended;
  });

  it('take no moderator on the other instance whose link is revoked, and let one there moderate', async () => {
    const { token, session, questions } = await aLiveSession(a, {
      questions: [{ kind: 'open_text', prompt: 'What is missing?' }],
    });
    const question = questions[0]!;
    const { token: writer } = await aParticipant(a, session);
    await vote(a, question.id, { texts: ['rude'] }, writer);
    const link = await aModeratorLink(a, session, token);
    const { url } = plenum.apis[1];
    const moderator = await connect(url, { token: link.token });
    const gone = disconnected(moderator);
    const screen = await connect(plenum.url, { token, sessionId: session.id, as: 'screen' });
    const stream = await SseClient.follow(url, session.id, link.token);
    leaving.push(() => stream.close());

    const path = `/v1/questions/${question.id}/answers`;
    const { items } = await until(
      async () => expectStatus(await b.get<AnswerPage>(path, link.token), 200),
      (page) => page.items.length > 0,
    );
    screen.forget();
    const hide = () => b.post(`/v1/answers/${items[0]!.id}/hide`, undefined, link.token);
    expectStatus(await hide(), 200);
    const shown = await screen.next('results:updated');
    expect(JSON.stringify(shown)).not.toContain('rude');

    expectStatus(await a.delete(`/v1/sessions/${session.id}/moderator-link`, token), 204);
    expectProblem(await hide(), 401, 'moderator_link_revoked'); // as soon as the first one has answered
    expect(await moderator.next('server:closing')).toEqual({ reason: 'link_revoked' });
    expect(await gone).toBe('io server disconnect');
    await stream.ended;
  });

  describe('know on the other instance what an admin has done,', () => {
    it('that an account is disabled: its tokens, sockets, screens and streams end at once', async () => {
      const chief = await anAdmin(a, { DATABASE_URL: plenum.database.url });
      const organizer = await anOrganizer(a);
      const { token, account } = organizer;
      const { session } = await aLiveSession(a, { token });
      const { url } = plenum.apis[1];
      const lines = [
        await connect(url, { token, sessionId: session.id }),
        await connect(url, { token, sessionId: session.id, as: 'screen' }),
      ];
      const gone = lines.map(disconnected);
      const stream = await SseClient.follow(url, session.id, token);
      leaving.push(() => stream.close());
      const phone = await connect(url, await aParticipant(b, session));

      const path = `/v1/admin/accounts/${account.id}`;
      expectStatus(await a.patch(path, { disabled: true }, chief.token), 200);
      // As soon as the first one has answered.
      expectProblem(await b.get('/v1/accounts/me', token), 401, 'unauthorized');
      for (const line of lines) {
        expect(await line.next('server:closing')).toEqual({ reason: 'login_ended' });
      }
      expect(await Promise.all(gone)).toEqual(['io server disconnect', 'io server disconnect']);
      await stream.ended;
      const { email, password } = organizer;
      expectProblem(await b.post('/v1/auth/login', { email, password }), 403, 'account_disabled');
      await expect(connect(url, { token, sessionId: session.id })).rejects.toThrow();
      expect((await phone.getSession()).ok).toBe(true); // the audience stays
    });

    it('what is set, each time', async () => {
      const { token } = await anAdmin(a, { DATABASE_URL: plenum.database.url });
      const [one, other] = [{ text: 'Soon', severity: 'info' }, null];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [registration, announcement] of [
          ['closed', one],
          ['open', other],
        ] as const) {
          const changes = { registration, announcement };
          expectStatus(await a.patch('/v1/admin/settings', changes, token), 200);
          expect(expectStatus(await b.get<ServerInfo>('/v1/server'), 200)).toMatchObject({
            registration,
            announcement: announcement && { ...announcement, until: null },
          });
        }
      }
    });
  });

  it('count the audience together', async () => {
    const { token, session } = await aRoom();
    const [urlA, urlB] = plenum.apis.map(({ url }) => url) as [string, string];
    const organizers = await Promise.all(
      [urlA, urlB].map((url) => connect(url, { token, sessionId: session.id })),
    );
    const enter = async (url: string) => connect(url, await aParticipant(a, session));
    const [leaver] = await Promise.all([urlA, urlA, urlA, urlB, urlB].map(enter));
    for (const organizer of organizers) {
      await organizer.next('audience:count', ({ connected }) => connected === 5);
      organizer.forget();
    }
    leaver!.close();
    for (const organizer of organizers) {
      await organizer.next('audience:count', ({ connected }) => connected === 4);
    }
  });

  describe('let in', () => {
    const both = () => Array.from({ length: 20 }, (_, index) => (index % 2 ? a : b));
    const joinedOf = (answers: Answer<Joined>[]) =>
      answers.filter(({ status }) => status === 200).map(({ body }) => body);

    it('one of all who come by the same name', async () => {
      const { session } = await aSessionOfNames(a, ['Ada']);
      const answers = await Promise.all(both().map((api) => joinBy(api, session, { name: 'Ada' })));
      expect(joinedOf(answers)).toHaveLength(1);
    });

    it('all who come by the same voter code as one participant, with one vote', async () => {
      const { session, questions, codes, token } = await aSessionOfCodes(a, 1);
      const [voterCode] = codes;
      const [question] = questions;
      const answers = await Promise.all(both().map((api) => joinBy(api, session, { voterCode })));
      const joined = answers.map((answer) => expectStatus(answer, 200));
      expect(new Set(joined.map(({ participantId }) => participantId)).size).toBe(1);
      const votes = await Promise.all(
        joined.map(({ participantToken }, index) => {
          const choice = choose(question!, index % 3 ? 'Yes' : 'No');
          return castVote(index % 2 ? a : b, question!.id, choice, participantToken);
        }),
      );
      const receipts = votes.filter(({ status }) => status === 202);
      expect(new Set(receipts.map(({ body }) => body.receipt.id)).size).toBe(1);
      const result = await resultWhen(a, question!.id, token, ({ totalVotes }) => totalVotes > 0);
      expect(result.totalVotes).toBe(1);
    });

    it('exactly as many as may come from one address', async () => {
      const settings = { maxParticipantsPerAddress: 3 };
      const { session } = await aLiveSession(a, { settings });
      const answers = await Promise.all(both().map((api) => joinBy(api, session)));
      expect(joinedOf(answers)).toHaveLength(3);
    });

    it('nobody by what was released, revoked or turned on at the other', async () => {
      const { session, questions, codes, token } = await aSessionOfCodes(a, ROUNDS * 2);
      const [question] = questions;
      const choice = choose(question!, 'Yes');
      for (const [index, voterCode] of codes.entries()) {
        const [here, there] = index % 2 ? [a, b] : [b, a];
        const answer = await joinBy(here, session, { voterCode });
        const { participantToken } = expectStatus(answer, 200);
        const line = await connect(plenum.apis[index % 2 ? 0 : 1].url, { token: participantToken });
        const entry = await entryOf(here, session, voterCode, token);
        await (index % 3 ? release : revoke)(there, session, entry, token);
        expect(await line.next('server:closing')).toEqual({ reason: 'not_admitted' });
        const cast = await castVote(here, question!.id, choice, participantToken);
        expectProblem(cast, 403, 'not_admitted');
      }
      const open = await aLiveSession(a);
      const early = await aParticipant(b, open.session);
      const path = `/v1/sessions/${open.session.id}`;
      expectStatus(await a.patch(path, { settings: { roster: 'codes' } }, open.token), 200);
      const asked = open.questions[0]!;
      const cast = await castVote(b, asked.id, choose(asked, 'Yes'), early.token);
      expectProblem(cast, 403, 'not_admitted');
    });
  });

  it('close a question in time, by a worker', async () => {
    const { token, session, questions } = await aLiveSession(a, { open: false });
    const question = questions[0]!;
    const [voter, late] = [await aParticipant(a, session), await aParticipant(b, session)];
    const phones = [
      await connect(plenum.apis[0].url, { token: voter.token }),
      await connect(plenum.apis[1].url, { token: late.token }),
    ];
    await openQuestion(a, question.id, token, 1);
    await vote(a, question.id, choose(question, 'Yes'), voter.token);
    for (const phone of phones) {
      await phone.next('question:updated', ({ status }) => status === 'closed');
      await phone.next('results:updated', ({ final, totalVotes }) => final && totalVotes === 1);
    }
    for (const api of [a, b]) {
      const answer = await castVote(api, question.id, choose(question, 'No'), late.token);
      expectProblem(answer, 409, 'question_not_open');
    }
  });

  describe.each(['SIGKILL', 'SIGTERM'] as const)('with one instance gone by %s', (signal) => {
    afterEach(() => plenum.bringBack(plenum.apis[0]));

    it('lose nothing: its phones go on at the other', async () => {
      const room = await aRoom();
      const { question, session, token } = room;
      const crowd = await comeInAll(session, 60);
      const phones = crowd.flatMap(({ client }) => client ?? []);
      const organizer = await connect(plenum.url, { token, sessionId: session.id });
      const streams = await Promise.all(Array.from({ length: 4 }, () => aStream(session, token)));
      const moved = new Set<LiveClient>();
      for (const phone of phones) phone.socket.on('disconnect', () => moved.add(phone));

      const held: Ballot[] = [];
      let gone: Promise<number | null> | undefined;
      await inLanes(crowd, 12, async (voter) => {
        held.push(await ballotFrom(patient(voter), question));
        if (held.length === 15) gone = plenum.apis[0].kill(signal);
      });
      expect(await gone).toBe(signal === 'SIGTERM' ? 0 : null);
      const choices = new Map(held.map(({ participantId, choice }) => [participantId, choice]));
      for (const { id, client } of crowd) {
        if (!client) continue;
        const { myVotes } = await sessionOf(client); // nobody but the other is left to answer
        expect(myVotes).toEqual({ [question.id]: choices.get(id) });
      }
      expect(moved.size).toBeGreaterThan(0);
      expect(moved.size).toBeLessThan(phones.length);
      if (signal === 'SIGTERM') {
        for (const phone of moved) {
          expect(phone.all('server:closing')).toEqual([{ reason: 'shutdown' }]);
        }
      }

      const again = await Promise.all(
        crowd.map((voter) => ballotFrom(patient(voter), question, choices.get(voter.id))),
      );
      expect(sorted(again, question)).toEqual(sorted(held, question));
      await closeQuestion(b, question.id, token);
      const result = await resultWhen(b, question.id, token, ({ final }) => final);
      const { totalVotes, buckets } = tallyOf(question, [...choices.values()]);
      expect(result).toMatchObject({ totalVotes, buckets });
      expect(await ballotsOf(plenum.database, question)).toEqual(sorted(held, question));
      for (const client of [organizer, ...phones]) {
        expect(await client.next('results:updated', ({ final }) => final)).toEqual(result);
      }
      for (const results of streams) {
        await until(
          () => Promise.resolve(results),
          (seen) => seen.some(({ final }) => final),
        );
        expect(results.at(-1)).toEqual(result);
      }
    });

    const patient = (voter: Voter): Voter => ({
      ...voter,
      cast: (...cast) => castPatiently(voter, ...cast),
    });

    /** All results that a browser's stream shows: it comes back by itself. */
    async function aStream({ id }: Session, token: string): Promise<Result[]> {
      const results: Result[] = [];
      const url = `${plenum.url}/v1/sessions/${id}/results/stream?token=${token}`;
      const source = new EventSource(url);
      leaving.push(() => source.close());
      source.addEventListener('results', ({ data }) =>
        results.push(JSON.parse(data as string) as Result),
      );
      await new Promise<void>((resolve) => {
        source.addEventListener('snapshot', ({ data }) => {
          results.push(...(JSON.parse(data as string) as { results: Result[] }).results);
          resolve();
        });
      });
      return results;
    }

    async function sessionOf(client: LiveClient): Promise<AudienceSession> {
      const ask = () => client.getSession().catch(() => undefined); // its line may just be broken
      const answer = await until(ask, (got) => got?.ok === true);
      return (answer as { session: AudienceSession }).session;
    }
  });

  describe('with a worker gone', () => {
    afterEach(() => plenum.workers[0].startAgain());

    it('count all the same, what it had in its hands, too', async () => {
      const { token, session, questions } = await aLiveSession(a, {
        questions: [aSingleChoice(), aSingleChoice()],
      });
      const held = questions.map((): Ballot[] => []);
      const castAll = async (nth: number, size: number) => {
        const question = questions[nth]!;
        await Promise.all(
          Array.from({ length: size }, async (_, index) => {
            const voter = restVoter(index % 2 ? a : b, await aParticipant(a, session));
            held[nth]!.push(await ballotFrom(voter, question));
          }),
        );
      };
      const letGo = await plenum.database.hold('lock table ballots in share mode');
      // One batch of each question: two workers, with one each in their hands.
      for (const [nth] of questions.entries()) {
        await castAll(nth, 1);
        await plenum.database.waiting(nth + 1);
      }
      await plenum.workers[0].kill('SIGKILL');
      await Promise.all([castAll(0, 20), castAll(1, 20)]);
      await letGo();

      for (const [nth, question] of questions.entries()) {
        await expectCounted({ token, session, question }, held[nth]!);
      }
    });
  });
});
