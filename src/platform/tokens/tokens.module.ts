import type { KeyObject } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { JwtModule, type JwtModuleOptions } from '@nestjs/jwt';
import { KeyedHashes } from './keyed-hashes.js';
import { SIGNING_ALGORITHM, SIGNING_KEY, SigningKeyModule } from './signing-key.js';
import { Tokens } from './tokens.js';

const jwt = JwtModule.registerAsync({
  imports: [SigningKeyModule],
  inject: [SIGNING_KEY],
  useFactory: (secret: KeyObject): JwtModuleOptions => ({
    secret,
    signOptions: { algorithm: SIGNING_ALGORITHM },
    verifyOptions: { algorithms: [SIGNING_ALGORITHM] },
  }),
});

@Global()
@Module({
  imports: [SigningKeyModule, jwt],
  providers: [Tokens, KeyedHashes],
  exports: [Tokens, KeyedHashes, SigningKeyModule],
})
export class TokensModule {}
