import type { AnswerPage, Poll, Question, Session } from '../../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  aModeratorLink,
  anOrganizer,
  type Api,
  aParticipant,
  aScreenLink,
  aSingleChoice,
  choose,
  closeQuestion,
  expectStatus,
  openQuestion,
  resultWhen,
  until,
  vote,
} from './api.js';
import { anAdmin } from './admins.js';
import { anImage } from './images.js';
import { anotherLogin } from './logins.js';
import { aPoll } from './polls.js';
import { ask } from './qa.js';
import { putNames } from './rosters.js';

/** Whatever an audience may send is taken. */
const takesAll = { qa: 'open', qaDownvotes: true, reactions: 'on' };

type Organizer = Awaited<ReturnType<typeof anOrganizer>>;

/** Those who have no business in a hall, and its organizer. */
export interface People {
  owner: Organizer;
  stranger: Organizer;
  admin: Organizer;
  /** The token of an account that is no more. */
  deletedToken: string;
  /** Of another live session of the same owner. */
  elsewhere: {
    session: Session;
    participantToken: string;
    screenToken: string;
    moderatorToken: string;
  };
}

/** @param variables of the server's environment: a command beside it makes the admin */
export async function thePeople(api: Api, variables: Record<string, string>): Promise<People> {
  const [owner, stranger, deleted, chief] = await Promise.all([
    anOrganizer(api),
    anOrganizer(api),
    anOrganizer(api),
    anAdmin(api, variables),
  ]);
  expectStatus(await api.delete('/v1/accounts/me', deleted.token), 204);
  const settings = { ...takesAll, leaderboard: 'end' };
  const { session } = await aLiveSession(api, { token: owner.token, settings });
  const { token: participantToken } = await aParticipant(api, session);
  const { token: screenToken } = await aScreenLink(api, session, owner.token);
  const { token: moderatorToken } = await aModeratorLink(api, session, owner.token);
  return {
    owner,
    stranger,
    admin: chief,
    deletedToken: deleted.token,
    elsewhere: { session, participantToken, screenToken, moderatorToken },
  };
}

/**
 * The owner's session with two questions that asks for names, one of its audience, its big screen, its
 * moderator.
 */
export interface Hall extends People {
  session: Session;
  /** The first one. In a live session it is open and has the participant's vote, which is counted. */
  question: Question;
  participantId: string;
  participantToken: string;
  /** Of that vote; empty in a draft. */
  receiptId: string;
  screenToken: string;
  moderatorToken: string;
  /** Of a name on the session's roster, which it does not ask for. */
  entryId: string;
  /** An account that nobody uses. */
  target: { id: string };
  /** Of the owner's, beside the one that its token is of. */
  otherLogin: { id: string };
  /** Another session of the owner's, by its link; only in the state `polled`. */
  poll?: Poll;
  /** A question for words with one that is shown; only in the state `written`. */
  cloud?: Question;
  answer?: { id: string };
  /** Two that the participant has asked; only in the state `asked`. */
  item?: { id: string };
  otherItem?: { id: string };
  /** One that the owner has uploaded; only in the state `pictured`. */
  image?: { id: string };
  /** Of the owner's, made of the session; only in the state `kept`. */
  template?: { id: string };
  /** Of the link to the screen that was replaced by the present one. */
  revokedToken: string;
  /** The same of the link for moderators. */
  revokedModeratorToken: string;
}

/**
 * `closed`: live, but the question is closed again; `timed`: it is open for a minute; `written`: there is a
 * third one, that takes words, and the session is self-paced; `playing`: it is a game, and all see who has
 * how many points.
 */
export type HallState =
  | 'draft'
  | 'live'
  | 'timed'
  | 'closed'
  | 'ended'
  | 'polled'
  | 'written'
  | 'asked'
  | 'pictured'
  | 'kept'
  | 'playing';

export async function aHall(api: Api, people: People, state: HallState = 'live'): Promise<Hall> {
  const { token } = people.owner;
  const make = state === 'draft' ? aDraftSession : aLiveSession;
  const settings = { allowChange: true, confidence: true };
  const questions = [
    ...[aSingleChoice(settings), aSingleChoice(settings)],
    ...(state === 'written' ? [{ kind: 'word_cloud', prompt: 'One word?' }] : []),
  ];
  const made = await make(api, {
    token,
    questions,
    settings: {
      identity: 'named',
      ...takesAll,
      ...(state === 'written' && { pace: 'self' }),
      ...(state === 'playing' && { leaderboard: 'after_question' }),
    },
  });
  const { session } = made;
  const question = made.questions[0]!;
  const participant = await aParticipant(api, session, 'Grace');
  let receiptId = '';
  if (state !== 'draft') {
    receiptId = (await vote(api, question.id, choose(question, 'Yes'), participant.token)).id;
    if (state === 'closed' || state === 'timed') await closeQuestion(api, question.id, token);
    if (state === 'timed') await openQuestion(api, question.id, token, 60);
    if (state === 'ended') await api.post(`/v1/sessions/${session.id}/end`, undefined, token);
    const isOver = state === 'closed' || state === 'ended';
    await resultWhen(api, question.id, token, ({ final, totalVotes }) =>
      isOver ? final : totalVotes === 1,
    );
  }
  const cloud = state === 'written' ? made.questions[2] : undefined;
  const answer = cloud && (await anAnswer(api, cloud, participant.token));
  const [item, otherItem] =
    state === 'asked'
      ? [await ask(api, 'When?', participant.token), await ask(api, 'Why?', participant.token)]
      : [];
  const [entry] = await putNames(api, session, ['Eve', 'Grace'], token);
  const poll = state === 'polled' ? await aPoll(api, token) : undefined;
  const image = state === 'pictured' ? await anImage(api, token) : undefined;
  const template = state === 'kept' ? await aTemplate(api, session, token) : undefined;
  const otherLogin = await anotherLogin(api, people.owner);
  const { token: revokedToken } = await aScreenLink(api, session, token);
  const { token: screenToken } = await aScreenLink(api, session, token);
  const { token: revokedModeratorToken } = await aModeratorLink(api, session, token);
  const { token: moderatorToken } = await aModeratorLink(api, session, token);
  return {
    ...people,
    session,
    question,
    participantId: participant.id,
    participantToken: participant.token,
    receiptId,
    screenToken,
    moderatorToken,
    entryId: entry!.id,
    otherLogin,
    ...(poll && { poll }),
    ...(cloud && { cloud, answer }),
    ...(item && { item, otherItem }),
    ...(image && { image }),
    ...(template && { template }),
    target: (await anOrganizer(api)).account,
    revokedToken,
    revokedModeratorToken,
  };
}

export async function aTemplate(api: Api, { id }: Session, token: string): Promise<{ id: string }> {
  const path = `/v1/sessions/${id}/template`;
  return expectStatus(await api.post<{ id: string }>(path, {}, token), 201);
}

/** A word that is counted. */
async function anAnswer(api: Api, { id }: Question, token: string): Promise<{ id: string }> {
  await vote(api, id, { texts: ['word'] }, token);
  const read = async () =>
    expectStatus(await api.get<AnswerPage>(`/v1/questions/${id}/answers`, token), 200);
  const { items } = await until(read, (page) => page.items.length > 0);
  return items[0]!;
}
