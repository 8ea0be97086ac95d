import { type Browser, type BrowserContext, chromium, firefox, type Page } from 'playwright-core';
import { Api } from '../../e2e/support/api.js';
import { TestPlenum } from '../../e2e/support/plenum.js';
import { Wire } from './wire.js';

/** Set by the Jest project: the browsers that are there. */
declare const chromiumPath: string;
declare const firefoxPath: string | undefined;

/** Debian's Chromium, as root and without a network of its own. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // As a laptop's name in a hall: plain http, and none of the names that browsers trust.
  '--host-resolver-rules=MAP hall.test 127.0.0.1',
];

const launch = {
  chromium: () => chromium.launch({ executablePath: chromiumPath, args: ARGS }),
  /**
   * As Debian has it, over WebDriver BiDi; Playwright's own is a patched one. Playwright from 1.65 on
   * sends each new context a command that Firefox 153 does not know, and gives up.
   */
  firefox: () =>
    firefox.launch({
      channel: 'moz-firefox',
      executablePath: firefoxPath!,
      firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
    }),
};

/** How long a page may take to show what a test waits for. Milliseconds. */
const LIMIT = 15_000;

export interface Look {
  /** The address by which it comes: the stage's own, if left out. */
  baseURL?: string;
  javaScriptEnabled?: boolean;
  /** The path of a script that runs in each page before its own ones. */
  before?: string;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  /** What a browser of before has kept. */
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>;
}

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** A server, a real browser, and the way between them. */
export class Stage {
  /** What any page has complained of: there must be nothing. */
  readonly complaints: string[] = [];
  readonly api: Api;

  private constructor(
    readonly plenum: TestPlenum,
    readonly wire: Wire,
    private readonly browser: Browser,
  ) {
    this.api = new Api(plenum.url);
  }

  /** @param path below which it is, where something in front of the server says so */
  static async set(
    variables: Record<string, string> = {},
    engine: keyof typeof launch = 'chromium',
    path = '',
  ): Promise<Stage> {
    const wire = await Wire.create();
    const plenum = await TestPlenum.start({ PUBLIC_URL: wire.url + path, ...variables });
    wire.port = Number(new URL(plenum.url).port);
    return new Stage(plenum, wire, await launch[engine]());
  }

  /** Where people go: through the wire. */
  get url(): string {
    return this.wire.url;
  }

  /** The same server under a name that is no secure context: browsers keep much from its pages. */
  get hallUrl(): string {
    return `http://hall.test:${this.wire.ownPort}`;
  }

  async strike(): Promise<void> {
    await this.browser.close();
    await this.wire.close();
    await this.plenum.close();
  }

  /** A phone of its own: nothing is shared with another one's. */
  aPhone(look: Look = {}): Promise<Page> {
    return this.#open({ ...look, viewport: phone, hasTouch: true });
  }

  aDesktop(look: Look = {}): Promise<Page> {
    return this.#open({ ...look, viewport: desktop });
  }

  /** Another tab of the same browser. */
  async anotherTab(page: Page): Promise<Page> {
    const tab = await page.context().newPage();
    this.#watch(tab);
    return tab;
  }

  async #open({ before, ...options }: Look & Parameters<Browser['newContext']>[0]): Promise<Page> {
    const context: BrowserContext = await this.browser.newContext({
      locale: 'en-GB',
      reducedMotion: 'reduce',
      baseURL: this.url,
      ...options,
    });
    context.setDefaultTimeout(LIMIT);
    if (before) await context.addInitScript({ path: before });
    const page = await context.newPage();
    this.#watch(page);
    return page;
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // What the network refuses is said there, too; that is what some tests are about. So is a page
      // that ended while its service worker was still being loaded.
      // Nor is it a fault that browsers do less for an address without TLS, and say so.
      const isOurs =
        !/^Failed to load resource|occurred when fetching the script|WebSocket|\bwss?:|Opener-Policy header has been ignored/.test(
          message.text(),
        );
      if (message.type() === 'error' && isOurs) {
        this.complaints.push(`${page.url()}: ${message.text()}`);
      }
    });
  }
}
