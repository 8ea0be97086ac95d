import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ParticipantsModule } from '../participants/index.js';
import { ScoringModule } from '../scoring/index.js';
import { SessionsModule } from '../sessions/index.js';
import { VotingModule } from '../voting/index.js';
import { AfterRepository } from './after.repository.js';
import { AfterService } from './after.service.js';
import { AudienceConfidencesController } from './audience-confidences.controller.js';
import { ConfidenceController } from './confidence.controller.js';
import { ConfidenceMatrices } from './confidence-matrices.js';
import { ConfidenceService } from './confidence.service.js';
import { ConfidencesRepository } from './confidences.repository.js';
import { ProgressRepository } from './progress.repository.js';
import { ProgressService } from './progress.service.js';
import { QuizController } from './quiz.controller.js';

/** What a quiz has beside votes and points; only where requests are answered. */
@Module({
  imports: [AccountsModule, SessionsModule, ParticipantsModule, VotingModule, ScoringModule],
  controllers: [AudienceConfidencesController, ConfidenceController, QuizController],
  providers: [
    AfterRepository,
    AfterService,
    ConfidenceMatrices,
    ConfidenceService,
    ConfidencesRepository,
    ProgressRepository,
    ProgressService,
  ],
  exports: [ConfidenceMatrices, ProgressService],
})
export class QuizModule {}
