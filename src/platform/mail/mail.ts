import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { type Environment, ENVIRONMENT } from '../config/environment.js';
import { within } from '../within.js';

/** Messages that may wait for the mail server; what is more is dropped. */
const WAITING_MAX = 1_000;
/** Connections to it. */
const CONNECTIONS = 2;
/** How long it may take to answer. Milliseconds. */
const ANSWER_LIMIT = 30_000;
/** How long a process that ends waits for what it has begun to send. Milliseconds. */
const FAREWELL_LIMIT = 10_000;

export interface Message {
  to: string;
  subject: string;
  /** Plain text; never HTML. */
  text: string;
}

/** Mail by `SMTP_URL`. */
@Injectable()
export class Mail implements BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #logger = new Logger(Mail.name);
  readonly #transport: Promise<Transporter> | undefined;
  readonly #sending = new Set<Promise<void>>();

  constructor(@Inject(ENVIRONMENT) { smtpUrl, mailFrom }: Environment) {
    if (smtpUrl !== undefined) this.#transport = transportTo(smtpUrl, mailFrom);
  }

  /** Whether there is a mail server at all. */
  get isOn(): boolean {
    return this.#transport !== undefined;
  }

  /**
   * Does the work, and sends the message that it gives, after the answer to whoever asks: how long it
   * takes, and whether there is a message at all, cannot be told from outside.
   */
  later(work: () => Promise<Message | undefined>): void {
    if (!this.#transport) return;
    if (this.#sending.size >= WAITING_MAX) {
      this.#logger.warn('a message was dropped: too many wait for the mail server');
      return;
    }
    const sending = this.#send(work).finally(() => this.#sending.delete(sending));
    this.#sending.add(sending);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await within(FAREWELL_LIMIT, Promise.all(this.#sending)).catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.#transport)?.close();
  }

  async #send(work: () => Promise<Message | undefined>): Promise<void> {
    try {
      const message = await work();
      if (message) await (await this.#transport!).sendMail(message);
    } catch (error) {
      // Without the message of the mail server, which may name the address.
      const { name, code, responseCode } = error as Error & {
        code?: string;
        responseCode?: number;
      };
      this.#logger.warn({ message: 'a message was not sent', error: name, code, responseCode });
    }
  }
}

async function transportTo(smtpUrl: string, from: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return createTransport(
    {
      pool: true,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      // A password never goes where others can read it on its way.
      requireTLS: !secure && username !== '' && !isLocal,
      ...(username !== '' && {
        auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      }),
      maxConnections: CONNECTIONS,
      connectionTimeout: ANSWER_LIMIT,
      greetingTimeout: ANSWER_LIMIT,
      socketTimeout: ANSWER_LIMIT,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
}
