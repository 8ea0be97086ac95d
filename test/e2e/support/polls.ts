import type { Poll, Receipt } from '../../../src/contract/index.js';
import { type Answer, type Api, expectStatus } from './api.js';

/** A poll that everybody sees the result of. */
export async function aPoll(api: Api, token: string, given: object = {}): Promise<Poll> {
  const body = {
    question: 'Where next?',
    options: ['Lisbon', 'Oslo', 'Rome'],
    resultsVisibility: 'always',
    ...given,
  };
  return expectStatus(await api.post<Poll>('/v1/polls', body, token), 201);
}

/** What a vote brings along: nothing, a token or cookies. */
export interface Voter {
  token?: string;
  cookie?: string;
}

export interface PollVote {
  receipt: Receipt;
  participantToken: string;
}

/** The body of a vote for these labels. */
export function votingFor(poll: Poll, ...labels: string[]) {
  const optionIds = labels.map((label) => poll.options.find((one) => one.label === label)!.id);
  return { pollId: poll.id, optionIds };
}

export function tryVote(
  api: Api,
  body: object,
  { token, cookie }: Voter = {},
): Promise<Answer<PollVote>> {
  const headers = cookie === undefined ? undefined : { cookie };
  return api.request<PollVote>('POST', '/v1/votes', { body, token, headers });
}

/** A vote that is accepted, and what its voter comes back with. */
export async function voteInPoll(api: Api, poll: Poll, labels: string[], voter: Voter = {}) {
  const answer = await tryVote(api, votingFor(poll, ...labels), voter);
  const { receipt, participantToken } = expectStatus(answer, 202);
  const [cookie = ''] = answer.headers.getSetCookie().map((one) => one.split(';')[0]!);
  return { receipt, token: participantToken, cookie };
}
