import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Session } from '../../src/contract/index.js';
import { aModeratorLink, aParticipant, aSingleChoice, expectStatus } from '../e2e/support/api.js';
import { times } from '../e2e/support/lanes.js';
import { react } from '../e2e/support/reactions.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { join, logIn } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

/** What the audience shows, and says of the tempo, on the phone, at the host's and on the big screen. */
describe('reactions', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterEach(() => stage.wire.reset());
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const labels = ['Lisbon', 'Oslo', 'Porto', 'Bergen', 'Faro', 'Tromsø', 'Braga', 'Ålesund'];
  const aReactingPoll = (given: object = {}) =>
    aPoll(stage, {
      settings: { reactions: 'on' },
      questions: [aSingleChoice({}, labels)],
      ...given,
    });

  const bar = (page: Page) => page.locator('.reactions');
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();

  async function aPhoneAt(session: Session): Promise<Page> {
    const page = await stage.aPhone();
    await join(page, session.code);
    await bar(page).waitFor();
    return page;
  }

  async function aHostAt(session: Session, email: string): Promise<Page> {
    const page = await stage.aDesktop();
    await logIn(page, email);
    await page.goto(`/host/sessions/${session.id}`);
    await page.locator('.reactions-strip').waitFor();
    return page;
  }

  /** So many participants of their own, over the API. */
  const aCrowd = (session: Session, size: number) =>
    times(size, async () => (await aParticipant(stage.api, session)).token);

  describe('on the phone', () => {
    it('are there while the session takes them, and leave the vote its place', async () => {
      const { session, organizer } = await aReactingPoll();
      const page = await aPhoneAt(session);
      await expectAccessibleInBoth(page);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.locator('.pick').first().click();
      const foot = await page.locator('.question-foot').boundingBox();
      const { y } = (await bar(page).boundingBox())!;
      expect(foot!.y + foot!.height).toBeLessThanOrEqual(y + 1);
      await page.setViewportSize({ width: 320, height: 640 });
      const boxes = await Promise.all(
        (await bar(page).getByRole('button').all()).map((button) => button.boundingBox()),
      );
      expect(boxes).toHaveLength(7);
      for (const box of boxes) {
        expect(box!.x).toBeGreaterThanOrEqual(0);
        expect(box!.x + box!.width).toBeLessThanOrEqual(320);
        expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24);
      }
      await page.setViewportSize({ width: 640, height: 320 });
      const path = `/v1/sessions/${session.id}`;
      const body = { settings: { reactions: 'off' } };
      expectStatus(await stage.api.patch(path, body, organizer.token), 200);
      await bar(page).waitFor({ state: 'detached' });
    });

    it('are sent by a press or a key, and show what the hall shows', async () => {
      const { session } = await aReactingPoll();
      const [phone, other] = [await aPhoneAt(session), await aPhoneAt(session)];
      await press(phone, 'Applause');
      await sees(other.locator('.cheer-count'), '1');
      await phone.getByRole('button', { name: 'Wow' }).focus();
      await phone.keyboard.press('Enter');
      await until(
        async () => (await other.locator('.cheer-count').count()) > 0,
        'nothing was told of the key',
      );
      await other.locator('.cheer-count').first().waitFor({ state: 'detached' });
    });

    it('say one thing of the tempo, and take it back', async () => {
      const { session, organizer } = await aReactingPoll();
      const host = await aHostAt(session, organizer.email);
      const phone = await aPhoneAt(session);
      const pressed = (name: string) =>
        phone.getByRole('button', { name, exact: true }).getAttribute('aria-pressed');
      await press(phone, 'Too fast');
      expect(await pressed('Too fast')).toBe('true');
      await sees(host, /1 of 1 say too fast/);
      await press(phone, 'Too slow');
      expect([await pressed('Too fast'), await pressed('Too slow')]).toEqual(['false', 'true']);
      await sees(host, /1 of 1 say too slow/);
      await seesNo(host, /say too fast/);
      await expectAccessibleInBoth(phone);
      await press(phone, 'Too slow');
      expect(await pressed('Too slow')).toBe('false');
      await sees(host, 'Nobody says anything about the tempo.');
    });

    it('are not sent late where there was no line', async () => {
      const { session, organizer } = await aReactingPoll();
      const host = await aHostAt(session, organizer.email);
      const phone = await aPhoneAt(session);
      stage.wire.cut();
      await sees(phone, 'You are offline. Votes are kept, and sent later.');
      await press(phone, 'Love');
      stage.wire.reset();
      const [token] = await aCrowd(session, 1);
      const count = (name: string) =>
        host.locator('.strip-cheers li').filter({ hasText: name }).locator('bdi').textContent();
      await sees(phone, 'is here');
      await until(async () => {
        await react(stage.api, 'wow', token!);
        return (await count('Wow')) !== '0';
      }, 'the host heard of nothing');
      expect(await count('Love')).toBe('0');
    });
  });

  describe('at the host’s', () => {
    it('are counted for a minute, and the tempo is told in words and as a trend', async () => {
      const { session, organizer } = await aReactingPoll();
      const host = await aHostAt(session, organizer.email);
      await sees(host, 'Nobody says anything about the tempo.');
      await expectAccessibleInBoth(host);
      const crowd = await aCrowd(session, 12);
      await Promise.all(crowd.slice(0, 7).map((one) => react(stage.api, 'slower', one)));
      await Promise.all(crowd.slice(7, 9).map((one) => react(stage.api, 'faster', one)));
      await Promise.all(crowd.map((one, nth) => react(stage.api, nth < 8 ? 'clap' : 'laugh', one)));
      await sees(host, '7 of 9 say too fast, rising');
      await sees(host, '2 of 9 say too slow, rising');
      const clapped = host.locator('.strip-cheers li').filter({ hasText: 'Applause' });
      await sees(clapped, '8');
      expect(await host.locator('.tempo-slower').getAttribute('points')).not.toBe('');
      await expectAccessibleInBoth(host);
      await host.setViewportSize({ width: 390, height: 844 });
    });

    it('are seen by moderators, too', async () => {
      const { session, organizer } = await aReactingPoll();
      const [one] = await aCrowd(session, 1);
      await react(stage.api, 'faster', one!);
      const { url } = await aModeratorLink(stage.api, session, organizer.token);
      const page = await stage.aPhone();
      await page.goto(url);
      await sees(page, /1 of 1 say too slow/);
      await expectAccessibleInBoth(page);
    });

    it('are turned on in the settings', async () => {
      const { session, organizer } = await aReactingPoll({ settings: {} });
      const host = await stage.aDesktop();
      await logIn(host, organizer.email);
      await host.goto(`/host/sessions/${session.id}`);
      await host.getByRole('button', { name: 'Settings' }).click();
      await host.getByLabel('Reactions and tempo').selectOption('on');
      await host.getByRole('button', { name: 'Save' }).click();
      await host.locator('.reactions-strip').waitFor();
    });
  });

  describe('on the big screen', () => {
    it('rise, never more than there is room for, and are gone then', async () => {
      const { session, organizer } = await aReactingPoll();
      const screen = await aScreen(stage, session, organizer.token);
      await screen.emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' });
      await screen.locator('.floats').waitFor({ state: 'attached' });
      const crowd = await aCrowd(session, 20);
      const send = () =>
        Promise.all(
          crowd.flatMap((one) => [
            react(stage.api, 'clap', one),
            react(stage.api, 'love', one),
            react(stage.api, 'wow', one),
          ]),
        );
      const floats = screen.locator('.floats i');
      await send();
      await until(async () => (await floats.count()) > 5, 'nothing rises');
      await send();
      const isHalfUp = 'document.getAnimations().some(({ currentTime }) => currentTime > 1_500)';
      await until(() => screen.evaluate<boolean>(isHalfUp), 'none rises far');
      expect(await floats.count()).toBeLessThanOrEqual(24);
      await until(async () => (await floats.count()) === 0, 'they do not end');
    });

    it('are a count where nothing is to move', async () => {
      const { session, organizer } = await aReactingPoll();
      const screen = await aScreen(stage, session, organizer.token);
      await screen.locator('.stage').waitFor();
      const crowd = await aCrowd(session, 5);
      const counted = screen.locator('.floats-counted');
      // The part may still be on its way: what is told before is not shown.
      await until(async () => {
        await react(stage.api, 'clap', crowd[0]!);
        return counted.isVisible();
      }, 'nothing is counted');
      await Promise.all(crowd.map((one) => react(stage.api, 'love', one)));
      await sees(counted.locator('li').filter({ hasText: 'Love' }), '5');
      expect(await screen.locator('.floats i').count()).toBe(0);
      await expectAccessibleInBoth(screen);
    });
  });
});
