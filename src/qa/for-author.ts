import { applyDecorators, Injectable, UseGuards } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { AttendeeGuard } from '../participants/index.js';
import { ApiLinks } from '../sessions/index.js';

@Injectable()
class AuthorGuard extends AttendeeGuard {
  protected readonly kinds = ['moderator'] as const;
}

/** Only with the token of a participant, who may have asked, of a moderator or an organizer. */
export const ForAuthor = () =>
  applyDecorators(
    UseGuards(AuthorGuard),
    ApiBearerAuth('organizer'),
    ApiBearerAuth('participant'),
    ApiLinks('moderator'),
  );
