export { AcceptedVotes } from './accepted-votes.js';
export { AudienceService, audienceOf, toAudienceOutline } from './audience.service.js';
export { readChoice, readQuestionId, requireQuestionId } from './choice.rules.js';
export type { Participant } from './participant.js';
export { participantTokenOf, ParticipantTokens } from './participant-tokens.js';
export { votersOf } from './voters.js';
export { VotesService } from './votes.service.js';
export { VotingModule } from './voting.module.js';
export { VotingWorkerModule } from './voting.worker.module.js';
