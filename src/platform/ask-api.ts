/** What a client asks. */
export interface Asked {
  readonly method?: string;
  readonly token?: string | undefined;
  /** Sent as JSON; a text is sent as it is, as if it were, and so are a form and bytes, as what they are. */
  readonly body?: unknown;
  readonly headers?: Record<string, string> | undefined;
  readonly signal?: AbortSignal;
}

export interface Answered<T> {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, else the text. */
  readonly body: T;
}

/**
 * One request of a client of a JSON API, as the demo, the chaos suite and the tests have in common: what
 * an answer means to them is theirs.
 * @throws what `fetch` does where there is no answer, SyntaxError where the answer's JSON is none
 */
export async function askApi<T>(url: string, asked: Asked = {}): Promise<Answered<T>> {
  const { method = 'GET', token, body, headers, signal } = asked;
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && !isRaw(body) && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && {
      body: typeof body === 'string' || isRaw(body) ? body : JSON.stringify(body),
    }),
    ...(signal && { signal }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const parsed = (isJson && text ? JSON.parse(text) : text) as T;
  return { status: response.status, headers: response.headers, body: parsed };
}

function isRaw(body: unknown): body is FormData | Uint8Array<ArrayBuffer> {
  return body instanceof FormData || body instanceof Uint8Array;
}
