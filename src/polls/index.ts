export { PollNotFoundError } from './polls.errors.js';
export { PollsModule } from './polls.module.js';
export { PollsService, type PollView } from './polls.service.js';
export { PollVoters } from './poll-voters.js';
