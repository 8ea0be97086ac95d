import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { admin } from '../../src/admin/programs.js';
import { anOrganizer, expectStatus } from '../e2e/support/api.js';
import { MailServer } from '../e2e/support/mail-server.js';
import { expectAccessibleInBoth, sees, seesNo } from './support/expectations.js';
import { logIn } from './support/people.js';
import { Stage } from './support/stage.js';

describe('links in mails', () => {
  let mails: MailServer;
  let stage: Stage;
  beforeAll(async () => {
    mails = await MailServer.start();
    stage = await Stage.set({ SMTP_URL: mails.url, REGISTRATION: 'open' });
  });
  afterAll(async () => {
    await stage.strike();
    await mails.stop();
    expect(stage.complaints).toEqual([]);
  });

  const linkTo = async (email: string, path: string) => {
    const { text } = await mails.next(email, `${stage.url}/host/${path}#token=`);
    return new RegExp(`\\S+/host/${path}#token=\\S+`).exec(text)![0];
  };

  it('set a new password for who has forgotten theirs', async () => {
    const { email } = await anOrganizer(stage.api);
    const page = await stage.aDesktop();
    await page.goto('/host');
    await page.getByRole('button', { name: 'Forgot your password?' }).click();
    await sees(page, 'We send you a link by which you set one.');
    await page.getByLabel('Email').fill('nobody');
    await page.keyboard.press('Enter');
    await sees(page, 'This is no email address.');
    await page.getByLabel('Email').fill(email);
    await page.keyboard.press('Enter');
    await sees(page, 'If an account has this address, a link is on its way.');
    await expectAccessibleInBoth(page);

    await page.goto(await linkTo(email, 'reset'));
    await page.getByRole('heading', { name: 'Set a new password' }).waitFor();
    expect(page.url()).not.toContain('token');
    await page.getByLabel('New password').fill('password1');
    await page.keyboard.press('Enter');
    await sees(page, 'This password is guessed at once: choose another.');
    await expectAccessibleInBoth(page);
    await page.getByLabel('New password').fill('battery staple');
    await page.keyboard.press('Enter');
    await sees(page, 'The password was set. Log in with it.');
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: 'To the login' }).click();
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill('battery staple');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'My sessions' }).waitFor();
  });

  it('that are not whole, or were used, are told as such, in one’s language', async () => {
    const page = await stage.aPhone({ locale: 'de-DE' });
    await page.goto('/host/reset');
    await sees(page, 'Dieser Link wurde benutzt, ist abgelaufen oder nicht vollständig.');
    await page.goto('/host/confirm#token=of-nobody');
    await sees(page, 'Dieser Link wurde benutzt, ist abgelaufen oder nicht vollständig.');
    await page.goto('/host');
    await sees(page, 'Passwort vergessen?');
    await expectAccessibleInBoth(page);
  });

  it('confirm an address, which the account page asks for until then', async () => {
    const { email, token } = await anOrganizer(stage.api);
    const page = await stage.aDesktop();
    await logIn(page, email);
    await page.goto('/host/account');
    await sees(page, 'This address is not confirmed yet.');
    await linkTo(email, 'confirm');
    await page.getByRole('button', { name: 'Send the link once more' }).click();
    await sees(page, 'The link is on its way.');
    await expectAccessibleInBoth(page);
    await page.goto(await linkTo(email, 'confirm'));
    await sees(page, 'Your address is confirmed.');
    await expectAccessibleInBoth(page);
    const account = expectStatus(await stage.api.get('/v1/accounts/me', token), 200);
    expect(account).toMatchObject({ emailConfirmed: true });
    await page.goto('/host/account');
    await page.getByRole('heading', { name: 'Account', exact: true }).waitFor();
    await seesNo(page, 'This address is not confirmed yet.');
  });
});

describe('registering by invitation', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set({ REGISTRATION: 'invite' });
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  it('is offered to who comes by its link alone', async () => {
    const page = await stage.aDesktop();
    await page.goto('/host');
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    await seesNo(page, 'No account yet?');
    await seesNo(page, 'Forgot your password?'); // nobody sends mail
    const said = await admin(['invite'], stage.plenum.variables, () => Promise.resolve(''));
    await page.goto('about:blank');
    await page.goto(said.split('\n')[0]!);
    await page.getByRole('heading', { name: 'Create an account' }).waitFor();
    await page.getByLabel('Your name').fill('Grace');
    await page.getByLabel('Email').fill('invited@example.org');
    await page.getByLabel('Password').fill('battery staple');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'My sessions' }).waitFor();
  });
});
