import type { OrganizerQuestion, Session } from './shapes.js';

/**
 * Every error that Plenum answers with, over REST and over Socket.IO.
 * The code is the stable part; `status` and `title` are those of the RFC 9457 problem document.
 */
export const errorCodes = {
  validation_failed: { status: 400, title: 'The request is not valid' },
  invalid_json: { status: 400, title: 'The body is not valid JSON' },
  bad_request: { status: 400, title: 'The request cannot be understood' },
  image_unreadable: { status: 400, title: 'The image cannot be read' },
  import_unreadable: { status: 400, title: 'The file cannot be read' },
  unsupported_ballot_format: { status: 400, title: 'The ballots cannot be written so' },
  crosstab_unsupported: { status: 400, title: 'These questions cannot be crossed' },
  nickname_refused: { status: 400, title: 'The nickname has a word that is not wanted here' },
  invalid_choice: { status: 400, title: 'The question does not take this choice' },
  unauthorized: { status: 401, title: 'A valid token is needed' },
  invalid_credentials: { status: 401, title: 'Email or password is wrong' },
  refresh_invalid: { status: 401, title: 'The refresh token is not valid' },
  refresh_reused: { status: 401, title: 'The refresh token was already used' },
  screen_link_revoked: { status: 401, title: 'The screen link was revoked' },
  moderator_link_revoked: { status: 401, title: 'The moderator link was revoked' },
  account_disabled: { status: 403, title: 'The account is disabled' },
  registration_closed: { status: 403, title: 'Nobody can register here' },
  invite_required: { status: 403, title: 'Registering needs an invitation' },
  admin_required: { status: 403, title: 'Only admins may do this' },
  link_invalid: { status: 403, title: 'The link is not valid' },
  invite_invalid: { status: 403, title: 'The invitation is not valid' },
  results_hidden: { status: 403, title: 'The results are not shown yet' },
  passcode_required: { status: 403, title: 'The session asks for a passcode' },
  passcode_wrong: { status: 403, title: 'The passcode is wrong' },
  voter_code_required: { status: 403, title: 'The session asks for a voter code' },
  voter_code_invalid: { status: 403, title: 'The voter code is not good for this session' },
  not_on_roster: { status: 403, title: 'The name is not on the list' },
  not_admitted: { status: 403, title: 'The participant is not admitted' },
  proof_required: { status: 403, title: 'Proof of work required' },
  too_many_participants: { status: 403, title: 'Too many participants from one address' },
  not_found: { status: 404, title: 'Nothing is here' },
  session_not_found: { status: 404, title: 'There is no such session' },
  template_not_found: { status: 404, title: 'There is no such template' },
  poll_not_found: { status: 404, title: 'There is no such poll' },
  question_not_found: { status: 404, title: 'There is no such question' },
  screen_link_not_found: { status: 404, title: 'There is no screen link' },
  moderator_link_not_found: { status: 404, title: 'There is no moderator link' },
  participant_not_found: { status: 404, title: 'There is no such participant' },
  player_not_found: { status: 404, title: 'There is no such player' },
  roster_entry_not_found: { status: 404, title: 'There is no such roster entry' },
  account_not_found: { status: 404, title: 'There is no such account' },
  job_not_found: { status: 404, title: 'There is no such failed job' },
  login_not_found: { status: 404, title: 'There is no such login' },
  image_not_found: { status: 404, title: 'There is no such image' },
  answer_not_found: { status: 404, title: 'There is no such answer' },
  qa_item_not_found: { status: 404, title: 'There is no such item' },
  receipt_not_found: { status: 404, title: 'There is no such receipt' },
  email_taken: { status: 409, title: 'The email address already has an account' },
  invalid_transition: { status: 409, title: 'This cannot be done in the present state' },
  session_not_live: { status: 409, title: 'The session is not live' },
  legal_hold: { status: 409, title: 'The session is under a legal hold' },
  own_account: { status: 409, title: 'This cannot be done to one’s own account' },
  setting_fixed: { status: 409, title: 'The environment decides this' },
  edit_conflict: { status: 409, title: 'It was changed meanwhile' },
  question_has_votes: { status: 409, title: 'The question has votes' },
  question_not_open: { status: 409, title: 'The question is not open' },
  qa_downvotes_off: { status: 409, title: 'The session takes no downvotes' },
  qa_closed: { status: 409, title: 'This takes nothing from the audience now' },
  motion_open: { status: 409, title: 'A motion is open' },
  motion_decided: { status: 409, title: 'The motion was decided' },
  motion_without_roster: { status: 409, title: 'The motion needs a roster' },
  result_not_final: { status: 409, title: 'The result is not final yet' },
  session_anonymous: { status: 409, title: 'The session asks for no names' },
  session_has_votes: { status: 409, title: 'The session has votes already' },
  confidence_not_asked: { status: 409, title: 'The question does not ask for this' },
  not_voted: { status: 409, title: 'No vote was cast' },
  reactions_closed: { status: 409, title: 'The session takes no reactions now' },
  already_voted: { status: 409, title: 'A vote was already cast' },
  nickname_taken: { status: 409, title: 'Somebody plays by this name' },
  name_taken: { status: 409, title: 'Somebody has joined by this name' },
  limit_reached: { status: 409, title: 'No more of these fit here' },
  request_timeout: { status: 408, title: 'The request did not come in time' },
  session_ended: { status: 410, title: 'The session has ended' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  image_too_large: { status: 413, title: 'The image is too large' },
  import_too_large: { status: 413, title: 'The file is too large' },
  unsupported_media_type: { status: 415, title: 'The body is of a type that is not taken here' },
  unsupported_image: { status: 415, title: 'The image is of a type that is not taken' },
  unsupported_import: { status: 415, title: 'The file is of a format that is not known' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal_error: { status: 500, title: 'Something went wrong here' },
  overloaded: { status: 503, title: 'Too busy; nothing was recorded' },
  unavailable: { status: 503, title: 'Not ready to serve' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCodes;

/** One field of a request that is not as it should be; `path` is dotted, as in `options.0.label`. */
export interface FieldError {
  path: string;
  message: string;
}

/** RFC 9457 problem document, `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  errors?: FieldError[];
  /** Of `edit_conflict`: the whole of what was to be changed, as it is now. */
  current?: OrganizerQuestion | Session;
  /** Of `nickname_taken`: another one like it, that was free. */
  suggestion?: string;
}
