import type { Page } from 'playwright-core';

/**
 * A host that has a keyboard and no mouse, and how often it presses something: each key that is no
 * letter of a text (Enter, Tab, an arrow), each chord (Control with Enter, a paste) is one press.
 * What is typed as the text of a title, a question or an option is none.
 */
export class Presses {
  readonly all: string[] = [];

  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.all.push(key);
      await this.page.keyboard.press(key);
    }
  }

  /** A text, where the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Pastes what is in the clipboard: one press. */
  async paste(text: string): Promise<void> {
    await copy(this.page, text);
    await this.press('Control+v');
  }
}

/** Puts a text into the clipboard, as another program does. */
export async function copy(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
}

/** What the field with the focus is called. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(`{
    const element = document.activeElement;
    element?.labels?.[0]?.textContent ?? element?.ariaLabel ?? element?.textContent ?? '';
  }`);
}
