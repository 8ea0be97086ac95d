export {
  type Admission,
  type Admittance,
  isAdmitted,
  isOpenToAll,
  isRemoved,
  toHallSettings,
} from './admission.rules.js';
export { AudienceQuestionDto, OptionDto, QuestionDto } from './dto/questions.dto.js';
export { HallSettingsDto, ScreenSessionDto, SessionDto } from './dto/sessions.dto.js';
export { documentKinds } from './kinds/documented-kinds.js';
export * from './kinds/index.js';
export { takesVotes } from './lifecycle.rules.js';
export { loggedIds } from './logged-ids.js';
export { QuestionLifecycleService } from './question-lifecycle.service.js';
export { type CloseQuestionJob, QuestionTimers } from './question-timers.js';
export { QuestionsService } from './questions.service.js';
export { lockQuestion, lockSession } from './locks.js';
export type { Screen } from './screen.js';
export { ApiScreen, ForScreen, ScreenGuard } from './screen.guard.js';
export { ScreenLinksService } from './screen-links.service.js';
export {
  questionIn,
  type QuestionView,
  SessionDirectory,
  type SessionAudiences,
  type SessionView,
  toScreenSession,
  toSession,
  VIEW_TTL,
} from './session-directory.js';
export { SessionChanges } from './session-changes.js';
export { type QuestionChanged, SessionEvents } from './session.events.js';
export {
  InvalidTransitionError,
  LimitReachedError,
  NotAdmittedError,
  QuestionNotFoundError,
  SessionEndedError,
  SessionNotFoundError,
} from './sessions.errors.js';
export { TIMERS_QUEUE } from './timers.queue.js';
export { VoteErasures } from './vote-erasures.js';
export { SessionsModule } from './sessions.module.js';
export { SessionsService } from './sessions.service.js';
export { SessionsWorkerModule } from './sessions.worker.module.js';
export { SummaryThread } from './summary-thread.js';
