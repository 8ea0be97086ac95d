import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  aLiveSession,
  anOrganizer,
  aParticipant,
  choose,
  expectStatus,
  resultWhen,
  vote,
} from '../e2e/support/api.js';
import { anotherLogin, loginsOf } from '../e2e/support/logins.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { logIn, PASSWORD } from './support/people.js';
import { focused } from './support/presses.js';
import { Stage } from './support/stage.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

describe('the organizer’s own', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  async function anAccountPage() {
    const organizer = await anOrganizer(stage.api);
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.getByRole('link', { name: 'Account of Ada' }).click();
    await page.getByRole('heading', { name: 'Account', exact: true }).waitFor();
    return { page, organizer };
  }

  it('name and email are changed, and the page has them at once', async () => {
    const { page, organizer } = await anAccountPage();
    const { email: taken } = await anOrganizer(stage.api);
    await until(async () => (await focused(page)) === 'Your name', 'the focus is elsewhere');
    await page.getByLabel('Your name').fill('Countess');
    const email = part(page, 'Name and email').getByLabel('Email');
    await email.fill(taken);
    await page.keyboard.press('Enter');
    await sees(page, 'Another account has this address.');
    await email.fill('nobody');
    await page.keyboard.press('Enter');
    await sees(page, 'This is no email address.');
    const next = `new-${organizer.email}`;
    await email.fill(next.toUpperCase());
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Account of Countess' }).waitFor();
    await until(async () => (await email.inputValue()) === next, 'not as the server has it');
    await page.reload();
    await page.getByRole('link', { name: 'Account of Countess' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'My sessions' }).waitFor();
  });

  it('the password is changed with the current one, and other logins end', async () => {
    const { page, organizer } = await anAccountPage();
    const form = part(page, 'Password');
    await form.getByLabel('Current password').fill('wrong horse');
    await form.getByLabel('New password').fill('password1');
    await page.keyboard.press('Enter');
    await sees(form, 'This password is guessed at once: choose another.');
    await form.getByLabel('New password').fill('battery staple');
    await page.keyboard.press('Enter');
    await sees(form, 'This is not your current password.');
    await expectAccessibleInBoth(page);
    await form.getByLabel('Current password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await sees(form, 'The password was changed. All other logins have ended.');
    expect((await stage.api.get('/v1/accounts/me', organizer.token)).status).toBe(401);
    await page.reload();
    await page.getByRole('heading', { name: 'Account', exact: true }).waitFor();
    const credentials = { email: organizer.email, password: 'battery staple' };
    expectStatus(await stage.api.post('/v1/auth/login', credentials), 200);
  });

  it('logins are listed, and end one by one or all at once', async () => {
    const { page, organizer } = await anAccountPage();
    const list = part(page, 'Open logins');
    const other = await anotherLogin(stage.api, organizer, FIREFOX);
    await page.reload();
    await sees(list, 'Firefox, Linux');
    await sees(list, 'Another program');
    await sees(list.locator('.row').filter({ hasText: 'This one' }), 'Chrome, Linux');
    expect(await list.locator('.row').count()).toBe(3);
    await expectAccessibleInBoth(page);
    await list
      .locator('.row')
      .filter({ hasText: 'Firefox' })
      .getByRole('button', { name: 'End' })
      .click();
    await seesNo(list, 'Firefox, Linux');
    await sees(list, 'The login has ended.');
    expect((await stage.api.get('/v1/accounts/me', other.token)).status).toBe(401);
    await page.getByRole('button', { name: 'End all others' }).click();
    await sees(list, 'All other logins have ended.');
    await until(async () => (await list.locator('.row').count()) === 1, 'others are still there');
    expect((await stage.api.get('/v1/accounts/me', organizer.token)).status).toBe(401);
  });

  it('a login that was ended from elsewhere asks for the password, and goes on', async () => {
    const { page, organizer } = await anAccountPage();
    const [mine] = (await loginsOf(stage.api, organizer.token)).filter((it) => !it.isCurrent);
    const path = `/v1/accounts/me/logins/${mine!.id}`;
    expectStatus(await stage.api.delete(path, organizer.token), 204);
    await page.getByLabel('Your name').fill('Countess');
    await page.keyboard.press('Enter');
    await sees(page, 'Your login has ended. What you have typed is still there.');
    await until(async () => (await focused(page)) === 'Password', 'the focus is elsewhere');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Account of Countess' }).waitFor();
  });

  it('the account is deleted once its email is typed, on all tabs', async () => {
    const { page, organizer } = await anAccountPage();
    const tab = await page.context().newPage();
    await tab.goto('/host');
    await sees(tab, 'My sessions');
    const button = page.getByRole('button', { name: 'Delete the account' });
    expect(await button.isDisabled()).toBe(true);
    await sees(page, 'All your sessions go with it');
    await page.getByLabel(`To confirm, type ${organizer.email}`).fill(organizer.email);
    await button.click();
    await sees(page, 'No account yet?');
    await sees(tab, 'No account yet?');
    const { email, password } = organizer;
    expect((await stage.api.post('/v1/auth/login', { email, password })).status).toBe(401);
  });

  it('participants with names are listed as they vote, and can be removed', async () => {
    const organizer = await anOrganizer(stage.api);
    const { session, questions } = await aLiveSession(stage.api, {
      token: organizer.token,
      settings: { identity: 'named' },
    });
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}`);
    await page.getByRole('button', { name: 'Participants' }).click();
    const dialog = page.getByRole('dialog', { name: 'Participants' });
    await sees(dialog, 'Nobody yet.');
    const [question] = questions;
    const grace = await aParticipant(stage.api, session, 'Grace');
    await vote(stage.api, question!.id, choose(question!, 'Yes'), grace.token);
    await resultWhen(stage.api, question!.id, organizer.token, (it) => it.totalVotes === 1);
    await sees(dialog, 'Grace'); // by itself
    await sees(dialog, '1 vote');
    await expectAccessibleInBoth(page);
    await dialog.getByRole('button', { name: 'Remove Grace' }).click();
    await sees(page, 'Remove “Grace”?');
    await page.keyboard.press('Escape');
    await sees(dialog, 'Grace');
    await dialog.getByRole('button', { name: 'Remove Grace' }).click();
    const confirm = page.getByRole('dialog', { name: 'Remove “Grace”?' });
    await confirm.getByRole('button', { name: 'Remove' }).click();
    await sees(dialog, 'Nobody yet.');
    expect((await stage.api.get('/v1/audience/session', grace.token)).status).toBe(403);
    await page.keyboard.press('Escape');
    await until(async () => (await dialog.count()) === 0, 'the list is still there');
  });

  it('are no participants to list where nobody has a name', async () => {
    const organizer = await anOrganizer(stage.api);
    const own = await aLiveSession(stage.api, { token: organizer.token });
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${own.session.id}`);
    await page.getByRole('button', { name: 'Share' }).waitFor();
    expect(await page.getByRole('button', { name: 'Participants' }).count()).toBe(0);
  });
});
