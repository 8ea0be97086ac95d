export {
  type Admission,
  type Admittance,
  isAdmitted,
  isOpenToAll,
  isRemoved,
  rosterKindOf,
  toHallSettings,
  type GivenSettings,
} from './admission.rules.js';
export { checkQuestion } from './check-question.js';
export {
  AudienceQuestionDto,
  CreateQuestionDto,
  GivenOptionDto,
  GivenPictureDto,
  MARKUP,
  OptionDto,
  SizedPictureDto,
  QuestionDto,
} from './dto/questions.dto.js';
export {
  CreateSessionDto,
  description,
  GivenSessionSettingsDto,
  HallSettingsDto,
  HAS_FORMULAS,
  language,
  LANGUAGE,
  ScreenSessionDto,
  SessionDto,
  SessionSettingsDto,
} from './dto/sessions.dto.js';
export { GivenTags, SearchedListDto, tagsShape } from './dto/tags.dto.js';
export { isGame } from './game.rules.js';
export { documentKinds } from './kinds/documented-kinds.js';
export * from './kinds/index.js';
export { needsRoster } from './motion.rules.js';
export { requireNoOpenMotion } from './motion-locks.js';
export { MotionTermsDto } from './dto/motion.dto.js';
export { takesVotes } from './lifecycle.rules.js';
export { loggedIds } from './logged-ids.js';
export { sizedPictureOf } from './definition.rules.js';
export { ApiIfMatch, etag, WithEtag } from './revisions.js';
export { type GivenSession, newDraft } from './new-session.js';
export { NewSessionsService } from './new-sessions.service.js';
export { QuestionLifecycleService } from './question-lifecycle.service.js';
export { type CloseQuestionJob, QuestionTimers } from './question-timers.js';
export { QuestionsService } from './questions.service.js';
export { lockModerated, lockQuestion, lockSession } from './locks.js';
export { type LinkHolder, linkKinds, type Moderator, type Screen } from './link.js';
export { ApiLinks, ForModerator, ForScreen, LinkGuard } from './link.guard.js';
export { isModerated, mayModerate, requireStillModerating } from './moderation.rules.js';
export { SessionLinksService } from './session-links.service.js';
export { SessionListsService } from './session-lists.service.js';
export { leastNamedReceipt } from './named-votes.rules.js';
export {
  questionIn,
  type QuestionView,
  SessionDirectory,
  type SessionAudiences,
  type SessionView,
  haveFormulas,
  toScreenSession,
  toSession,
  VIEW_TTL,
} from './session-directory.js';
export { SessionChanges } from './session-changes.js';
export { type QuestionChanged, SessionEvents, type SessionFacts } from './session.events.js';
export {
  InvalidTransitionError,
  LimitReachedError,
  MotionDecidedError,
  MotionWithoutRosterError,
  NotAdmittedError,
  QuestionNotFoundError,
  SessionEndedError,
  SessionNotFoundError,
} from './sessions.errors.js';
export { tagKey } from './tags.rules.js';
export { TIMERS_QUEUE } from './timers.queue.js';
export { SameTransaction } from './same-transaction.js';
export { type EndSessionJob, SessionTimers } from './session-timers.js';
export { SessionsModule } from './sessions.module.js';
export { SessionsRoutesModule } from './sessions.routes.module.js';
export { SessionsService } from './sessions.service.js';
export { SessionsWorkerModule } from './sessions.worker.module.js';
export { SummaryThread } from './summary-thread.js';
