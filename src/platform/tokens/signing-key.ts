import { createSecretKey, type KeyObject } from 'node:crypto';
import { Module } from '@nestjs/common';
import { type Environment, ENVIRONMENT } from '../config/environment.js';
import { readOrCreateSecret } from '../config/secrets.js';

/** Injection token of the key that signs all tokens. */
export const SIGNING_KEY = Symbol('SIGNING_KEY');
export const SIGNING_ALGORITHM = 'HS256';

/**
 * A KeyObject, because jsonwebtoken first tries a string as a public key, which costs fifty times
 * what the signature does.
 */
const signingKey = {
  provide: SIGNING_KEY,
  inject: [ENVIRONMENT],
  useFactory: async ({ jwtSecret, dataDir }: Environment): Promise<KeyObject> =>
    createSecretKey(jwtSecret ?? (await readOrCreateSecret(dataDir, 'jwt-secret')), 'utf8'),
};

@Module({ providers: [signingKey], exports: [SIGNING_KEY] })
export class SigningKeyModule {}
