import { createSecretKey, type KeyObject } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { type Environment, ENVIRONMENT } from '../config/environment.js';
import { readOrCreateSecret } from '../config/secrets.js';
import { KeyedHashes } from './keyed-hashes.js';
import { SIGNING_KEY, Tokens } from './tokens.js';

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

@Global()
@Module({
  providers: [signingKey, Tokens, KeyedHashes],
  exports: [Tokens, KeyedHashes, SIGNING_KEY],
})
export class TokensModule {}
