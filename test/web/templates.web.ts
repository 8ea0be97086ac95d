import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Session } from '../../src/contract/index.js';
import { anOrganizer, aRating, expectStatus } from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo } from './support/expectations.js';
import { logIn } from './support/people.js';
import { Stage } from './support/stage.js';

/** From a template to a session, from a session to a template, and back to what one has. */
describe('templates, search and tags', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  it('begin with the gallery: looked at, used, changed', async () => {
    const { email } = await anOrganizer(stage.api);
    const page = await stage.aPhone();
    await logIn(page, email);
    await page.getByRole('link', { name: 'Begin with a template' }).click();
    await page.getByRole('searchbox', { name: 'Search templates' }).fill('octopus');
    await seesNo(page, 'Retrospective');
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: 'Pub quiz' }).click();
    await sees(page, 'Right: Canberra');
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Use this template' }).click();
    await page.waitForURL(/\/host\/sessions\//);
    await sees(page, 'What is the capital of Australia?');
  });

  it('keep a session as a template, which is edited as one and never starts', async () => {
    const { email, token } = await anOrganizer(stage.api);
    const body = { title: 'Monday', questions: [aRating()], tags: ['Team'] };
    expectStatus(await stage.api.post<Session>('/v1/sessions', body, token), 201);
    const page = await stage.aDesktop();
    await logIn(page, email);
    await page.getByRole('button', { name: 'Save as template: Monday' }).click();
    await page.getByLabel('Title', { exact: true }).fill('Every Monday');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await sees(page, '“Every Monday” is among your templates now.');
    await page.getByRole('link', { name: 'Templates' }).click();
    await page.getByRole('link', { name: 'Every Monday' }).click();
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('What it is good for').fill('The mood of the week.');
    await page.getByLabel('Tags', { exact: true }).fill('Team, Mood');
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expectAccessibleInBoth(page);
    expect(await page.getByRole('button', { name: 'Start', exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'All templates' }).click();
    await sees(page, 'The mood of the week.');
  });

  it('show a question from right to left where it is written so', async () => {
    const { email, token } = await anOrganizer(stage.api);
    const question = {
      kind: 'scales',
      prompt: 'איך היה?',
      options: [{ label: 'האוכל' }, { label: 'ההרצאות' }],
      settings: { min: 1, max: 5 },
    };
    const body = { title: 'משוב', questions: [question] };
    const made = await stage.api.post<Session>('/v1/sessions', body, token);
    const path = `/v1/sessions/${expectStatus(made, 201).id}/template`;
    const { id } = expectStatus(await stage.api.post<Session>(path, {}, token), 201);
    const page = await stage.aPhone();
    await logIn(page, email);
    await page.goto(`/host/templates/${id}`);
    const steps = page.locator('.sketch-step');
    const first = (await steps.nth(0).boundingBox())!;
    const second = (await steps.nth(1).boundingBox())!;
    expect(first.x).toBeGreaterThan(second.x);
    await expectAccessibleInBoth(page);
  });

  it('find sessions by words and tags, also when one comes back to the list', async () => {
    const { email, token } = await anOrganizer(stage.api);
    for (const [title, tags] of [
      ['Cells', ['Biology']],
      ['Genes', ['Biology']],
      ['Poems', []],
    ] as const) {
      expectStatus(await stage.api.post('/v1/sessions', { title, tags }, token), 201);
    }
    const page = await stage.aDesktop();
    await logIn(page, email);
    const tags = page.getByRole('group', { name: 'Show which tag' });
    await tags.getByRole('button', { name: 'Biology' }).click();
    await seesNo(page, 'Poems');
    await page.getByRole('searchbox', { name: 'Search sessions' }).fill('géne');
    await seesNo(page, 'Cells');
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: 'Genes' }).click();
    await page.getByRole('link', { name: 'All sessions' }).waitFor();
    await page.goBack();
    await sees(page, 'Genes');
    await seesNo(page, 'Cells');
    await page.getByRole('searchbox', { name: 'Search sessions' }).fill('nothing like it');
    await page.getByRole('button', { name: 'Show all sessions' }).click();
    await sees(page, 'Poems');
  });

  it('leave the list itself in sight, however many tags there are', async () => {
    const { email, token } = await anOrganizer(stage.api);
    for (const letter of ['a', 'b', 'c']) {
      const tags = Array.from({ length: 10 }, (_, at) => `Personalversammlung ${letter}${at}`);
      expectStatus(await stage.api.post('/v1/sessions', { title: letter, tags }, token), 201);
    }
    const page = await stage.aPhone();
    await logIn(page, email);
    const all = page.getByRole('group', { name: 'Show which tag' }).getByRole('button');
    await page.getByRole('button', { name: 'All 30 tags' }).waitFor();
    expect(await all.count()).toBe(13);
    await page.getByRole('button', { name: 'All 30 tags' }).click();
    await all.filter({ hasText: 'Personalversammlung c9' }).click();
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Fewer tags' }).click();
    // The chosen one stays, wherever it stands.
    const pressed = page.getByRole('button', { pressed: true });
    expect(await pressed.innerText()).toBe('Personalversammlung c9');
    expect(await all.count()).toBe(14);
  });
});
