import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reachableHosts } from '../../src/platform/addresses/reachable.rules.js';
import { aScreenLink } from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo } from './support/expectations.js';
import { PASSWORD } from './support/people.js';
import { qrIn } from './support/qr.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

const [host] = reachableHosts(networkInterfaces(), '::');
const NOTE = host ? /Phones cannot open “localhost”/ : /Phones cannot open this address/;

describe('without a PUBLIC_URL', () => {
  let stage: Stage;
  /** Where somebody is who sits at the machine. */
  let here: string;
  /** Where phones are. */
  let network: string;
  beforeAll(async () => {
    stage = await Stage.set({ PUBLIC_URL: '', HOST: '' });
    const { port } = new URL(stage.plenum.url);
    here = `http://localhost:${port}`;
    network = host ? `http://${host}:${port}` : here;
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  it('a host at the machine itself shares an address of its network, and is told so', async () => {
    const { session, organizer } = await aPoll(stage);
    const page = await stage.aDesktop();
    await page.goto(`${here}/host/sessions/${session.id}`);
    await page.getByLabel('Email').fill(organizer.email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('button', { name: 'Share' }).click();
    await sees(page, NOTE);
    const link = page.getByRole('link', { name: `${network}/j/${session.code}` });
    expect(await link.getAttribute('href')).toBe(`${network}/j/${session.code}`);
    expect(await qrIn(page, '.share-qr img')).toBe(`${network}/j/${session.code}`);
    await page.getByRole('button', { name: 'Make a link (Link to the big screen)' }).click();
    const screenLink = page.getByRole('textbox', { name: 'Link to the big screen' });
    expect(await screenLink.inputValue()).toMatch(`${network}/screen/${session.id}#token=`);
    await expectAccessibleInBoth(page);
  });

  it('so does a big screen', async () => {
    const { session, organizer } = await aPoll(stage, { open: false });
    const { token } = await aScreenLink(stage.api, session, organizer.token);
    const page = await stage.aDesktop();
    await page.goto(`${here}/screen/${session.id}#token=${token}`);
    await sees(page, NOTE);
    await sees(page, new URL(network).host);
    expect(await qrIn(page, '.qr-code img')).toBe(`${network}/j/${session.code}`);
    await expectAccessibleInBoth(page);
  });

  it('a page that was opened by an address or a name of the network uses just that', async () => {
    const { session, organizer } = await aPoll(stage, { open: false });
    const { token } = await aScreenLink(stage.api, session, organizer.token);
    // Chromium takes any name below localhost for this machine, and so do we.
    const page = await stage.aDesktop({ locale: 'de-DE' });
    await page.goto(`${network}/screen/${session.id}#token=${token}`);
    await sees(page, new URL(network).host);
    if (host) await seesNo(page, /Telefone können/);
    expect(await qrIn(page, '.qr-code img')).toBe(`${network}/j/${session.code}`);
  });
});

describe('somebody with an address that is nearly right', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  it('is in the poll', async () => {
    const { code } = (await aPoll(stage)).session;
    const arabic = code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    const [first, second] = [code.slice(0, 4), code.slice(4)];
    const addresses = [`/j/${first} ${second}`, `/J/${code}`, `/j/${code}/`, `/${code}`];
    for (const address of [...addresses, `/j/${arabic}`, `/join/${first}-${second}`]) {
      const page = await stage.aPhone();
      await page.goto(address);
      await page.locator('.option').first().waitFor();
      expect(page.url()).toBe(`${stage.url}/j/${code}`);
      await page.context().close();
    }
  });

  it('keeps the voter code of a personal link', async () => {
    const { code } = (await aPoll(stage, { settings: { roster: 'codes' } })).session;
    const page = await stage.aPhone();
    const joined = page.waitForRequest(/\/v1\/join$/);
    await page.goto(`/J/${code}/#voter=AAAA-BBBB-CCCC`);
    expect((await joined).postDataJSON()).toMatchObject({ code, voterCode: 'AAAA-BBBB-CCCC' });
  });

  it.each([
    ['/j/4652', '4652', 'A code has eight digits.'],
    ['/nothing', '', /There is nothing at this address/],
    ['/screen', '', /There is nothing at this address/],
  ])('of %s has a field for the code', async (address, digits, told) => {
    const page = await stage.aPhone();
    const answer = await page.goto(address);
    expect(answer!.status()).toBe(404);
    await sees(page, told);
    expect(await page.getByLabel('Code').inputValue()).toBe(digits);
    await expectAccessibleInBoth(page);
  });

  it('is told at the door what this is, and where to host', async () => {
    const page = await stage.aPhone();
    await page.goto('/');
    await sees(page, /Plenum is for live polls/);
    await page.getByRole('link', { name: 'Host a poll of your own' }).click();
    await page.getByRole('button', { name: 'Create an account' }).waitFor();
    expect(page.url()).toBe(`${stage.url}/host`);
  });
});
