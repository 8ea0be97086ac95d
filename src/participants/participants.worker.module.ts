import { Module } from '@nestjs/common';
import { ParticipantNames } from './participant-names.js';

/** For what counts votes. */
@Module({ providers: [ParticipantNames], exports: [ParticipantNames] })
export class ParticipantsWorkerModule {}
