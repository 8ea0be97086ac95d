import { sentenceFor, type SentenceRule } from '../sentences.js';

/** What the API says, as a sentence for people. */
export const errors = {
  codes: {
    validation_failed: 'Something in this form is not right yet.',
    invalid_credentials: 'Email or password is wrong.',
    email_taken: 'This email address already has an account. Log in instead.',
    account_disabled: 'This account is disabled. Ask who runs this server.',
    registration_closed: 'Nobody can create an account here. Ask who runs this server.',
    invite_required: 'You need an invitation to create an account here.',
    invite_invalid: 'This invitation was used, has expired, or is for another address.',
    link_invalid: 'This link was used, has expired, or is not whole. Ask for another one.',
    unauthorized: 'Please log in again.',
    session_not_found: 'This session is not there any more.',
    roster_entry_not_found: 'This entry is not there any more.',
    question_not_found: 'This question is not there any more.',
    qa_item_not_found: 'This question is not there any more.',
    qa_downvotes_off: 'Votes against a question are turned off.',
    reactions_closed: 'Reactions are turned off, or the session is not live.',
    qa_closed: 'Questions from the audience are turned off, or the session is not live.',
    invalid_transition: 'That cannot be done in the present state; it may have changed meanwhile.',
    session_not_live: 'Questions open only in a session that is live.',
    question_has_votes:
      'There are votes on this question: reset it before you change what it asks.',
    session_has_votes:
      'There are votes already: answers can be put together only where everybody was told before.',
    motion_open: 'A motion is open or still counted: this changes before or after it.',
    motion_decided:
      'This motion was decided. In an anonymous session with weights it opens again once its votes are erased.',
    motion_without_roster:
      'This motion needs a list of names or voter codes, to know how many could vote.',
    edit_conflict: 'It was changed meanwhile, somewhere else.',
    admin_required: 'Only admins may do this.',
    account_not_found: 'This account is not there any more.',
    own_account: 'This is your own account: another admin has to do it.',
    legal_hold: 'There is a legal hold on it: nothing of it can be deleted until that is lifted.',
    job_not_found: 'This job is not there any more.',
    setting_fixed: 'The environment of the server decides this.',
    login_not_found: 'This login has ended already.',
    crosstab_unsupported: 'These two questions cannot be compared with one another.',
    limit_reached: 'No more of these fit into one session.',
    request_timeout: 'The request did not come in time. Try again.',
    payload_too_large: 'That is too much text.',
    too_many_requests: 'That was too often. Wait a moment, then try again.',
    overloaded: 'The server is very busy. Nothing was changed; try again in a moment.',
    unavailable: 'The server cannot answer at the moment. Try again.',
    no_answer: 'There is no connection to the server. Nothing is lost; try again.',
    page_failed: 'Something went wrong on this page. Load it again, then try again.',
  } as Partial<Record<string, string>>,
  other: 'That did not work.',
  /** The field's name with what the API says of it; each rule of the API's, the first that fits. */
  field: (label: string, message: string) =>
    sentenceFor(fieldSentences, label, message) ?? `${label} ${message}.`,
};

const fieldSentences: SentenceRule[] = [
  [/^is no image of/, () => 'This picture is not there any more: choose it again.'],
  [/^must be in the future/, () => 'This time is over.'],
  [/^must be within a year/, () => 'This time is more than a year ahead.'],
  [/contain at least (\d+) elements/, (_, least) => `There must be at least ${least}.`],
  [/^looks like the name of team (\d+)/, (label, other) => `“${label}” looks like team ${other}.`],
  [
    /^must hold at least one option|^must hold as many options/,
    () => 'So many options cannot be right: that is not how many one may choose.',
  ],
  [
    /^needs settings.maxChoices/,
    () => 'To be right one has to rank all options: leave “at most” empty.',
  ],
  [/for all right options together/, () => 'The right options have to bring 100% together.'],
  [
    /for each right option/,
    () => 'Each right option has to bring its part: of a single choice, 100%.',
  ],
  [/^must be below 100 for all others/, () => 'What brings 100% has to be marked as right.'],
  [/^must not be above 0 for other/, () => 'What is not right can bring 0% at most.'],
  [
    /^must hold numbers from -100/,
    () => 'An option brings from -100 to 100%, with one decimal at most.',
  ],
  [/^must be a list of 1 to (\d+) texts/, (_, most) => `There can be at most ${most}.`],
  [
    /^must be a text of 1 to (\d+) characters/,
    (label, most) => `${label} can have at most ${most} characters.`,
  ],
  [
    /at most (\d+) decimals/,
    (label, most) => `${label} must be a number with at most ${most} decimals.`,
  ],
  [/whole number/, (label) => `${label} must be a whole number.`],
  [/^should not be empty/, (label) => `${label} must not be empty.`],
  [/^must be an email/, () => 'This is no email address.'],
  [
    /longer than or equal to (\d+)/,
    (label, least) => `${label} needs at least ${least} characters.`,
  ],
  [
    /shorter than or equal to (\d+)/,
    (label, most) => `${label} can have at most ${most} characters.`,
  ],
  [
    /^must (?:be at least|not be less than) (-?\d+)/,
    (label, least) => `${label} must be ${least} or more.`,
  ],
  [/^must not be greater than (-?\d+)/, (label, most) => `${label} must be ${most} or less.`],
  [/^must be greater than min/, (label) => `${label} must be greater than where the scale begins.`],
  [/^must leave at most (\d+)/, (_, most) => `A scale can have at most ${most} steps.`],
  [
    /^must not exceed the number of options/,
    (label) => `${label} cannot be more than there are options.`,
  ],
  [/^must not exceed maxChoices/, (label) => `${label} cannot be more than “at most”.`],
  [/^must hold at least (\d+)/, (_, least) => `There must be at least ${least} options.`],
  [
    /^looks like the label of option (\d+)/,
    (label, other) => `${label} looks like option ${other}.`,
  ],
  [/^is one of those that are guessed/, () => 'This password is guessed at once: choose another.'],
  [/^is the same name as/, (label) => `“${label}” stands on the list twice.`],
  [/no more than (\d+) elements/, (_, most) => `There can be at most ${most}.`],
  [/integer/, (label) => `${label} must be a whole number.`],
];
