import { Module } from '@nestjs/common';
import { ScoresModule } from './scores.module.js';
import { ScoringSweep } from './scoring-sweep.js';

/** Scores what has ended, and looks for what was not; where the queues are worked. */
@Module({ imports: [ScoresModule], providers: [ScoringSweep] })
export class ScoringWorkerModule {}
