import { Module } from '@nestjs/common';
import { PollsModule } from '../polls/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { DrawingThread } from './drawing-thread.js';
import { PicturesController } from './pictures.controller.js';
import { PicturesService } from './pictures.service.js';

@Module({
  imports: [PollsModule, ResultsModule, SessionsModule],
  controllers: [PicturesController],
  providers: [DrawingThread, PicturesService],
})
export class PicturesModule {}
