export { CountingQuestions } from './counting-questions.js';
export { AskLeaderboardDto, LeaderboardDto } from './dto/leaderboard.dto.js';
export { isShownToHall } from './leaderboard.rules.js';
export { LeaderboardsService } from './leaderboards.service.js';
export { LeaderboardEvents, type LeaderboardUpdate } from './scoring.events.js';
export { isScored, pointsOf, type Score, type Worth, worths } from './points.rules.js';
export { ScoringModule } from './scoring.module.js';
export { ScoringWorkerModule } from './scoring.worker.module.js';
