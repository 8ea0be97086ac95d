import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as xlsx from '@e965/xlsx';
import type { Result } from '../../src/contract/index.js';
import {
  aParticipant,
  castVote,
  closeQuestion,
  openQuestion,
  resultWhen,
} from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees } from './support/expectations.js';
import { logIn } from './support/people.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

describe('a session that is exported', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  async function aReport(settings: object, look = {}) {
    const { session, questions, organizer } = await aPoll(stage, { settings });
    const [question] = questions;
    const { token } = await aParticipant(stage.api, session, 'Grace');
    const [option] = question!.options;
    await castVote(stage.api, question!.id, { optionIds: [option!.id] }, token);
    await resultWhen(
      stage.api,
      question!.id,
      organizer.token,
      ({ totalVotes }) => totalVotes === 1,
    );
    const page = await stage.aDesktop(look);
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}/report`);
    const opener = page.getByRole('button', { name: 'Export', exact: true });
    const closed = await opener.boundingBox();
    await opener.click();
    expect(await opener.boundingBox()).toEqual(closed); // it stays under the pointer
    const save = async (name: string) => {
      const file = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const saved = await file;
      return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
    };
    return { page, session, save };
  }

  it('is saved as a spreadsheet, and with names as CSV', async () => {
    const { page, session, save } = await aReport({ identity: 'named' });
    await expectAccessibleInBoth(page);
    const workbook = await save('Spreadsheet (xlsx)');
    expect(workbook.name).toBe(`plenum-${session.code}.xlsx`);
    expect(xlsx.read(workbook.content).SheetNames).toContain('Pivot');
    await sees(page, 'The file was saved.');
    const report = await save('Report (PDF)');
    expect(report.name).toBe(`plenum-${session.code}.pdf`);
    expect(report.content.subarray(0, 5).toString()).toBe('%PDF-');
    const gift = await save('GIFT');
    expect(gift.name).toBe(`plenum-${session.code}-gift.txt`);
    await sees(page, /2 notes stand at the beginning/);
    const csv = await save('CSV, a row a participant');
    expect(csv.name).toBe(`plenum-${session.code}-pivot.csv`);
    expect(csv.content.toString()).toContain('Grace');
  });

  it('has nobody in it where it is anonymous, on a phone, too', async () => {
    const { page, save } = await aReport({}, { viewport: { width: 360, height: 740 } });
    await expectAccessibleInBoth(page);
    expect(await page.getByRole('button', { name: 'CSV, a row a participant' }).count()).toBe(0);
    await sees(page, /Nobody can be told from another/);
    const csv = await save('CSV, a row a vote');
    expect(csv.content.toString()).not.toContain('Grace');
  });

  it('tells whose answers belong together, of what phones have said before the vote', async () => {
    const { session, questions, organizer } = await aPoll(stage, { open: false });
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}`);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Answers of one person').selectOption('together');
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Save' }).click();

    const phone = await stage.aPhone();
    await phone.goto(`/j/${session.code}`);
    await sees(phone, /Your answers in this poll belong together/);
    await expectAccessibleInBoth(phone);
    await openQuestion(stage.api, questions[0]!.id, organizer.token);
    await phone.getByText('Lisbon', { exact: true }).click();
    await phone.getByRole('button', { name: 'Vote' }).click();
    await sees(phone, /Your answers in this poll belong together/);
    await closeQuestion(stage.api, questions[0]!.id, organizer.token);
    const isFinal = ({ final }: Result) => final;
    await resultWhen(stage.api, questions[0]!.id, organizer.token, isFinal);

    await page.goto(`/host/sessions/${session.id}/report`);
    await page.getByText('Export', { exact: true }).click();
    await sees(page, /Each participant has a number/);
    await expectAccessibleInBoth(page);
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV, a row a participant' }).click();
    const content = await readFile(await (await file).path());
    expect(content.toString()).toMatch(/^\uFEFFParticipant No\.,/);
  });
});
