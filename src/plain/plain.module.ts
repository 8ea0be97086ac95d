import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { errorCodes as fastifyErrors, type FastifyInstance } from 'fastify';
import { ParticipantsModule } from '../participants/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { ViewingModule } from '../viewing/index.js';
import { VotingModule } from '../voting/index.js';
import { PlainController } from './plain.controller.js';

const FORM = 'application/x-www-form-urlencoded';

@Module({
  imports: [SessionsModule, ParticipantsModule, ResultsModule, VotingModule, ViewingModule],
  controllers: [PlainController],
})
export class PlainModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  /** Forms are read here and nowhere else: other sites' pages can send them, too. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser(
      FORM,
      { parseAs: 'string' },
      ({ routeOptions: { url } }, body, done) => {
        if (url?.startsWith('/plain/')) done(null, new URLSearchParams(body as string));
        else done(new fastifyErrors.FST_ERR_CTP_INVALID_MEDIA_TYPE(FORM));
      },
    );
  }
}
