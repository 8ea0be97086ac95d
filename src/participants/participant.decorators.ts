import { applyDecorators, UseGuards } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { ParticipantGuard } from './participant.guard.js';

/** Only with a participant's token. */
export const ForParticipant = () =>
  applyDecorators(
    UseGuards(ParticipantGuard),
    ApiBearerAuth('participant'),
    ApiProblems('unauthorized'),
  );
