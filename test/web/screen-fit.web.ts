import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Question } from '../../src/contract/index.js';
import { definitionOf, kindOf } from '../../src/sessions/kinds/index.js';
import { aParticipant, openQuestion, vote } from '../e2e/support/api.js';
import { sees } from './support/expectations.js';
import { lookAtStage, placesOnStage, settled } from './support/layout.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

const sizes = [
  { width: 1280, height: 720 },
  { width: 1366, height: 657 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
];

const latin =
  'Whether we should meet by the sea next spring, or rather stay where we are and write to each other, as long as the trains are as they are, and come back to this question when somebody has asked the others about it once more than last time ';
const german =
  'Donaudampfschifffahrtsgesellschaftskapitän Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und Arbeiterunfallversicherungsgesetz, Verkehrsinfrastrukturfinanzierungsgesellschaft, Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung ';
const arabic =
  'هل نلتقي على شاطئ البحر في الربيع القادم أم نبقى حيث نحن ونكتب بعضنا إلى بعض ما دامت القطارات على هذه الحال ونعود إلى هذا السؤال عندما يسأل أحد الآخرين عنه مرة أخرى ';
const japanese =
  '来年の春は海のそばで集まるべきか、それとも今いる場所に残って手紙を書き合うべきか、列車が今のままである限り、誰かがもう一度みんなに尋ねたときにこの問いに戻ることにしよう';

const long = (text: string, letters: number) =>
  [...text.repeat(Math.ceil(letters / [...text].length))].slice(0, letters).join('').trim();
/** Each begins with its number, so that no two look alike. */
const labelled = (count: number, text: string, letters: number) =>
  Array.from({ length: count }, (_, at) => long(`${at + 1} ${text}`, letters));
const letters = [...'abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψω'];
const words = 'Lisbon Oslo Kraków Rome Paris Bern'.split(' ');

const choice = (prompt: string, labels: string[], settings: object = {}) => ({
  kind: 'single_choice',
  prompt,
  options: labels.map((label) => ({ label })),
  settings,
});
const rating = (prompt: string, min: number, max: number, settings: object = {}) => ({
  kind: 'rating',
  prompt,
  settings: { min, max, ...settings },
});
const hidden = { resultsVisibility: 'hidden' };

/** What nobody would ask, and what everybody does. */
const questions = [
  choice('?', ['a', 'b']),
  choice('Six words', words),
  choice(`Two lines. ${long(latin, 80)}`, words.slice(0, 4)),
  choice('Seventy letters', labelled(4, latin, 70)),
  choice('Fifty letters', letters),
  choice('Fifty words', labelled(50, 'Verantwortung', 16)),
  choice('Fifty long ones', labelled(50, latin, 200)),
  choice('Fifty hidden ones', labelled(50, latin, 90), hidden),
  choice('Compounds', labelled(12, german, 200)),
  choice('No space anywhere', labelled(7, 'x'.repeat(200), 200)),
  choice(`Long. ${long(german, 494)}`, words),
  choice(`Poem.\n${long(latin, 60)}\n\n${long(latin, 100)}\n${long(latin, 90)}`, words),
  choice(`Lines${'\nx'.repeat(247)}`, labelled(3, latin, 200)),
  choice(`سؤال. ${long(arabic, 120)}`, labelled(6, arabic, 40)),
  choice(`مخفي. ${long(arabic, 490)}`, labelled(30, arabic, 200), hidden),
  choice(`漢字。${long(japanese, 490)}`, labelled(8, japanese, 200)),
  choice('漢字五十', labelled(50, japanese, 12)),
  rating('One to five', 1, 5),
  rating(`Nought to ten. ${long(latin, 300)}`, 0, 10),
  rating('تقييم من صفر إلى مئة', 0, 100),
  rating('Nobody sees', 0, 100, hidden),
  rating(`Lines${'\nx'.repeat(20)}`, -5, 5),
  rating('With ends', 1, 5, { lowLabel: long(latin, 60), highLabel: long(german, 60) }),
  { kind: 'numeric', prompt: 'A number', settings: { min: 0, max: 1, decimals: 1, unit: 'km' } },
  { ...choice('Points', labelled(20, latin, 200)), kind: 'points' },
  {
    ...choice('Twenty on one scale', labelled(20, latin, 200)),
    kind: 'scales',
    settings: { min: 0, max: 10, lowLabel: long(latin, 60), highLabel: long(latin, 60) },
  },
];

describe('a question on the big screen', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const show = async (page: Page, question: Question, token: string) => {
    // Not ten minutes: with the first second the time would lose a digit, and its name move.
    await openQuestion(stage.api, question.id, token, 500);
    const first = question.prompt.split('\n')[0]!;
    await page.locator('.stage-prompt').filter({ hasText: first }).waitFor();
  };

  it('is all there in type that can be read, whatever is asked, on any projector', async () => {
    const poll = await aPoll(stage, {
      questions,
      settings: { resultsVisibility: 'always' },
      open: false,
    });
    const { session, organizer } = poll;
    const page = await aScreen(stage, session, organizer.token);
    const { token } = await aParticipant(stage.api, session);
    const faults: string[] = [];
    let isHeld = false;
    for (const question of poll.questions) {
      await show(page, question, organizer.token);
      await settled(page);
      const places = await placesOnStage(page);
      const answer = kindOf(question).draw(definitionOf(question), () => 0);
      await vote(stage.api, question.id, answer, token);
      await sees(page.locator('.figure').filter({ hasText: 'voted' }), '1');
      const name = question.prompt.slice(0, 20);
      const now = await placesOnStage(page);
      const moved = places.flatMap((place, at) =>
        place === now[at] ? [] : `${place} → ${now[at]}`,
      );
      if (moved.length > 0) faults.push(`${name}: a vote moved ${moved.join(', ')}`);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const where = `${name} at ${size.width}×${size.height}`;
        if (!isHeld && (await page.locator('[data-state=page]').count()) > 0) {
          await page.keyboard.press('h'); // none turns by itself from now on
          isHeld = true;
        }
        const seen = await lookAtStage(page);
        faults.push(...seen.faults.map((fault) => `${where}: ${fault}`));
        const asked = question.options.map(({ label }) => label);
        if (asked.length > 0 && seen.labels.join('|') !== asked.join('|')) {
          faults.push(`${where}: ${seen.labels.length} of ${asked.length} options, or in disorder`);
        }
      }
    }
    expect(faults).toEqual([]);
  }, 600_000);
});
