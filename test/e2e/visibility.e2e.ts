import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AudienceSession,
  type Question,
  type QuestionStatus,
  resultsVisibilities,
  type ResultsVisibility,
  type Session,
} from '../../src/contract/index.js';
import {
  aLiveSession,
  aParticipant,
  Api,
  aScreenLink,
  aSingleChoice,
  castVote,
  choose,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  screenOf,
  vote,
} from './support/api.js';
import { inLanes, times } from './support/lanes.js';
import { TestPlenum } from './support/plenum.js';
import { type Role, Viewer } from './support/viewer.js';

/** Whether one of the hall sees a result that is not revealed: the screen, as who has not voted. */
const shows: Record<ResultsVisibility, (role: Role, status: QuestionStatus) => boolean> = {
  always: () => true,
  after_vote: (role) => role === 'voter',
  after_close: (_, status) => status === 'closed',
  hidden: () => false,
};
/** The session says something else than the question. */
const opposite: Record<ResultsVisibility, ResultsVisibility> = {
  always: 'hidden',
  after_vote: 'always',
  after_close: 'always',
  hidden: 'always',
};

const places = ['session', 'question'] as const;
type Place = (typeof places)[number];

describe('visibility of results', () => {
  let plenum: TestPlenum;
  let api: Api;
  let rooms: Room[] = [];

  const checked = new Map<string, Promise<void>>();

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    for (const visibility of resultsVisibilities) {
      for (const setOn of places) {
        const check = checkAll(visibility, setOn);
        check.catch(() => undefined); // its test tells
        checked.set(`${visibility} ${setOn}`, check);
      }
    }
  });
  afterEach(() => {
    for (const room of rooms) room.close();
    rooms = [];
  });
  afterAll(() => plenum.close());

  async function aRoom(visibility: ResultsVisibility): Promise<Room> {
    const room = await makeRoom(visibility, 'session');
    rooms.push(room);
    return room;
  }

  /** To be closed by who makes it. */
  async function makeRoom(visibility: ResultsVisibility, setOn: Place): Promise<Room> {
    const ofQuestion = setOn === 'question' ? { resultsVisibility: visibility } : {};
    const ofSession = setOn === 'question' ? opposite[visibility] : visibility;
    const live = await aLiveSession(api, {
      settings: { resultsVisibility: ofSession },
      questions: [aSingleChoice(ofQuestion), aSingleChoice({ resultsVisibility: 'always' })],
    });
    const [question, fence] = live.questions;
    const room = new Room(api, live.token, live.session, question!, fence!);
    await room.enter(plenum.url);
    return room;
  }

  describe.each(resultsVisibilities)('%s', (visibility) => {
    // All at the same time: each waits for phones to be told, once a second.
    it.each(places)('set on the %s', (setOn) => checked.get(`${visibility} ${setOn}`));
  });

  async function checkAll(visibility: ResultsVisibility, setOn: Place): Promise<void> {
    const room = await makeRoom(visibility, setOn);
    try {
      await checkRoom(room, visibility);
    } finally {
      room.close();
    }
  }

  async function checkRoom(room: Room, visibility: ResultsVisibility): Promise<void> {
    const { question, session, token, voter, organizer, screen, viewers } = room;
    const act = (action: string) => room.act(action);

    /** What each sees of the question as it is now, pulled and pushed. */
    const check = async (revealed = false) => {
      const { status } = room.question;
      const { version } = await room.settle();
      const isPast = (result: { version: number }) => result.version >= version;
      for (const viewer of viewers) {
        const { role } = viewer;
        const sees = role === 'organizer' || revealed || shows[visibility](role, status);
        if (sees) await viewer.isPushed(question, isPast);
        const { live, stream } = viewer.pushed(question);
        expect({
          role,
          ...allOf(await viewer.look(question)),
          live: live.some(isPast),
          stream: stream.some(isPast),
        }).toEqual({
          role,
          result: [sees],
          question: [role === 'screen' || sees || status === 'open'],
          live: sees,
          stream: sees,
        });
      }
      const isOfIt = ({ questionId }: { questionId: string }) => questionId === question.id;
      const turnout = await screen.live.next(
        'turnout:updated',
        (told) => isOfIt(told) && isPast(told),
      );
      const { totalVotes } = await organizer.live.next(
        'results:updated',
        (result) => isOfIt(result) && result.version === turnout.version,
      );
      expect(turnout).toEqual({ questionId: question.id, version: turnout.version, totalVotes });
      const { turnouts } = await screenOf(api, session, screen.token);
      expect(turnouts.find(isOfIt)!.totalVotes).toBeGreaterThanOrEqual(totalVotes);
    };

    await vote(api, question.id, choose(question, 'No'), voter.token);
    await check();
    await act('reveal');
    await check(true);
    await act('hide');
    await check();
    await act('close');
    await check();
    await act('reveal');
    await check(true);

    // A hide makes no new version, but one opened again does.
    await act('hide');
    for (const viewer of viewers) {
      const sees = viewer.role === 'organizer' || shows[visibility](viewer.role, 'closed');
      expect(allOf(await viewer.look(question))).toEqual({
        result: [sees],
        question: [viewer.role === 'screen' || sees],
      });
    }
    room.question = await openQuestion(api, question.id, token);
    await check();
  }

  it('pushes nothing to the hall when a closed question is hidden again', async () => {
    const room = await aRoom('hidden');
    await vote(api, room.question.id, choose(room.question, 'No'), room.voter.token);
    await room.act('close');
    await room.act('reveal');
    await room.settle();
    for (const { live } of room.hall) live.forget();
    await room.act('hide');
    await room.settle();
    for (const { live } of room.hall) {
      const hidden = live.received.findIndex(
        ({ name, payload }) =>
          name === 'question:updated' && (payload as Question).id === room.question.id,
      );
      expect(hidden).toBeGreaterThanOrEqual(0); // they saw it, so they hear that it is gone
      const after = live.received.slice(hidden);
      expect(JSON.stringify(after.filter(({ name }) => name === 'results:updated'))).not.toContain(
        room.question.id,
      );
    }
  });

  it('lets a phone that votes by REST hear of the result by its socket and stream', async () => {
    const room = await aRoom('after_vote');
    const { question, bystander, voter } = room;
    const before = await room.settle();
    expect(voter.pushed(question)).toEqual({ live: [], stream: [] });

    await vote(api, question.id, choose(question, 'Yes'), voter.token);
    const isMore = ({ totalVotes }: { totalVotes: number }) => totalVotes > before.totalVotes;
    await voter.isPushed(question, isMore);
    await room.settle();
    expect(bystander.pushed(question)).toEqual({ live: [], stream: [] });
  });

  it('shows a vote cast before to who cast it, when results become after_vote', async () => {
    const room = await aRoom('always');
    const { question, bystander, session, token, voter } = room;
    await vote(api, question.id, choose(question, 'Yes'), voter.token);
    await room.settle();
    const settings = { resultsVisibility: 'after_vote' };
    expectStatus(await api.patch(`/v1/sessions/${session.id}`, { settings }, token), 200);

    const { version } = await room.settle();
    const isPast = (result: { version: number }) => result.version >= version;
    await voter.isPushed(question, isPast);
    const { live, stream } = bystander.pushed(question);
    expect([...live, ...stream].filter(isPast)).toEqual([]);
  });

  it('shows the hall what the organizer opens to it later', async () => {
    const room = await aRoom('hidden');
    const { question, session, token } = room;
    await room.settle();
    for (const viewer of room.hall)
      expect(viewer.pushed(question)).toEqual({ live: [], stream: [] });
    const settings = { resultsVisibility: 'always' };
    expectStatus(await api.patch(`/v1/sessions/${session.id}`, { settings }, token), 200);
    for (const viewer of room.hall) await viewer.isPushed(question, () => true);
  });

  it('takes the sight of a result from those whose vote a reset has erased', async () => {
    const room = await aRoom('after_vote');
    const { question, voter } = room;
    await vote(api, question.id, choose(question, 'Yes'), voter.token);
    await voter.isPushed(question, () => true);
    const { version } = await room.settle();
    await room.act('reset');
    const { version: later } = await room.settle();

    expect(later).toBeGreaterThan(version + 1);
    const { live, stream } = voter.pushed(question);
    const isAfterReset = (result: { version: number }) => result.version > version;
    expect([...live, ...stream].filter(isAfterReset)).toEqual([]);
    expect(allOf(await voter.look(question)).result).toEqual([false]);

    await vote(api, question.id, choose(question, 'Yes'), voter.token);
    await voter.isPushed(question, isAfterReset);
  });

  it('shows nothing for a vote that a reset erases while it is on its way', async () => {
    const room = await aRoom('after_vote');
    const { question } = room;
    const phones = await room.enterMore(plenum.url, 60);
    const cast = ({ token }: Viewer) => castVote(api, question.id, choose(question, 'Yes'), token);
    const leaks: string[] = [];

    for (let round = 1; round <= 5; round += 1) {
      await room.settle();
      let resetting: Promise<unknown> | undefined;
      let isReset = false;
      await inLanes(phones, 5, async (phone) => {
        if (isReset) return;
        if (phones.indexOf(phone) === 10)
          resetting = room.act('reset').then(() => (isReset = true));
        await cast(phone);
      });
      await resetting;

      const { version } = await room.settle();
      for (const phone of phones) {
        const { body } = await api.get<AudienceSession>('/v1/audience/session', phone.token);
        if (question.id in body.myVotes) continue; // cast after the reset
        for (const [channel, results] of Object.entries(phone.pushed(question))) {
          if (results.some((result) => result.version >= version)) leaks.push(channel);
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  it('answers a known ETag of a hidden result with 403, too', async () => {
    const { question, token, voter } = await aRoom('hidden');
    const path = `/v1/questions/${question.id}/results`;
    const etag = (await api.get(path, token)).headers.get('etag')!;
    const answer = await api.get(path, voter.token, { 'if-none-match': etag });
    expectProblem(answer, 403, 'results_hidden');
    expect(answer.headers.get('etag')).toBeNull();
  });

  it('keeps a closed question out of sight, and what is edited in it', async () => {
    const room = await aRoom('hidden');
    const { question, token, phones } = room;
    await room.act('close');
    const secret = 'Edited out of sight';
    expectStatus(await api.patch(`/v1/questions/${question.id}`, { prompt: secret }, token), 200);
    await room.settle();
    for (const phone of phones) {
      await phone.look(question);
      expect(phone.everything()).not.toContain(secret);
    }
  });

  it('lets nobody in the hall know of a draft', async () => {
    const room = await aRoom('always');
    const { fence, session, token, hall, organizer } = room;
    const add = async (prompt: string) => {
      const body = { ...aSingleChoice({}, ['Secret label', 'Other']), prompt };
      const answer = await api.post<Question>(`/v1/sessions/${session.id}/questions`, body, token);
      return expectStatus(answer, 201);
    };
    const draft = await add('Secret prompt');
    const deleted = await add('Secret and deleted');
    const drafts = [draft, deleted];

    const edit = {
      prompt: 'Secret and edited',
      options: [{ label: 'Secret label 2' }, { label: 'B' }],
    };
    expectStatus(await api.patch(`/v1/questions/${draft.id}`, edit, token), 200);
    const order = { questionIds: [deleted.id, draft.id, room.question.id, fence.id] };
    expectStatus(await api.put(`/v1/sessions/${session.id}/questions/order`, order, token), 200);
    for (const action of ['reveal', 'hide', 'reveal', 'reset']) {
      expectStatus(await api.post(`/v1/questions/${draft.id}/${action}`, {}, token), 200);
    }
    expectStatus(await api.patch(`/v1/sessions/${session.id}`, { title: 'Renamed' }, token), 200);
    expectStatus(await api.delete(`/v1/questions/${deleted.id}`, token), 204);
    await organizer.live.next('question:removed', ({ questionId }) => questionId === deleted.id);
    await room.settle();

    for (const viewer of hall) {
      for (const { id } of drafts) {
        const answer = await api.get(`/v1/questions/${id}/results`, viewer.token);
        expectProblem(answer, 404, 'question_not_found');
      }
      expect(allOf(await viewer.look(draft))).toEqual({ result: [false], question: [false] });
      const everything = viewer.everything();
      expect(everything).toContain(room.question.id);
      const secrets = [...drafts.map(({ id }) => id), 'Secret'];
      expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
    }
  });
});

/** What is said on all channels: one element where they agree. */
function allOf(looked: Awaited<ReturnType<Viewer['look']>>) {
  const kinds = ({ ...channels }: Record<string, boolean>) => {
    const said = [...new Set(Object.values(channels))];
    return said.length === 1 ? said : [channels];
  };
  return { result: kinds(looked.result), question: kinds(looked.question) };
}

/** A live session in which four look at a question; a second one, seen by all, is the fence. */
class Room {
  organizer!: Viewer;
  voter!: Viewer;
  bystander!: Viewer;
  screen!: Viewer;
  readonly #entered: Viewer[] = [];

  constructor(
    private readonly api: Api,
    readonly token: string,
    readonly session: Session,
    public question: Question,
    readonly fence: Question,
  ) {}

  get viewers(): Viewer[] {
    return [this.organizer, ...this.hall];
  }

  /** All but the organizer. */
  get hall(): Viewer[] {
    return [...this.phones, this.screen];
  }

  get phones(): Viewer[] {
    return [this.voter, this.bystander];
  }

  async enter(url: string): Promise<void> {
    this.organizer = await this.#enter(url, 'organizer');
    this.voter = await this.#enter(url, 'voter');
    this.bystander = await this.#enter(url, 'bystander');
    this.screen = await this.#enter(url, 'screen');
  }

  enterMore(url: string, count: number): Promise<Viewer[]> {
    return times(count, () => this.#enter(url, 'voter'));
  }

  async act(action: string): Promise<void> {
    const path = `/v1/questions/${this.question.id}/${action}`;
    this.question = expectStatus(await this.api.post<Question>(path, {}, this.token), 200);
  }

  /**
   * Makes a new state of the result where the question takes votes, and waits until whatever is
   * pushed because of it, or of what was before, has been.
   */
  async settle() {
    const { api, question, token, organizer } = this;
    let isNew = ({ final }: { totalVotes: number; final: boolean }) => final;
    if (question.status === 'open') {
      const { totalVotes } = await resultWhen(api, question.id, token, () => true);
      isNew = (result) => result.totalVotes > totalVotes;
      await this.#vote(question);
    }
    const result = await resultWhen(api, question.id, token, isNew);
    await organizer.isPushed(question, ({ version }) => version >= result.version);
    await this.#pushFence();
    return result;
  }

  close(): void {
    for (const viewer of this.#entered.splice(0)) viewer.leave();
  }

  async #enter(url: string, role: Role): Promise<Viewer> {
    const { api, session } = this;
    const viewer = await Viewer.enter({ api, url, session }, role, await this.#tokenOf(role));
    this.#entered.push(viewer);
    return viewer;
  }

  async #tokenOf(role: Role): Promise<string> {
    const { api, session, token } = this;
    if (role === 'organizer') return token;
    if (role !== 'screen') return (await aParticipant(api, session)).token;
    return (await aScreenLink(api, session, token)).token;
  }

  /** Results are sent in the order in which they were published: what comes after, comes after. */
  async #pushFence(): Promise<void> {
    const before = await resultWhen(this.api, this.fence.id, this.token, () => true);
    await this.#vote(this.fence);
    const isNew = (result: { totalVotes: number }) => result.totalVotes > before.totalVotes;
    await Promise.all(this.#entered.map((viewer) => viewer.isPushed(this.fence, isNew)));
  }

  async #vote(question: Question): Promise<void> {
    const { token } = await aParticipant(this.api, this.session);
    await vote(this.api, question.id, choose(question, 'Yes'), token);
  }
}
