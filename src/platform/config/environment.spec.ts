import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { readEnvironment } from './environment.js';

const secret = 'x'.repeat(32);

describe('readEnvironment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      production: false,
      port: 3000,
      host: undefined,
      publicUrl: undefined,
      basePath: '',
      dataDir: resolve('data'),
      databaseUrl: undefined,
      redisUrl: undefined,
      jwtSecret: undefined,
      logLevel: 'info',
      brandColor: '#5b45e0',
      trustedProxies: [],
      corsOrigins: [],
      smtpUrl: undefined,
      mailFrom: 'Plenum <no-reply@localhost>',
      registration: undefined,
      rateLimits: true,
      workerPort: undefined,
      maxQueuedBatches: 10_000,
      maxSockets: 20_000,
      maxSocketsPerSession: 10_000,
      maxSocketsPerAddress: 10_000,
    });
  });

  it('tells the public address from its path', () => {
    const variables = { PUBLIC_URL: ' https://poll.example/polls/ ' };
    expect(readEnvironment(variables)).toMatchObject({
      publicUrl: 'https://poll.example/polls',
      basePath: '/polls',
    });
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(readEnvironment({}))).toBe(true);
  });

  it.each([
    [
      { SMTP_URL: 'http://mail.example', PUBLIC_URL: 'https://poll.example' },
      /^SMTP_URL must be a URL/,
    ],
    [{ SMTP_URL: 'smtp://mail.example' }, /^SMTP_URL needs a PUBLIC_URL/],
    [{ MAIL_FROM: 'Plenum <a@b.org>, eve@example.org' }, /^MAIL_FROM must be like/],
    [{ MAIL_FROM: 'a@b.org\nBcc: eve@example.org' }, /^MAIL_FROM must be like/],
    [{ REGISTRATION: 'maybe' }, /^REGISTRATION must be one of open, invite, closed/],
    [{ PORT: 'http' }, /^PORT .*"http"/],
    [{ PORT: '70000' }, /^PORT/],
    [{ PUBLIC_URL: 'poll.example' }, /^PUBLIC_URL/],
    [{ DATABASE_URL: 'mysql://localhost' }, /^DATABASE_URL/],
    [{ JWT_SECRET: 'short' }, /^JWT_SECRET .*32/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL/],
    [{ TRUSTED_PROXIES: '10.0.0.0/40' }, /^TRUSTED_PROXIES/],
    [{ CORS_ORIGINS: 'https://example.org/' }, /^CORS_ORIGINS .*example/],
    [{ CORS_ORIGINS: '*' }, /^CORS_ORIGINS/],
    [{ RATE_LIMITS: 'none' }, /^RATE_LIMITS/],
    [{ WORKER_PORT: '-1' }, /^WORKER_PORT/],
    [{ MAX_QUEUED_BATCHES: '0' }, /^MAX_QUEUED_BATCHES .*"0"/],
    [{ MAX_SOCKETS: '1e4' }, /^MAX_SOCKETS/],
    [{ MAX_SOCKETS_PER_SESSION: 'many' }, /^MAX_SOCKETS_PER_SESSION/],
    [{ MAX_SOCKETS_PER_ADDRESS: '-1' }, /^MAX_SOCKETS_PER_ADDRESS/],
    [{ BRAND_COLOR: 'reddish' }, /^BRAND_COLOR .*"reddish"/],
    [{ BRAND_COLOR: '#5b45e080' }, /^BRAND_COLOR/],
    [{ BRAND_COLOR: 'red;}body{display:none' }, /^BRAND_COLOR/],
    [{ REDIS_URL: 'localhost:6379' }, /^REDIS_URL/],
    [{ REDIS_URL: 'redis://localhost', JWT_SECRET: secret }, /^REDIS_URL .*DATABASE_URL/],
    [
      { REDIS_URL: 'redis://localhost', DATABASE_URL: 'postgres://localhost/plenum' },
      /^REDIS_URL .*JWT_SECRET/,
    ],
    [{ NODE_ENV: 'production', DATABASE_URL: 'postgres://localhost/plenum' }, /^JWT_SECRET/],
  ])('refuses %j', (variables, message) => {
    expect(() => readEnvironment(variables)).toThrow(message);
  });

  it('never repeats a database URL, which holds a password', () => {
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://me:hunter2@db' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    );
  });

  it('takes production with an own database and a secret', () => {
    const variables = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://localhost/plenum',
      JWT_SECRET: secret,
    };
    expect(readEnvironment(variables)).toMatchObject({ production: true, jwtSecret: secret });
  });
});
