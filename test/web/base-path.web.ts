import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, WebSocket } from 'playwright-core';
import type { Session } from '../../src/contract/index.js';
import { anAdmin } from '../e2e/support/admins.js';
import { aModeratorLink, aScreenLink, resultWhen } from '../e2e/support/api.js';
import { qrIn } from './support/qr.js';
import { sees } from './support/expectations.js';
import { cast, PASSWORD } from './support/people.js';
import { aPoll } from './support/scene.js';
import { SmallNginx } from './support/small-nginx.js';
import { Stage } from './support/stage.js';

const PATH = '/polls';

// As some proxies take the path off, and others pass it on.
describe.each([
  ['nginx takes off', (example: string) => example],
  [
    'nginx passes on',
    (example: string) => example.replaceAll(/(proxy_pass http:\/\/[^/;]+)\/[^;]*;/g, '$1;'),
  ],
])('below a path that %s', (_, change) => {
  let stage: Stage;
  let nginx: SmallNginx;
  let top: string;
  beforeAll(async () => {
    stage = await Stage.set({ TRUSTED_PROXIES: 'loopback' }, 'chromium', PATH);
    nginx = await SmallNginx.start(Number(new URL(stage.plenum.url).port), change);
    stage.wire.port = nginx.port;
    top = stage.url + PATH;
  });
  afterAll(async () => {
    await stage.strike();
    await nginx.stop();
    expect(stage.complaints).toEqual([]);
  });

  /** That its line is a WebSocket below the path. */
  const withWebSocket = async (page: Page, work: () => Promise<unknown>) => {
    const opened = page.waitForEvent('websocket', (line: WebSocket) =>
      line.url().startsWith(`${top.replace('http', 'ws')}/socket.io/`),
    );
    await Promise.all([opened, work()]);
    return opened;
  };

  it('an admin finds the back office, with what it loads later', async () => {
    const { email } = await anAdmin(stage.api, stage.plenum.variables);
    const page = await stage.aDesktop();
    await page.goto(`${top}/host`);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${PATH}/admin/settings`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await page.context().close();
  });

  it('a host makes a poll, a phone votes in it, and a screen shows it', async () => {
    const host = await stage.aDesktop();
    await host.goto(`${top}/host/`);
    await host.getByRole('button', { name: 'Create an account' }).click();
    await host.getByLabel('Your name').fill('Ada');
    await host.getByLabel('Email').fill('ada@example.org');
    await host.getByLabel('Password').fill(PASSWORD);
    await host.locator('form').getByRole('button', { name: 'Create an account' }).click();
    await host.getByRole('heading', { name: 'My sessions' }).waitFor();
    expect(new URL(host.url()).pathname).toBe(`${PATH}/host`);
    const [cookie] = (await host.context().cookies(`${top}/v1/auth/refresh`)).filter(
      ({ name }) => name === 'plenum_refresh',
    );
    expect(cookie).toMatchObject({ path: `${PATH}/v1/auth`, httpOnly: true });
    // Over a reload, too, and with the cookie alone.
    await host.evaluate('sessionStorage.clear()');
    await host.reload();
    await host.getByRole('heading', { name: 'My sessions' }).waitFor();
    await host.context().close();

    const { session, questions, organizer } = await aPoll(stage);
    expect(session.joinUrl).toBe(`${top}/j/${session.code}`);
    const screen = await stage.aDesktop();
    const { url } = await aScreenLink(stage.api, session, organizer.token);
    expect(url).toMatch(new RegExp(`^${top}/screen/`));
    await withWebSocket(screen, () => screen.goto(url));
    await screen
      .locator('.join-host')
      .getByText(`${new URL(top).host}${PATH}`)
      .waitFor();
    expect(await qrIn(screen, '.qr-code img')).toBe(session.joinUrl);

    const phone = await stage.aPhone();
    await phone.goto(`${top}/`);
    await phone.getByLabel('Code').fill(session.code);
    await withWebSocket(phone, () => phone.getByRole('button', { name: 'Join' }).click());
    expect(new URL(phone.url()).pathname).toBe(`${PATH}/j/${session.code}`);
    await cast(phone, ['Oslo']);
    await phone.locator('[data-status=counted]').waitFor();
    await resultWhen(stage.api, questions[0]!.id, organizer.token, (is) => is.totalVotes === 1);
    await screen.locator('.figure').filter({ hasText: 'voted' }).getByText('1').waitFor();
  });

  it('a moderator comes in by the link', async () => {
    const questions = [{ kind: 'open_text', prompt: 'What is missing?' }];
    const { session, organizer } = await aPoll(stage, { questions });
    const { url } = await aModeratorLink(stage.api, session, organizer.token);
    expect(url).toMatch(new RegExp(`^${top}/moderate/`));
    const phone = await stage.aPhone();
    await withWebSocket(phone, () => phone.goto(url));
    await phone.getByRole('heading', { name: 'What is missing?' }).waitFor();
    await phone.getByText('Nothing is shown.').waitFor();
  });

  it('a screen without a login leads to one and back', async () => {
    const { session, organizer } = await aPoll(stage);
    const screen = await stage.aDesktop();
    await screen.goto(`${top}/screen/${session.id}`);
    await screen.getByRole('link', { name: 'Log in' }).click();
    await screen.getByLabel('Email').fill(organizer.email);
    await screen.getByLabel('Password').fill(PASSWORD);
    await screen.getByRole('button', { name: 'Log in' }).click();
    await screen.locator('.stage').waitFor();
    expect(new URL(screen.url()).pathname).toBe(`${PATH}/screen/${session.id}`);
  });

  it('a phone opens the page again without a network', async () => {
    const { session } = await aPoll(stage);
    const phone = await aPhoneAt(session);
    await phone.evaluate('navigator.serviceWorker.ready.then(() => true)');
    expect(await phone.evaluate('navigator.serviceWorker.ready.then(({scope}) => scope)')).toBe(
      `${top}/`,
    );
    await phone.reload();
    await phone.locator('.option').first().waitFor();
    stage.wire.cut();
    await phone.reload();
    await sees(phone, 'You are offline. Votes are kept, and sent later.');
    await phone.locator('.option').first().waitFor();
    stage.wire.mend();
  });

  it('an address that is nearly right leads there', async () => {
    const { session } = await aPoll(stage);
    const phone = await stage.aPhone();
    await phone.goto(`${top}/J/${session.code.slice(0, 4)} ${session.code.slice(4)}/`);
    await phone.locator('.option').first().waitFor();
    expect(phone.url()).toBe(`${top}/j/${session.code}`);
    await phone.goto(`${top}/nothing`);
    await sees(phone, /There is nothing at this address/);
    expect(await phone.getByRole('link', { name: 'Host a poll' }).getAttribute('href')).toBe(
      `${PATH}/host`,
    );
  });

  it('who opens the server past the proxy is brought below the path', async () => {
    const page = await stage.aDesktop();
    await page.goto(`${stage.plenum.url}/host`);
    await page.getByRole('button', { name: 'Create an account' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${PATH}/host`);
  });

  async function aPhoneAt({ code }: Session): Promise<Page> {
    const phone = await stage.aPhone();
    await phone.goto(`${top}/j/${code}`);
    await phone.locator('.option').first().waitFor();
    return phone;
  }
});
