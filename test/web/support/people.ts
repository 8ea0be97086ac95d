import type { Page } from 'playwright-core';
import { PASSWORD } from '../../e2e/support/api.js';

/** What people do on the pages, as they do it. */

let numbered = 0;

export { PASSWORD };

/** Makes an account on the host's page. @returns its email */
export async function register(page: Page, name: string): Promise<string> {
  numbered += 1;
  const email = `host${numbered}@example.org`;
  await page.goto('/host');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.locator('form').getByRole('button', { name: 'Create an account' }).click();
  await page.getByRole('heading', { name: 'My sessions' }).waitFor();
  return email;
}

export async function logIn(page: Page, email: string): Promise<void> {
  await page.goto('/host');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('heading', { name: 'My sessions' }).waitFor();
}

export interface GivenQuestion {
  kind?: string;
  prompt: string;
  options?: string[];
  /** What else is filled in and chosen, by the names of fields. */
  fill?: Record<string, string>;
  select?: Record<string, string>;
  change?: boolean;
  visibility?: string;
}

/** Writes a question and saves it, on the page of its session. */
export async function addQuestion(page: Page, given: GivenQuestion): Promise<void> {
  const { kind, prompt, options = [], fill = {}, select = {}, change, visibility } = given;
  await page.getByRole('link', { name: 'Add question' }).click();
  await page.getByRole('heading', { name: 'New question' }).waitFor();
  await page.getByLabel('Question', { exact: true }).fill(prompt);
  if (kind) await page.getByRole('radio', { name: kind }).check({ force: true });
  for (const [at, label] of options.entries()) {
    if (at > 1) await page.getByRole('button', { name: 'Add option' }).click();
    await page.getByLabel(`Option ${at + 1}`, { exact: true }).fill(label);
  }
  for (const [name, text] of Object.entries(fill)) await page.getByLabel(name).fill(text);
  for (const [name, label] of Object.entries(select)) {
    await page.getByLabel(name).selectOption({ label });
  }
  if (change) await page.getByLabel('A vote can be changed').check();
  if (visibility) await page.getByLabel('Who sees results').selectOption({ label: visibility });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.question-item').filter({ hasText: prompt }).waitFor();
}

/** Has the console show this question, on the page of a live session. */
export async function turnTo(page: Page, prompt: string): Promise<void> {
  await page.locator('.agenda-item').filter({ hasText: prompt }).click();
  await page.locator('.console-prompt').filter({ hasText: prompt }).waitFor();
}

/** Has the host's page show this question to be edited, on the page of a live session. */
export async function turnToEdit(page: Page, prompt: string): Promise<void> {
  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await page.locator('.question-link').filter({ hasText: prompt }).click();
  await page.locator('.panel h2').filter({ hasText: prompt }).waitFor();
}

/** Comes by the link of the QR code. */
export async function join(page: Page, code: string): Promise<void> {
  await page.goto(`/j/${code.replaceAll(' ', '')}`);
  await page.locator('.poll').waitFor();
}

/** Picks these in the question on top, and votes. */
export async function cast(page: Page, labels: string[]): Promise<void> {
  const card = page.locator('form.question').first();
  for (const label of labels) {
    await card.locator('.option, .step').filter({ hasText: label }).first().click();
  }
  await card.locator('.question-foot button').click();
}
