/** A browser that knows forms and links, cookies and redirects, and nothing else. */
export class PlainBrowser {
  /** By name and path: those of two paths are two. */
  readonly #cookies = new Map<string, { pair: string; path: string }>();
  /** Where it is. */
  #address: URL;

  constructor(
    url: string,
    private readonly headers: Record<string, string> = {},
  ) {
    this.#address = new URL(url);
  }

  get path(): string {
    return this.#address.pathname;
  }

  open(path: string): Promise<PlainPage> {
    return this.#go(new URL(path, this.#address));
  }

  /** Sends the page's form: to where the page itself is, as all of them do. */
  send(fields: [string, string][], headers: Record<string, string> = {}): Promise<PlainPage> {
    return this.#go(this.#address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: this.#address.origin, ...headers },
    });
  }

  async #go(address: URL, request: RequestInit = {}): Promise<PlainPage> {
    const cookie = [...this.#cookies.values()]
      .filter(({ path }) => address.pathname.startsWith(path))
      .map(({ pair }) => pair)
      .join('; ');
    const answer = await fetch(address, {
      ...request,
      redirect: 'manual',
      headers: { ...this.headers, ...(cookie && { cookie }), ...(request.headers as object) },
    });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    if (answer.status === 303) return this.#go(new URL(answer.headers.get('location')!, address));
    this.#address = address;
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  }

  #keep(line: string): void {
    const [, pair, name, path] = /^(([^=]+)=[^;]*).*Path=([^;]*)/i.exec(line)!;
    this.#cookies.set(`${name} ${path}`, { pair: pair!, path: path! });
  }
}

export interface PlainPage {
  status: number;
  headers: Headers;
  html: string;
}
