import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { until } from './until.js';

export interface ReceivedMail {
  to: string[];
  /** Headers and body, decoded where it was quoted-printable. */
  text: string;
}

/** A real SMTP server that keeps what it is given. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Addresses that it takes nothing for. */
  readonly refused = new Set<string>();

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        done(mails.refused.has(address) ? new Error(`550 no such user: ${address}`) : null);
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address);
          mails.mails.push({ to, text: decode(Buffer.concat(chunks).toString('latin1')) });
          done();
        });
      },
    });
    const mails = new MailServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mails;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The next mail to the address that has this in it, which is taken out. */
  async next(to: string, part: string): Promise<ReceivedMail> {
    const find = () =>
      this.mails.findIndex((mail) => mail.to.includes(to) && mail.text.includes(part));
    const at = await until(
      () => Promise.resolve(find()),
      (index) => index >= 0,
    );
    return this.mails.splice(at, 1)[0]!;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** Quoted-printable (RFC 2045, section 6.7), of UTF-8. */
function decode(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The token of the link in a mail. */
export function tokenIn({ text }: ReceivedMail): string {
  return /#token=([\w-]{43})/.exec(text)![1]!;
}
