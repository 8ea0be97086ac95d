export { AttendeeGuard } from './attendee.guard.js';
export { JoinKeys } from './join-keys.js';
export { JOIN_CODE_MAX, type JoinRequest, readJoin, readJoinKey, TOKEN_MAX } from './join.rules.js';
export {
  type Participant,
  PARTICIPANT_COOKIE_TTL,
  PARTICIPANT_TTL,
  participantCookie,
} from './participant.js';
export { ForParticipant } from './participant.decorators.js';
export { type NamedVote, ParticipantNames, type Voter } from './participant-names.js';
export { participantTokenOf, ParticipantTokens } from './participant-tokens.js';
export { ParticipantsModule } from './participants.module.js';
export { type Newcomer, ParticipantsService } from './participants.service.js';
export { ParticipantsWorkerModule } from './participants.worker.module.js';
export { PlayerEvents } from './players/players.events.js';
export { PlayerChanges } from './players/player-changes.service.js';
export { PlayersRepository } from './players/players.repository.js';
export { PlayersService } from './players/players.service.js';
export { PlayerDto } from './players/dto/players.dto.js';
