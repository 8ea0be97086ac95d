import { resolve } from 'node:path';
import proxyAddress from '@fastify/proxy-addr';
import { type Registration, registrations } from '../../contract/index.js';
import { StartupError } from '../startup-error.js';
import { isOpaqueColor } from './colors.js';
import { readPublicUrl } from './public-url.js';

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The whole configuration, read once at start; nothing else reads `process.env`. */
export interface Environment {
  readonly production: boolean;
  /** 0 takes a free port. */
  readonly port: number;
  /** Undefined listens on all interfaces. */
  readonly host: string | undefined;
  /** The address that people see, without a trailing slash; undefined: whatever leads here. */
  readonly publicUrl: string | undefined;
  /** Of the public address, as `/polls`; empty where it has no path. */
  readonly basePath: string;
  /** Absolute path. */
  readonly dataDir: string;
  /** Undefined runs the embedded Postgres. */
  readonly databaseUrl: string | undefined;
  /** Undefined runs everything in one process. */
  readonly redisUrl: string | undefined;
  /** Undefined generates one into `dataDir`. */
  readonly jwtSecret: string | undefined;
  readonly logLevel: LogLevel;
  /** Of the web pages: any opaque colour of CSS. */
  readonly brandColor: string;
  /** Addresses and networks whose `X-Forwarded-For` is believed, as `proxy-addr` takes them. */
  readonly trustedProxies: readonly string[];
  /** Origins of other sites whose pages may call the API from a browser. */
  readonly corsOrigins: readonly string[];
  /** Of the mail server; undefined: nothing is sent. */
  readonly smtpUrl: string | undefined;
  /** The sender of mails, as in a `From` header. */
  readonly mailFrom: string;
  /** Who may make an account; undefined: as an admin has set it. */
  readonly registration: Registration | undefined;
  /** False where something in front limits how often one may call. */
  readonly rateLimits: boolean;
  /** Where a worker answers for health and metrics; undefined: nowhere. 0 takes a free port. */
  readonly workerPort: number | undefined;
  /** Jobs with votes that may wait to be counted, in all processes together. */
  readonly maxQueuedBatches: number;
  /** Sockets and streams that one process holds: in all, of one session, of one address. */
  readonly maxSockets: number;
  readonly maxSocketsPerSession: number;
  readonly maxSocketsPerAddress: number;
}

/** Injection token of the {@link Environment}. */
export const ENVIRONMENT = Symbol('ENVIRONMENT');

const JWT_SECRET_MIN = 32;
const DEFAULT_PORT = 3000;
/** Why so many: docs/decisions/0011 and 0035. */
const MAX_QUEUED_BATCHES = 10_000;
const MAX_SOCKETS = 20_000;
const MAX_SOCKETS_PER_SESSION = 10_000;
const MAX_SOCKETS_PER_ADDRESS = 10_000;
/** Plenum's own. */
const BRAND_COLOR = '#5b45e0';

/**
 * Reads and checks the variables that `.env.example` explains. An empty value counts as left out.
 * @throws StartupError that names the first variable that is not as it should be
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const read = (name: string) => {
    const value = variables[name]?.trim();
    return value === '' ? undefined : value;
  };
  const readBound = (name: string) => readCount(name, read(name));

  const port = readPort('PORT', read('PORT')) ?? DEFAULT_PORT;
  const production = read('NODE_ENV') === 'production';
  const databaseUrl = readDatabaseUrl(variables);
  const redisUrl = readUrl('REDIS_URL', read('REDIS_URL'), ['redis:', 'rediss:']);
  const jwtSecret = read('JWT_SECRET');
  if (jwtSecret !== undefined && jwtSecret.length < JWT_SECRET_MIN) {
    throw new StartupError(`JWT_SECRET must have at least ${JWT_SECRET_MIN} characters.`);
  }
  if (production && databaseUrl && !jwtSecret) {
    throw new StartupError(
      'JWT_SECRET must be given when NODE_ENV=production and DATABASE_URL is set.',
    );
  }
  // What several processes share, none of them can make up for itself.
  if (redisUrl && !databaseUrl) throw new StartupError('REDIS_URL needs a DATABASE_URL, too.');
  if (redisUrl && !jwtSecret) throw new StartupError('REDIS_URL needs a JWT_SECRET, too.');
  const publicUrl = readPublicUrl(read('PUBLIC_URL'));
  const smtpUrl = readUrl('SMTP_URL', read('SMTP_URL'), ['smtp:', 'smtps:']);
  // A link in a mail must not lead to whatever address somebody has made up in a request.
  if (smtpUrl && !publicUrl) throw new StartupError('SMTP_URL needs a PUBLIC_URL, too.');

  return Object.freeze({
    production,
    port,
    host: read('HOST'),
    publicUrl,
    basePath: publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/$/, ''),
    dataDir: resolve(read('DATA_DIR') ?? './data'),
    databaseUrl,
    redisUrl,
    jwtSecret,
    logLevel: readChoice('LOG_LEVEL', read('LOG_LEVEL'), logLevels) ?? 'info',
    brandColor: readColor('BRAND_COLOR', read('BRAND_COLOR')) ?? BRAND_COLOR,
    trustedProxies: readProxies('TRUSTED_PROXIES', read('TRUSTED_PROXIES')),
    corsOrigins: readOrigins('CORS_ORIGINS', read('CORS_ORIGINS')),
    smtpUrl,
    mailFrom: readSender('MAIL_FROM', read('MAIL_FROM')) ?? defaultSender(publicUrl),
    registration: readChoice('REGISTRATION', read('REGISTRATION'), registrations),
    rateLimits: readSwitch('RATE_LIMITS', read('RATE_LIMITS'), true),
    workerPort: readPort('WORKER_PORT', read('WORKER_PORT')),
    maxQueuedBatches: readBound('MAX_QUEUED_BATCHES') ?? MAX_QUEUED_BATCHES,
    maxSockets: readBound('MAX_SOCKETS') ?? MAX_SOCKETS,
    maxSocketsPerSession: readBound('MAX_SOCKETS_PER_SESSION') ?? MAX_SOCKETS_PER_SESSION,
    maxSocketsPerAddress: readBound('MAX_SOCKETS_PER_ADDRESS') ?? MAX_SOCKETS_PER_ADDRESS,
  });
}

/** @returns just the DATABASE_URL: what migrates needs nothing else */
export function readDatabaseUrl(variables: NodeJS.ProcessEnv): string | undefined {
  const text = variables.DATABASE_URL?.trim();
  return readUrl('DATABASE_URL', text === '' ? undefined : text, ['postgres:', 'postgresql:']);
}

function readPort(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new StartupError(`${name} must be a number from 0 to 65535, not "${text}".`);
  }
  return port;
}

function readCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new StartupError(`${name} must be a number from 1 to 999999999, not "${text}".`);
  }
  return Number(text);
}

function readSwitch(name: string, text: string | undefined, leftOut: boolean): boolean {
  if (text === undefined) return leftOut;
  if (text !== 'on' && text !== 'off') {
    throw new StartupError(`${name} must be "on" or "off", not "${text}".`);
  }
  return text === 'on';
}

function readChoice<Choice extends string>(
  name: string,
  text: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (text === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === text);
  if (!choice)
    throw new StartupError(`${name} must be one of ${choices.join(', ')}, not "${text}".`);
  return choice;
}

/** `Name <address>`, or an address alone: one line with one address in it. */
function readSender(name: string, text: string | undefined): string | undefined {
  if (
    text === undefined ||
    /^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)
  ) {
    return text;
  }
  throw new StartupError(`${name} must be like Plenum <polls@example.org>, not "${text}".`);
}

function defaultSender(publicUrl: string | undefined): string {
  return `Plenum <no-reply@${publicUrl === undefined ? 'localhost' : new URL(publicUrl).hostname}>`;
}

function readList(text = ''): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function readProxies(name: string, text: string | undefined): string[] {
  const proxies = readList(text);
  try {
    proxyAddress.compile(proxies);
  } catch {
    throw new StartupError(
      `${name} must be addresses, networks like 10.0.0.0/8, or loopback, linklocal, uniquelocal; separated by commas.`,
    );
  }
  return proxies;
}

function readOrigins(name: string, text: string | undefined): string[] {
  return readList(text).map((origin) => {
    // As a browser writes it: no path, no slash at the end; "*" and "null" are nobody's origin.
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new StartupError(
        `${name} must be origins like https://example.org, separated by commas, not "${origin}".`,
      );
    }
    return origin;
  });
}

function readUrl(name: string, text: string | undefined, protocols: string[]): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    // The value itself stays out of the message: a database URL holds a password.
    throw new StartupError(`${name} must be a URL that starts with ${protocols.join('// or ')}//.`);
  }
  return text;
}

function readColor(name: string, text: string | undefined): string | undefined {
  if (text === undefined || isOpaqueColor(text)) return text;
  throw new StartupError(
    `${name} must be an opaque colour as in CSS, like #5b45e0, not "${text}".`,
  );
}
