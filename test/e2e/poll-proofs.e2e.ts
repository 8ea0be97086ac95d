import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Poll, PollChallenge } from '../../src/contract/index.js';
import { anOrganizer, Api, expectProblem, expectStatus, resultWhen } from './support/api.js';
import { times } from './support/lanes.js';
import { lower } from './support/lower-limits.js';
import { TestPlenum } from './support/plenum.js';
import { aPoll, tryVote, voteInPoll, votingFor } from './support/polls.js';
import { expectInvalid } from './support/problems.js';
import { votingPolicies } from '../../src/voting/voting.policies.js';

const NOBODYS_ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const keys = { ada: 'a key that is Ada’s own', bob: 'a key that is Bob’s own' };

describe('a poll that asks for a proof of work', () => {
  let plenum: TestPlenum;
  let api: Api;
  let token: string;
  let poll: Poll;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    ({ token } = await anOrganizer(api));
    poll = await aPoll(api, token, { proofOfWork: true });
  });
  afterAll(() => plenum.close());

  const ask = ({ id }: { id: string }, joinKey: string) =>
    api.post<PollChallenge>(`/v1/polls/${id}/challenge`, { joinKey });
  const prove = async (of: Poll, joinKey: string) =>
    solve(expectStatus(await ask(of, joinKey), 200));
  const voting = (label: string, more: object) => ({ ...votingFor(poll, label), ...more });

  it('says so, and can be changed', async () => {
    expect(poll.proofOfWork).toBe(true);
    const other = await aPoll(api, token);
    expect(other.proofOfWork).toBe(false);
    await voteInPoll(api, other, ['Oslo']);
    const changed = await api.patch<Poll>(`/v1/polls/${other.id}`, { proofOfWork: true }, token);
    expect(expectStatus(changed, 200)).toMatchObject({ proofOfWork: true, listed: false });
    expectProblem(await tryVote(api, votingFor(other, 'Oslo')), 403, 'proof_required');
    expectInvalid(
      await api.patch(`/v1/polls/${other.id}`, { proofOfWork: 'yes' }, token),
      'proofOfWork',
    );
  });

  it('counts a vote with one, and the same again as the same', async () => {
    const body = voting('Oslo', { joinKey: keys.ada, proof: await prove(poll, keys.ada) });
    const first = expectStatus(await tryVote(api, body), 202);
    expect(expectStatus(await tryVote(api, body), 202).receipt).toEqual(first.receipt);
    const result = await resultWhen(api, poll.id, token, ({ totalVotes }) => totalVotes > 0);
    expect(result.totalVotes).toBe(1);
    // Whom it knows by a token, it asks for nothing.
    const again = await tryVote(api, votingFor(poll, 'Oslo'), { token: first.participantToken });
    expect(expectStatus(again, 202).receipt).toEqual(first.receipt);
  });

  it('takes a proof of nobody but the voter whom it was made for, in this poll', async () => {
    const proof = await prove(poll, keys.ada);
    const others = [
      voting('Rome', { proof }),
      voting('Rome', { joinKey: keys.bob, proof }),
      voting('Rome', {
        joinKey: keys.bob,
        proof: await prove(await aPoll(api, token, { proofOfWork: true }), keys.bob),
      }),
    ];
    for (const body of others) expectProblem(await tryVote(api, body), 403, 'proof_required');
  });

  it('takes none that is wrong, forged or over', async () => {
    const joinKey = keys.bob;
    const { challenge, answers } = await prove(poll, joinKey);
    const time = Number(challenge.split('.')[0]);
    expect(time).toBeGreaterThan(Date.now());
    const forged = [
      { challenge, answers: answers.map(() => 'x') },
      { challenge, answers: answers.toReversed() },
      solve({ challenge: challenge.replace(String(time), String(time + 1)), ...WORK }),
      solve({ challenge: challenge.replace(String(time), String(time - 3_600_000)), ...WORK }),
      solve({ challenge: '', ...WORK }),
    ];
    for (const proof of forged) {
      const answer = await tryVote(api, voting('Rome', { joinKey, proof }));
      expectProblem(answer, 403, 'proof_required');
    }
    const bad: [proof: unknown, path: string][] = [
      [null, 'proof.challenge'],
      ['x', 'proof.challenge'],
      [{ challenge, answers: 'x' }, 'proof.answers'],
      [{ challenge, answers: answers.slice(1) }, 'proof.answers'],
      [{ challenge, answers: answers.map(() => 'x'.repeat(17)) }, 'proof.answers'],
    ];
    for (const [proof, path] of bad) {
      expectInvalid(await tryVote(api, voting('Rome', { joinKey, proof })), path);
    }
    expectProblem(await tryVote(api, voting('Rome', { joinKey })), 403, 'proof_required');
    const valid = await tryVote(api, voting('Rome', { joinKey, proof: { challenge, answers } }));
    expectStatus(valid, 202);
  });

  it('knows its voter by the cookie that the challenge sets, too', async () => {
    const asked = await api.request<PollChallenge>('POST', `/v1/polls/${poll.id}/challenge`, {});
    const [cookie = ''] = asked.headers.getSetCookie().map((one) => one.split(';')[0]!);
    const proof = solve(expectStatus(asked, 200));
    expectStatus(await tryVote(api, voting('Rome', { proof }), { cookie }), 202);
  });

  it('asks for what is there, in words that it knows', async () => {
    for (const id of [NOBODYS_ID, 'x']) {
      expectProblem(await ask({ id }, keys.ada), 404, 'poll_not_found');
    }
    expectInvalid(await ask(poll, 'short'), 'joinKey');
    expectInvalid(await api.post(`/v1/polls/${poll.id}/challenge`, { more: 1 }), 'more');
    expectStatus(await api.post(`/v1/polls/${poll.id}/challenge/`, {}), 200);
  });
});

describe('polls behind limits', () => {
  let plenum: TestPlenum;
  let api: Api;
  let poll: Poll;

  beforeAll(async () => {
    plenum = await TestPlenum.start({ RATE_LIMITS: 'on' });
    api = new Api(plenum.url);
    const { token } = await anOrganizer(api);
    poll = await aPoll(api, token);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => plenum.close());

  it('take no more of one participant than a thumb sends', async () => {
    const body = { ...votingFor(poll, 'Oslo'), joinKey: keys.ada };
    lower(votingPolicies['vote/participant'], { limit: 200, ttl: 10_000 }, 20, 3_600_000);
    const answers = await times(30, () => tryVote(api, body));
    const accepted = answers.filter(({ status }) => status === 202);
    const refused = answers.filter(({ status }) => status === 429);
    expect([accepted.length, refused.length]).toEqual([20, 10]);
    expect(refused[0]!.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(new Set(accepted.map(({ body: { receipt } }) => receipt.id)).size).toBe(1);
  });
});

const WORK = { count: 8, bits: 13, expiresAt: '' };

function solve({ challenge, count, bits }: PollChallenge) {
  const answers = Array.from({ length: count }, (_, place) => {
    for (let answer = 0; ; answer += 1) {
      const hash = createHash('sha256').update(`${challenge}.${place}.${answer}`).digest();
      if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return String(answer);
    }
  });
  return { challenge, answers };
}
