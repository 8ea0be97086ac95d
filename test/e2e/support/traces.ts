import { expect } from '@jest/globals';
import {
  aLiveSession,
  type Api,
  aParticipant,
  aScreenLink,
  aSingleChoice,
  choose,
  closeQuestion,
  expectStatus,
  resultWhen,
  vote,
} from './api.js';
import { anImage } from './images.js';
import type { TestPlenum } from './plenum.js';
import { aPoll } from './polls.js';
import { ask, upvote } from './qa.js';
import { leaderboardWhen } from './quiz.js';
import { putNames } from './rosters.js';

/** What is no trace of somebody: the log of what was done, and what belongs to the server itself. */
const ofNobody = ['audit_entries', 'migrations', 'server_settings'];
/** Of an account, and not of one of its sessions. */
const ofAccounts = [
  ...['accounts', 'account_links', 'refresh_tokens'],
  ...['images', 'image_renditions'],
];

/**
 * A session that has left its traces in every table that there is for sessions.
 * @returns the ids by which those know it
 */
export async function aSessionWithTraces(api: Api, token: string) {
  const image = await anImage(api, token);
  const { session, questions } = await aLiveSession(api, {
    token,
    questions: [
      {
        ...aSingleChoice({ confidence: true, scoring: { mode: 'speed' } }),
        ...{ imageId: image.id, answerKey: { optionIndexes: [0] } },
      },
      { kind: 'word_cloud', prompt: 'One word?' },
      aSingleChoice(),
      { kind: 'motion', prompt: 'Shall we?', options: ['Yes', 'No'].map((label) => ({ label })) },
    ],
    settings: {
      ...{ identity: 'named', maxParticipantsPerAddress: 50, qa: 'open' },
      ...{ leaderboard: 'end', teams: ['Red', 'Blue'] },
    },
  });
  const [question, words, other, motion] = questions;
  const grace = await aParticipant(api, session, 'Grace');
  await vote(api, question!.id, choose(question!, 'Yes'), grace.token);
  const confidence = `/v1/questions/${question!.id}/confidence`;
  expectStatus(await api.put(confidence, { confidence: 4 }, grace.token), 200);
  await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
  await vote(api, words!.id, { texts: ['Sun'] }, grace.token);
  await resultWhen(api, words!.id, token, ({ totalVotes }) => totalVotes === 1);
  await vote(api, other!.id, choose(other!, 'No'), grace.token);
  await resultWhen(api, other!.id, token, ({ totalVotes }) => totalVotes === 1);
  const crosstab = `/v1/questions/${other!.id}/results?by=${question!.id}`;
  expectStatus(await api.get(crosstab, token), 200);
  await upvote(api, await ask(api, 'When?', grace.token), grace.token);
  await putNames(api, session, ['Eve'], token);
  await aScreenLink(api, session, token);
  for (const { id } of [question!, motion!]) {
    await closeQuestion(api, id, token);
    await resultWhen(api, id, token, ({ final }) => final);
  }
  await leaderboardWhen(api, session, token, ({ questionIds }) => questionIds.length === 1);
  const poll = await aPoll(api, token);
  // Cross-tabs count by the ids of options.
  const ofQuestions = [question!.id, question!.options[0]!.id, words!.id, motion!.id];
  const ids = [session.id, ...ofQuestions, grace.id, poll.id, poll.sessionId];
  // The image is the account's, and stays with it.
  return { session, poll, ids, imageId: image.id };
}

/** Tables with a row that has any of these ids in any column. The schema says which there are. */
export async function tablesThatKnow(plenum: TestPlenum, ids: string[]): Promise<string[]> {
  const known: string[] = [];
  for (const name of await tablesOf(plenum)) {
    const rows = await plenum.query(
      `select 1 from ${name} as t where to_jsonb(t)::text ~ $1 limit 1`,
      [ids.join('|')],
    );
    if (rows.length > 0) known.push(name);
  }
  return known;
}

/**
 * That the ids are known to every table that may know some: one that is new in the schema fails here
 * until something of it is made, and is seen to go, too.
 */
export async function expectTraces(plenum: TestPlenum, ids: string[], of: 'account' | 'session') {
  const all = await tablesOf(plenum);
  const expected = all.filter((name) => of === 'account' || !ofAccounts.includes(name));
  expect(await tablesThatKnow(plenum, ids)).toEqual(expected);
}

async function tablesOf(plenum: TestPlenum): Promise<string[]> {
  const tables = await plenum.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
  );
  return tables.map(({ name }) => name).filter((name) => !ofNobody.includes(name));
}
