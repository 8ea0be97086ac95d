export { AcceptedVotes } from './casting/accepted-votes.js';
export { readChoice, readQuestionId, requireQuestionId } from './casting/choice.rules.js';
export { CastVoteDto, ReceiptDto } from './casting/dto/voting.dto.js';
export { EarlyVotes } from './casting/early-votes.js';
export { VotesService } from './casting/votes.service.js';
export { questionIdIn, roundKeyOf } from './round-keys.js';
export { VotingModule } from './voting.module.js';
export { VotingWorkerModule } from './voting.worker.module.js';
