import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ConfidenceMatrix,
  OwnConfidence,
  OwnConfidences,
  Question,
  Session,
} from '../../src/contract/index.js';
import {
  aLiveSession,
  aModeratorLink,
  aParticipant,
  Api,
  aRating,
  aScreenLink,
  aSingleChoice,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  openQuestion,
  until,
  vote,
  withdrawVote,
} from './support/api.js';
import { times } from './support/lanes.js';
import { TestPlenum } from './support/plenum.js';
import { answer, aQuizQuestion, settle } from './support/quiz.js';

/** How sure those are who have voted. */
describe('confidence', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  const sure = (question: object = aQuizQuestion()) => {
    const { settings, ...rest } = question as { settings?: object };
    return { ...rest, settings: { ...settings, confidence: true } };
  };

  async function aRoom(settings: object = {}, question: object = sure()) {
    const made = await aLiveSession(api, { questions: [question], settings });
    return { ...made, question: made.questions[0]! };
  }

  const put = ({ id }: { id: string }, confidence: unknown, token: string) =>
    api.put<OwnConfidence>(`/v1/questions/${id}/confidence`, { confidence }, token);
  const read = ({ id }: { id: string }, token: string) =>
    api.get<ConfidenceMatrix>(`/v1/questions/${id}/confidence`, token);
  /** The matrix as soon as the votes of so many who have said it are counted. */
  const totalWhen = (question: Question, token: string, wanted: number) =>
    until(
      async () => expectStatus(await read(question, token), 200),
      ({ total }) => total === wanted,
    );
  const stored = ({ id }: { id: string }) =>
    plenum.query<{ value: number }>(
      'select value from confidences where question_id = $1 order by value',
      [id],
    );

  /** Votes, and says how sure of it one is. */
  async function say(session: Session, question: Question, label: string, confidence: number) {
    const participant = await aParticipant(api, session);
    await answer(api, question, label, participant.token);
    expectStatus(await put(question, confidence, participant.token), 200);
    return participant;
  }

  describe('is asked', () => {
    it('where the organizer wants it, of kinds that take an answer key', async () => {
      const { token, session, question } = await aRoom();
      expect(question.settings.confidence).toBe(true);
      const path = `/v1/questions/${question.id}`;
      const off = await api.patch<Question>(path, { settings: { confidence: null } }, token);
      expect(expectStatus(off, 200).settings).not.toHaveProperty('confidence');
      const add = (body: object) =>
        api.post<Question>(`/v1/sessions/${session.id}/questions`, body, token);
      const { errors } = expectProblem(await add(sure(aRating())), 400, 'validation_failed');
      expect(errors).toEqual([
        { path: 'settings.confidence', message: 'does not apply to rating' },
      ]);
      const added = expectStatus(await add(sure(aSingleChoice())), 201);
      const rating = { kind: 'rating', settings: { min: 1, max: 5 } };
      const changed = await api.patch<Question>(`/v1/questions/${added.id}`, rating, token);
      expect(expectStatus(changed, 200).settings).not.toHaveProperty('confidence');
    });

    it('of who has voted, while the question is open; the last one counts', async () => {
      const { token, session, question } = await aRoom();
      const { token: mine } = await aParticipant(api, session);
      expectProblem(await put(question, 4, mine), 409, 'not_voted');
      await answer(api, question, 'Right', mine);
      for (const confidence of [4, 4, 2]) {
        const said = expectStatus(await put(question, confidence, mine), 200);
        expect(said).toEqual({ questionId: question.id, confidence });
      }
      expect(await stored(question)).toEqual([{ value: 2 }]);
      const own = (who: string) => api.get<OwnConfidences>('/v1/audience/confidences', who);
      const said = { confidences: [{ questionId: question.id, confidence: 2 }] };
      expect(expectStatus(await own(mine), 200)).toEqual(said);
      const { token: other } = await aParticipant(api, session);
      expect(expectStatus(await own(other), 200)).toEqual({ confidences: [] });
      await settle(api, question, token);
      expectProblem(await put(question, 5, mine), 409, 'question_not_open');
      expect(await stored(question)).toEqual([{ value: 2 }]);
      await openQuestion(api, question.id, token);
      expectStatus(await put(question, 5, mine), 200);
    });

    it('of nobody whose vote was withdrawn, or in another session', async () => {
      const { session, question } = await aRoom({}, sure(aSingleChoice({ allowChange: true })));
      const { token: mine } = await aParticipant(api, session);
      await vote(api, question.id, choose(question, 'Yes'), mine);
      await withdrawVote(api, question.id, mine);
      expectProblem(await put(question, 4, mine), 409, 'not_voted');
      const other = await aRoom();
      expectProblem(await put(other.question, 4, mine), 404, 'question_not_found');
    });

    it('not where the question does not ask for it', async () => {
      const { session, question } = await aRoom({}, aQuizQuestion());
      const { token: mine } = await aParticipant(api, session);
      await answer(api, question, 'Right', mine);
      expectProblem(await put(question, 4, mine), 409, 'confidence_not_asked');
    });

    it.each([0, 6, 2.5, '3', null, undefined])('as %j is no answer', async (confidence) => {
      const { session, question } = await aRoom();
      const { token: mine } = await aParticipant(api, session);
      await answer(api, question, 'Right', mine);
      expectProblem(await put(question, confidence, mine), 400, 'validation_failed');
    });

    it('at once of many, and of some twice', async () => {
      const { session, question } = await aRoom();
      const all = await times(60, () => aParticipant(api, session));
      await Promise.all(all.map(({ token }) => answer(api, question, 'Right', token)));
      const answers = await Promise.all(
        all.flatMap(({ token }) => [put(question, 3, token), put(question, 3, token)]),
      );
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      expect(await stored(question)).toEqual(all.map(() => ({ value: 3 })));
    });

    it('again after a reset: what was said before is gone', async () => {
      const { token, session, question } = await aRoom();
      const { token: mine } = await say(session, question, 'Right', 5);
      expectStatus(await api.post(`/v1/questions/${question.id}/reset`, {}, token), 200);
      expect(await stored(question)).toEqual([]);
      expectProblem(await put(question, 4, mine), 409, 'not_voted');
    });

    it('not of a round that a reset has ended meanwhile', async () => {
      const { token, session, question } = await aRoom();
      const { token: mine } = await aParticipant(api, session);
      await answer(api, question, 'Right', mine);
      // The reset is under way: what is written then waits for it.
      const release = await plenum.hold('select from questions where id = $1 for update', [
        question.id,
      ]);
      const resetting = api.post(`/v1/questions/${question.id}/reset`, {}, token);
      const saying = put(question, 4, mine);
      await release();
      expectStatus(await resetting, 200);
      const { status } = await saying;
      expect([200, 409]).toContain(status);
      const { round } = (
        await plenum.query<{ round: number }>('select round from questions where id = $1', [
          question.id,
        ])
      )[0]!;
      expect(round).toBe(2);
      expect(await stored(question)).toEqual([]);
    });
  });

  describe('and what was right', () => {
    const matrixWhen = (question: Question, token: string) =>
      until(
        async () => expectStatus(await read(question, token), 200),
        ({ cells, hidden }) => cells !== null || hidden,
      );

    it('is one matrix when all votes are counted', async () => {
      const { token, session, question } = await aRoom();
      for (const [label, confidence] of [
        ...[['Right', 5] as const, ['Right', 5] as const, ['Right', 1] as const],
        ...[['Wrong', 5] as const, ['Wrong', 2] as const],
      ]) {
        await say(session, question, label, confidence);
      }
      // Who has said nothing is not in it.
      await answer(api, question, 'Right', (await aParticipant(api, session)).token);
      expect(await totalWhen(question, token, 5)).toEqual({
        questionId: question.id,
        total: 5,
        cells: null,
        hidden: false,
      });
      await settle(api, question, token);
      expect(await matrixWhen(question, token)).toEqual({
        questionId: question.id,
        total: 5,
        cells: [
          { confidence: 1, right: 1, wrong: 0 },
          { confidence: 2, right: 0, wrong: 1 },
          { confidence: 3, right: 0, wrong: 0 },
          { confidence: 4, right: 0, wrong: 0 },
          { confidence: 5, right: 2, wrong: 1 },
        ],
        hidden: false,
      });
      // Another answer is right now.
      const [, wrong] = question.options;
      const key = { answerKey: { optionIds: [wrong!.id] } };
      expectStatus(await api.patch(`/v1/questions/${question.id}`, key, token), 200);
      const corrected = await until(
        () => matrixWhen(question, token),
        ({ cells }) => cells?.[4]?.wrong === 2,
      );
      expect(corrected.cells?.[4]).toEqual({ confidence: 5, right: 1, wrong: 2 });
    });

    it('tells nothing of fewer than five', async () => {
      const { token, session, question } = await aRoom();
      for (const confidence of [1, 2, 3, 4]) await say(session, question, 'Right', confidence);
      await settle(api, question, token);
      expect(await matrixWhen(question, token)).toEqual({
        questionId: question.id,
        total: 4,
        cells: null,
        hidden: true,
      });
    });

    it('is shown to the hall when the key is, and to moderators never', async () => {
      const { token, session, question } = await aRoom({ resultsVisibility: 'hidden' });
      const { token: mine } = await say(session, question, 'Right', 5);
      const hall = [mine, (await aScreenLink(api, session, token)).token];
      const expectHidden = async () => {
        for (const one of hall) expectProblem(await read(question, one), 403, 'results_hidden');
      };
      await expectHidden();
      await closeQuestion(api, question.id, token);
      await expectHidden();
      const act = async (action: string) =>
        expectStatus(await api.post(`/v1/questions/${question.id}/${action}`, {}, token), 200);
      await act('reveal');
      for (const one of hall) await totalWhen(question, one, 1);
      await act('hide');
      await expectHidden();
      await act('reveal');
      await openQuestion(api, question.id, token);
      await expectHidden();
      const moderator = await aModeratorLink(api, session, token);
      expectProblem(await read(question, moderator.token), 401, 'unauthorized');
      const stranger = await aRoom();
      expectProblem(await read(question, stranger.token), 404, 'question_not_found');
    });
  });
});
