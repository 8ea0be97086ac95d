export { ResultDto, SessionResultsDto } from './dto/results.dto.js';
export { ResultsHiddenError } from './results.errors.js';
export { ResultsEvents, type ResultUpdate } from './results.events.js';
export { ResultsModule } from './results.module.js';
export { ResultsService } from './results.service.js';
export type { ClosedRound, CountedVotes, TallyChange } from './tallies.repository.js';
