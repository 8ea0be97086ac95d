import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type Option,
  type Poll,
  type PollPage,
  type ResultsVisibility,
} from '../contract/index.js';
import { Bus } from '../platform/bus/bus.js';
import { containing } from '../platform/database/like.rules.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { isId } from '../platform/ids.js';
import { LoadingCache } from '../platform/loading-cache.js';
import { RateLimits } from '../platform/rate-limits/rate-limits.js';
import { SharedCache } from '../platform/shared-cache/shared-cache.js';
import { withoutUndefined } from '../platform/without-undefined.js';
import { ResultsService } from '../results/index.js';
import {
  NewSessionsService,
  InvalidTransitionError,
  multipleChoice,
  QuestionLifecycleService,
  questionIn,
  QuestionsService,
  type QuestionView,
  SessionDirectory,
  SessionsService,
  type SessionView,
  singleChoice,
  sizedPictureOf,
  takesVotes,
} from '../sessions/index.js';
import {
  closingTime,
  cursorOf,
  pathInPoll,
  type PollSort,
  readCursor,
  titleOf,
} from './poll.rules.js';
import { PollNotFoundError } from './polls.errors.js';
import {
  type ListedPoll,
  type PollQuery,
  type PollRow,
  PollsRepository,
} from './polls.repository.js';
import { pollPolicies } from './polls.policies.js';

/** Polls in memory: whether they are listed. Their questions are in the session directory. */
const MAX_POLLS = 10_000;
/** Pages of the list in memory, a few kilobytes each. */
const MAX_PAGES = 500;
/** How old what is in memory may be where this process was not told of a change. Milliseconds. */
const POLL_TTL = 5_000;
/** How old the totals and the order of a page may be. Milliseconds. */
const PAGE_TTL = 2_000;
/** Tells all processes that a poll has changed: `{id}`. */
const CHANGED = 'poll.changed';

/** A poll with all that is known of it without asking the database. */
export interface PollView {
  readonly view: SessionView;
  readonly question: QuestionView;
  readonly listed: boolean;
  /** Whether who votes anew has to prove some work. */
  readonly proofOfWork: boolean;
}

/** Null takes it away, absent leaves it as it is. */
interface GivenPicture {
  imageId?: string | null;
  imageAlt?: string | null;
}

type GivenOption = { id?: string; label: string } & GivenPicture;

/** A poll as its organizer gives it. */
export interface GivenPoll extends GivenPicture {
  question: string;
  options: GivenOption[];
  multiple?: boolean;
  allowChange?: boolean;
  /** ISO 8601. Null: until it is closed. */
  closesAt?: string | null;
  listed?: boolean;
  proofOfWork?: boolean;
  resultsVisibility?: ResultsVisibility;
  maxParticipantsPerAddress?: number | null;
}

/** A poll is a live session with one open question; this is another way to it. */
@Injectable()
export class PollsService implements OnModuleInit {
  readonly #rows = new LoadingCache<PollRow>({ max: MAX_POLLS, ttl: POLL_TTL }, (id) =>
    this.shared.through(sharedKey(id), () => this.polls.find(id)),
  );
  readonly #pages = new LoadingCache<ListedPoll[]>({ max: MAX_PAGES, ttl: PAGE_TTL }, (query) =>
    this.polls.list(JSON.parse(query) as PollQuery),
  );

  constructor(
    private readonly polls: PollsRepository,
    private readonly sessions: SessionsService,
    private readonly newSessions: NewSessionsService,
    private readonly questions: QuestionsService,
    private readonly lifecycle: QuestionLifecycleService,
    private readonly directory: SessionDirectory,
    private readonly results: ResultsService,
    private readonly limits: RateLimits,
    private readonly bus: Bus,
    private readonly shared: SharedCache,
  ) {}

  onModuleInit(): void {
    this.bus.on(CHANGED, ({ id }: { id: string }) => this.#forget(id));
    this.bus.onReturn(() => {
      this.#rows.clear();
      this.#pages.clear();
    });
  }

  /** @throws PollNotFoundError */
  async get(id: string): Promise<PollView> {
    if (!isId(id)) throw new PollNotFoundError();
    const row = await this.#rows.get(id);
    const view = row && (await this.directory.bySession(row.sessionId));
    const question = view && questionIn(view, id);
    if (!question) throw new PollNotFoundError();
    return { view, question, listed: row.listed, proofOfWork: row.proofOfWork };
  }

  /** The session of a poll; undefined where there is none. No database is asked that another has. */
  async sessionIdOf(id: string): Promise<string | undefined> {
    return isId(id) ? (await this.#rows.get(id))?.sessionId : undefined;
  }

  /** The same where it is in memory: costs no turn of the loop. */
  peekSessionIdOf(id: string): string | undefined {
    return this.#rows.peek(id)?.sessionId;
  }

  /** @param baseUrl the address that its reader may hand on, without a slash at the end */
  async show({ view, question, listed, proofOfWork }: PollView, baseUrl: string): Promise<Poll> {
    const result = await this.results.get(question.id);
    return toPoll(
      {
        id: question.id,
        sessionId: question.sessionId,
        prompt: question.prompt,
        kind: question.kind,
        options: question.options,
        imageId: question.imageId,
        imageAlt: question.imageAlt,
        imageSize: question.imageSize,
        status: question.status,
        allowChange: question.settings.allowChange ?? false,
        proofOfWork,
        resultsVisibility: question.visibilityIn(view.session),
        totalVotes: result?.totalVotes ?? 0,
        createdAt: view.session.createdAt,
        closesAt: question.closesAt,
      },
      listed,
      baseUrl,
    );
  }

  /**
   * The listed ones.
   * @param search what their question holds
   * @throws ValidationFailedError where `cursor` is none of this list
   */
  async list(
    query: { sort: PollSort; search?: string; limit: number; cursor?: string },
    baseUrl: string,
  ): Promise<PollPage> {
    const { sort, search, limit, cursor } = query;
    const key: PollQuery = {
      sort,
      limit: limit + 1,
      pattern: search ? containing(search) : null,
      after: cursor === undefined ? null : readCursor(sort, cursor),
    };
    const found = (await this.#pages.get(JSON.stringify(key))) ?? [];
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map((one) => toPoll(one, true, baseUrl)),
      nextCursor: last ? cursorOf(sort, last) : null,
    };
  }

  /** @throws ValidationFailedError, LimitReachedError, TooManyRequestsError */
  async create(accountId: string, given: GivenPoll): Promise<PollView> {
    const closesAt = closingTime(given.closesAt ?? null, Date.now());
    await this.limits.take(pollPolicies['poll/account'], accountId);
    const { listed = false, proofOfWork = false } = given;
    const view = await inPollsWords(() =>
      this.newSessions.createOpen(
        accountId,
        {
          title: titleOf(given.question),
          settings: settingsIn(given),
          question: { prompt: given.question, ...definitionIn(given) },
          closesAt,
        },
        (manager, { id }) => this.polls.insert(manager, id, { listed, proofOfWork }),
      ),
    );
    const question = view.questions[0]!;
    await this.#changed(question.id);
    return { view, question, listed, proofOfWork };
  }

  /**
   * What is left out stays.
   * @throws PollNotFoundError where there is none, or it is another's
   * @throws ValidationFailedError
   * @throws QuestionHasVotesError where it would ask something else under votes
   * @throws InvalidTransitionError where it is closed, and is to close at another time
   */
  async update(accountId: string, id: string, given: Partial<GivenPoll>): Promise<PollView> {
    const { question, view } = await this.#getOwn(accountId, id);
    const { closesAt, listed, proofOfWork, question: prompt } = given;
    const closing = closesAt === undefined ? undefined : closingTime(closesAt, Date.now());
    if (closing !== undefined && !takesVotes(question, Date.now())) {
      throw new InvalidTransitionError('set the end of', 'poll', 'closed');
    }
    // First what may be refused, so that nothing is changed by half.
    const definition = withoutUndefined({ prompt, ...changesIn(given, question) });
    if (Object.keys(definition).length > 0) {
      await inPollsWords(() => this.questions.update(accountId, id, definition));
    }
    const settings = settingsIn(given);
    if (prompt !== undefined || Object.keys(settings).length > 0) {
      const title = prompt === undefined ? undefined : titleOf(prompt);
      const changes = { ...(title && { title }), settings };
      const whichever = { ifMatch: undefined, baseUrl: '' };
      await this.sessions.update(accountId, view.session.id, changes, whichever);
    }
    if (closing !== undefined) await this.lifecycle.closeAt(accountId, id, closing);
    if (listed !== undefined || proofOfWork !== undefined) {
      await this.polls.set(id, withoutUndefined({ listed, proofOfWork }));
    }
    await this.#changed(id);
    return this.get(id);
  }

  /**
   * Once this resolves, no vote is accepted.
   * @throws PollNotFoundError, InvalidTransitionError unless it is open
   */
  async close(accountId: string, id: string): Promise<PollView> {
    await this.#getOwn(accountId, id);
    await this.lifecycle.close(accountId, id);
    await this.#changed(id);
    return this.get(id);
  }

  /** Takes its session and votes with it. @throws PollNotFoundError */
  async delete(accountId: string, id: string): Promise<void> {
    const { view } = await this.#getOwn(accountId, id);
    await this.sessions.delete(accountId, view.session.id);
    await this.#changed(id);
  }

  async #getOwn(accountId: string, id: string): Promise<PollView> {
    const poll = await this.get(id);
    if (poll.view.session.accountId !== accountId) throw new PollNotFoundError();
    return poll;
  }

  async #changed(id: string): Promise<void> {
    await this.shared.forget(sharedKey(id));
    this.#forget(id);
    await this.bus.tell(CHANGED, { id });
  }

  #forget(id: string): void {
    this.#rows.invalidate(id);
    this.#pages.clear();
  }
}

function sharedKey(id: string): string {
  return `poll:${id}`;
}

function kindOf(multiple: boolean): string {
  return multiple ? multipleChoice.name : singleChoice.name;
}

function definitionIn({ options, multiple = false, allowChange, imageId, imageAlt }: GivenPoll) {
  const settings = withoutUndefined({ allowChange });
  const picture = withoutUndefined({ imageId, imageAlt });
  return { kind: kindOf(multiple), options, settings, ...picture };
}

function changesIn(
  { options, multiple, allowChange, imageId, imageAlt }: Partial<GivenPoll>,
  question: { options: readonly Option[] },
) {
  return withoutUndefined({
    kind: multiple === undefined ? undefined : kindOf(multiple),
    options: options && withIds(options, question.options),
    settings: allowChange === undefined ? undefined : { allowChange },
    imageId,
    imageAlt,
  });
}

/** An option whose label stays is the same option, so that its votes and its picture stay, too. */
function withIds(given: readonly GivenOption[], before: readonly Option[]): GivenOption[] {
  const taken = new Set(given.map(({ id }) => id));
  return given.map((option) => {
    const same = before.find(({ id, label }) => label === option.label && !taken.has(id));
    if (option.id !== undefined || !same) return option;
    taken.add(same.id);
    return { ...option, id: same.id };
  });
}

function settingsIn({ resultsVisibility, maxParticipantsPerAddress }: Partial<GivenPoll>) {
  return withoutUndefined({ resultsVisibility, maxParticipantsPerAddress });
}

/** @throws what the work does, with the paths of a poll in it */
async function inPollsWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ValidationFailedError)) throw error;
    const { errors = [] } = error.more;
    throw new ValidationFailedError(
      errors.map(({ path, message }) => ({ path: pathInPoll(path), message })),
    );
  }
}

/** The address of its page. @param baseUrl without a slash at the end */
export function pollUrl(baseUrl: string, id: string): string {
  return `${baseUrl}/p/${id}`;
}

function toPoll(poll: ListedPoll, listed: boolean, baseUrl: string): Poll {
  return {
    id: poll.id,
    sessionId: poll.sessionId,
    question: poll.prompt,
    ...sizedPictureOf(poll),
    options: poll.options,
    multiple: poll.kind === multipleChoice.name,
    status: takesVotes(poll, Date.now()) ? 'open' : 'closed',
    listed,
    url: pollUrl(baseUrl, poll.id),
    totalVotes: poll.totalVotes,
    allowChange: poll.allowChange,
    proofOfWork: poll.proofOfWork,
    resultsVisibility: poll.resultsVisibility,
    createdAt: poll.createdAt.toISOString(),
    closesAt: poll.closesAt?.toISOString() ?? null,
  };
}
