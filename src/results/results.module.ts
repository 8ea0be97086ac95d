import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { ResultsEvents } from './results.events.js';
import { ResultsService } from './results.service.js';
import { TalliesRepository } from './tallies.repository.js';

@Module({
  imports: [SessionsModule],
  providers: [ResultsService, ResultsEvents, TalliesRepository],
  exports: [ResultsService, ResultsEvents],
})
export class ResultsModule {}
