import {
  type Choice,
  type ErrorCode,
  errorCodes,
  type Problem,
  type Receipt,
} from '../../../src/contract/index.js';
import {
  type Answer,
  type Api,
  aParticipant,
  castVote,
  expectProblem,
  until,
  withdrawVote,
} from './api.js';
import { times } from './lanes.js';
import { LiveClient } from './live-client.js';

/** The receipt where the vote was accepted, else the code of the refusal. */
export type Cast =
  { readonly receipt: Receipt; readonly code?: never } | { receipt?: never; code: ErrorCode };

/** A participant that votes; how is its own affair. */
export interface Voter {
  readonly id: string;
  readonly token: string;
  /** Absent of one that speaks REST only. */
  readonly client?: LiveClient;
  cast(questionId: string, choice: Choice): Promise<Cast>;
  withdraw(questionId: string): Promise<Cast>;
}

export const channels = ['REST', 'Socket.IO'] as const;
export type Channel = (typeof channels)[number];

export async function aVoter(
  api: Api,
  url: string,
  session: { code: string },
  channel: Channel,
): Promise<Voter> {
  const { id, token } = await aParticipant(api, session);
  return channel === 'REST'
    ? restVoter(api, { id, token })
    : liveVoter({ id, token }, await LiveClient.connect(url, { token }));
}

/** So many participants, every other one by Socket.IO. */
export async function aCrowd(
  api: Api,
  url: string,
  session: { code: string },
  size: number,
): Promise<Voter[]> {
  const here: Voter[] = [];
  try {
    return await times(size, async (nth) => {
      const voter = await aVoter(api, url, session, channels[nth % 2]!);
      here.push(voter);
      return voter;
    });
  } catch (error) {
    goHome(here);
    throw error;
  }
}

export function goHome(voters: readonly Voter[]): void {
  for (const { client } of voters) client?.close();
}

/** Codes of refusals that are worth another try. */
const passing: (string | undefined)[] = ['overloaded', 'unavailable'];
/** What `fetch` and Socket.IO say where a line broke: nobody knows what became of the request. */
const broken = ['fetch failed', 'terminated', 'socket has been disconnected'];

/** Sends the same vote again until a server has answered it, as a good client does. */
export function castPatiently(voter: Voter, questionId: string, choice: Choice): Promise<Cast> {
  const cast = () =>
    voter.cast(questionId, choice).catch((error: Error): Cast => {
      if (broken.includes(error.message)) return { code: 'unavailable' };
      throw error;
    });
  return until(cast, ({ code }) => !passing.includes(code));
}

export function restVoter(api: Api, participant: { id: string; token: string }): Voter {
  const { token } = participant;
  return {
    ...participant,
    cast: async (...vote) => toCast(await castVote(api, ...vote, token)),
    withdraw: async (questionId) => toCast(await withdrawVote(api, questionId, token)),
  };
}

function toCast(answer: Answer<{ receipt: Receipt }>): Cast {
  if (answer.status === 202) return { receipt: answer.body.receipt };
  const { code } = answer.body as unknown as Problem;
  if (!(code in errorCodes)) {
    throw new Error(`${answer.status}, and no problem: ${JSON.stringify(answer.body)}`);
  }
  expectProblem(answer, errorCodes[code].status, code);
  return { code };
}

export function liveVoter(participant: { id: string; token: string }, client: LiveClient): Voter {
  return {
    ...participant,
    client,
    cast: async (questionId, choice) => {
      const ack = await client.cast({ questionId, ...choice });
      return ack.ok ? { receipt: ack.receipt } : { code: ack.error.code };
    },
    withdraw: async (questionId) => {
      const ack = await client.withdraw({ questionId });
      return ack.ok ? { receipt: ack.receipt } : { code: ack.error.code };
    },
  };
}
