import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { AnswerListService } from './answers/answer-list.service.js';
import { AnswersRepository } from './answers/answers.repository.js';
import { WordsRepository } from './answers/words.repository.js';
import { MotionsRepository } from './motions/motions.repository.js';
import { MotionsService } from './motions/motions.service.js';
import { ResultsEvents } from './results.events.js';
import { ResultsService } from './results.service.js';
import { ResultsRepository } from './results.repository.js';

@Module({
  imports: [SessionsModule],
  providers: [
    AnswerListService,
    AnswersRepository,
    MotionsRepository,
    MotionsService,
    ResultsEvents,
    ResultsService,
    ResultsRepository,
    WordsRepository,
  ],
  exports: [
    AnswerListService,
    AnswersRepository,
    MotionsService,
    ResultsEvents,
    ResultsService,
    WordsRepository,
  ],
})
export class ResultsModule {}
