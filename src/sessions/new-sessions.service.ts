import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { limits, type TemplateFacts } from '../contract/index.js';
import { ImageUses } from '../images/index.js';
import { isForeignKeyViolation } from '../platform/database/postgres-errors.js';
import { UnauthorizedError } from '../platform/domain-error.js';
import { ServerSettings } from '../platform/settings/server-settings.js';
import {
  defaultSettings,
  type GivenSettings,
  openToAll,
  splitSettings,
} from './admission.rules.js';
import { copyDefinition, define } from './definition.rules.js';
import { drawCode, withFreeCode } from './free-code.js';
import { nextSessionStatus } from './lifecycle.rules.js';
import { type GivenSession, newDraft, newSession, prefixOf } from './new-session.js';
import { QuestionEntity } from './question.entity.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import { imagesOf, type NewQuestion, newQuestion } from './questions.service.js';
import { requireKeepable } from './retention.rules.js';
import { SessionDirectory, type SessionView } from './session-directory.js';
import { SessionEntity } from './session.entity.js';
import { LimitReachedError } from './sessions.errors.js';
import { SessionsService } from './sessions.service.js';
import { changeSettings, copySettings } from './settings.rules.js';
import { keptTags } from './tags.rules.js';

/** Sessions that come to be: drafts, copies, and those that are live at once. */
@Injectable()
export class NewSessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: SessionDirectory,
    private readonly sessions: SessionsService,
    private readonly lifecycle: QuestionLifecycleService,
    private readonly images: ImageUses,
    private readonly serverSettings: ServerSettings,
  ) {}

  /**
   * @throws ValidationFailedError where a question is not as its kind needs it
   * @throws LimitReachedError
   */
  async create(accountId: string, input: GivenSession): Promise<SessionView> {
    const { session, questions } = newDraft(accountId, input);
    requireKeepable(session.settings, defaultSettings, await this.serverSettings.get());
    return this.#insert(session, questions, { prefixOf });
  }

  /**
   * A session that is live, with one question that is open.
   * @param closesAt when that closes by itself; null: when it is closed
   * @param also writes, in the same transaction, what another module keeps of the question
   * @throws ValidationFailedError, its paths those of the question; LimitReachedError
   */
  async createOpen(
    accountId: string,
    input: {
      title: string;
      settings?: GivenSettings;
      question: NewQuestion;
      closesAt: Date | null;
    },
    also: (manager: EntityManager, question: { id: string }) => Promise<void>,
  ): Promise<SessionView> {
    const { settings, admission } = splitSettings(input.settings ?? {});
    const session = newSession(accountId, input.title, changeSettings(settings), {
      ...openToAll,
      ...admission,
    });
    const definition = define(input.question);
    const question = newQuestion(session.id, 0, { ...input.question, ...definition });
    session.status = nextSessionStatus('start', session.status);
    session.startedAt = new Date();
    const opened = await this.lifecycle.openNew(question, input.closesAt);
    return this.#insert(session, [question], {
      also: async (manager) => {
        await opened(manager);
        await also(manager, question);
      },
    });
  }

  /**
   * A new draft with the same settings, tags and questions, no votes and nobody on its roster. An end
   * that is over is none of the copy's.
   * @throws LimitReachedError
   */
  async duplicate(accountId: string, id: string): Promise<SessionView> {
    return this.copy(accountId, await this.sessions.get(accountId, id));
  }

  /**
   * The same of a session that is anybody's: who calls this has looked whether it may be copied.
   * @param as what of the copy is otherwise; `template`: it is one
   */
  async copy(
    accountId: string,
    { session, questions }: SessionView,
    as: { title?: string; tags?: string[]; template?: TemplateFacts } = {},
  ): Promise<SessionView> {
    const { title = session.title, tags = session.tags, template = null } = as;
    const copy = newSession(accountId, title, copySettings(session.settings), session.admission);
    const seriesId = session.seriesId ?? session.id;
    Object.assign(copy, keptTags(tags), { template, seriesId });
    const optionIds = new Map<string, string>();
    const copies = questions.map((question) =>
      Object.assign(
        newQuestion(copy.id, question.position, {
          ...{ ...question, ...copyDefinition(question, optionIds) },
          repeatsId: null,
        }),
        { originId: question.originId ?? question.id },
      ),
    );
    questions.forEach(({ repeatsId }, at) => {
      const repeated = questions.findIndex((one) => one.id === repeatsId);
      copies[at]!.repeatsId = copies[repeated]?.id ?? null;
    });
    return this.#insert(copy, copies);
  }

  /** Not locked: who makes several at the same time may have a few more. @throws LimitReachedError */
  async #requireRoom({ accountId, template }: SessionEntity): Promise<void> {
    const [max, what] = template
      ? ([limits.templatesPerAccount, 'templates'] as const)
      : ([limits.sessionsPerAccount, 'sessions'] as const);
    const kept = await this.dataSource.manager.countBy(SessionEntity, {
      accountId,
      template: template ? Not(IsNull()) : IsNull(),
    });
    if (kept >= max) throw new LimitReachedError(max, `${what} of an account`);
  }

  async #insert(
    session: SessionEntity,
    questions: QuestionEntity[],
    more: {
      also?: (manager: EntityManager) => Promise<void>;
      prefixOf?: (index: number) => string;
    } = {},
  ): Promise<SessionView> {
    const { accountId } = session;
    const draw = () => (session.code = session.template ? session.id : drawCode());
    await this.#requireRoom(session);
    draw();
    const insert = () =>
      this.dataSource.transaction(async (manager: EntityManager) => {
        await manager.insert(SessionEntity, session);
        await manager.insert(QuestionEntity, questions);
        await this.images.add(manager, accountId, imagesOf(questions, more.prefixOf));
        await more.also?.(manager);
      });
    await withFreeCode(insert, draw).catch((error: unknown) => {
      if (isForeignKeyViolation(error)) throw new UnauthorizedError('The account was deleted.');
      throw error;
    });
    // Only the database has the sizes of their pictures.
    const isIllustrated = questions.some(({ imageId }) => imageId !== null);
    const view = isIllustrated ? await this.directory.bySession(session.id) : undefined;
    return view ?? { session, questions };
  }
}
