import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Browser, chromium, type Page } from 'playwright-core';
import { aLiveSession, anOrganizer, Api, expectStatus, resultWhen } from '../e2e/support/api.js';
import { findFreePort } from '../../src/platform/free-port.js';
import { addQuestion, logIn } from './support/people.js';
import { ThrowAwayPlenum } from './support/throw-away-kind.js';

declare const chromiumPath: string;

/** Two builds, and the start of a server with its database. Milliseconds. */
const LIMIT = 180_000;

describe('a kind that is added by its two folders and its lines in the lists', () => {
  let plenum: ThrowAwayPlenum;
  let browser: Browser;
  let url: string;
  let api: Api;
  beforeAll(async () => {
    plenum = await ThrowAwayPlenum.build();
    url = await plenum.start(await findFreePort('127.0.0.1'));
    api = new Api(url);
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  }, LIMIT);
  afterAll(async () => {
    await browser?.close();
    await plenum?.remove();
  });

  const open = (): Promise<Page> => browser.newPage({ locale: 'en-GB', baseURL: url });

  it('is in OpenAPI: what it takes, and what a vote holds', async () => {
    const { components } = expectStatus(await api.get<OpenAPIObject>('/docs-json'), 200);
    const text = JSON.stringify(components);
    expect(text).toContain('CreateCoinTossDto');
    expect(text).toContain('"side"');
    expect(text).toContain('"coin"');
  });

  it('is written by the host, voted on, and shown on every page', async () => {
    const { token, email } = await anOrganizer(api);
    const coin = { kind: 'coin_toss', prompt: 'Who begins?', settings: { coin: 'dime' } };
    const settings = { resultsVisibility: 'always' };
    const { session, questions } = await aLiveSession(api, { token, questions: [coin], settings });
    const [question] = questions;
    expect(question).toMatchObject({ kind: 'coin_toss', settings: { coin: 'dime' } });

    const phone = await open();
    await phone.goto(`/j/${session.code}`);
    await phone.getByLabel('heads').check();
    await phone.getByRole('button', { name: 'Vote', exact: true }).click();
    const result = await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
    expect(result.buckets.map(({ key, count }) => [key, count])).toEqual([
      ['heads', 1],
      ['tails', 0],
    ]);

    const plain = await open();
    await plain.goto(`/plain/${session.code}`);
    await plain.getByRole('button').click();
    await plain.getByLabel('tails').check();
    await plain.getByRole('button', { name: 'Vote' }).click();
    await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 2);

    const host = await open();
    await logIn(host, email);
    await host.goto(`/host/sessions/${session.id}`);
    await host.locator('.coin-chart').filter({ hasText: 'heads 1' }).first().waitFor();
    const path = `/v1/sessions/${session.id}/screen-link`;
    const link = await api.post<{ token: string }>(path, {}, token);
    const screen = await open();
    await screen.goto(`/screen/${session.id}#token=${link.body.token}`);
    await screen.locator('.coin-chart').filter({ hasText: 'tails 1' }).first().waitFor();
    await host.goto(`/host/sessions/${session.id}/report`);
    await host.locator('.coin-chart').first().waitFor();

    const draft = await api.post<{ id: string }>('/v1/sessions', { title: 'Another' }, token);
    await host.goto(`/host/sessions/${draft.body.id}`);
    await addQuestion(host, { kind: 'Coin toss', prompt: 'Again?' });
  });
});
