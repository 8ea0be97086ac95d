export { AudienceService, audienceOf, toAudienceOutline, votersOf } from './audience.service.js';
export { readChoice } from './choice.rules.js';
export { type Participant, type ParticipantClaims, toParticipant } from './participant.js';
export { VotesService } from './votes.service.js';
export { VotingModule } from './voting.module.js';
export { VotingWorkerModule } from './voting.worker.module.js';
