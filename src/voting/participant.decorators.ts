import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import type { Participant } from './participant.js';
import { ParticipantGuard } from './participant.guard.js';

/** Only with a participant's token. */
export const ForParticipant = () =>
  applyDecorators(
    UseGuards(ParticipantGuard),
    ApiBearerAuth('participant'),
    ApiProblems('unauthorized'),
  );

export const CurrentParticipant = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<{ user: Participant }>().user,
);
