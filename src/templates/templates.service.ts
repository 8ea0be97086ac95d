import { Injectable } from '@nestjs/common';
import type { Template, TemplateOrigin } from '../contract/templates.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { isId } from '../platform/ids.js';
import type { Page } from '../platform/page.rules.js';
import {
  NewSessionsService,
  SessionListsService,
  SessionNotFoundError,
  SessionsService,
  type SessionView,
  type GivenSettings,
} from '../sessions/index.js';
import type { Exhibit } from './gallery.js';
import { TemplateNotFoundError } from './templates.errors.js';
import { toTemplate } from './to-template.js';

interface WantedTemplates {
  readonly origin?: TemplateOrigin;
  readonly search?: string;
  readonly tag?: string;
  readonly language?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** What can be said of a template; what is left out stays. */
export interface GivenTemplate {
  title?: string;
  description?: string | null;
  language?: string | null;
  tags?: string[];
}

type Condition = Parameters<SessionsService['delete']>[2];

/**
 * Templates: sessions of an organizer that never start, and those of the gallery, which are in no
 * database.
 */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly newSessions: NewSessionsService,
    private readonly lists: SessionListsService,
  ) {}

  /**
   * Makes a template of a session, which stays as it is.
   * @throws SessionNotFoundError, LimitReachedError
   */
  async keep(accountId: string, sessionId: string, given: GivenTemplate): Promise<Template> {
    const view = await this.sessions.get(accountId, sessionId);
    const { description, language, ...as } = given;
    const before = view.session.template;
    const template = {
      description: description ?? before?.description ?? null,
      language: language ?? before?.language ?? null,
    };
    return toTemplate(await this.newSessions.copy(accountId, view, { ...as, template }), 'own');
  }

  /**
   * One's own, newest first, then those of the gallery.
   * @throws ValidationFailedError where the cursor is none of this list
   */
  async list(accountId: string, wanted: WantedTemplates): Promise<Page<Template>> {
    const { origin, limit, cursor } = wanted;
    const isPastOwn = origin === 'gallery' || (cursor !== undefined && !isId(cursor));
    const own: Page<SessionView> = isPastOwn
      ? { items: [], nextCursor: null }
      : await this.lists.list(accountId, { ...wanted, templates: true });
    const items = own.items.map((view) => toTemplate(view, 'own'));
    if (own.nextCursor !== null || origin === 'own') return { items, nextCursor: own.nextCursor };
    const { findExhibits } = await import('./gallery.js');
    const left = after(findExhibits(wanted), isPastOwn ? cursor : undefined);
    const shown = left.slice(0, limit - items.length).map(({ template }) => template);
    items.push(...shown);
    return { items, nextCursor: left.length > shown.length ? items.at(-1)!.id : null };
  }

  /** @throws TemplateNotFoundError */
  async get(accountId: string, id: string): Promise<Template> {
    const exhibit = await findExhibit(id);
    return exhibit?.template ?? toTemplate(await this.#own(accountId, id), 'own');
  }

  /** @throws TemplateNotFoundError, EditConflictError, ValidationFailedError */
  async update(
    accountId: string,
    id: string,
    changes: GivenTemplate & { settings?: GivenSettings },
    condition: NonNullable<Condition>,
  ): Promise<Template> {
    await this.#own(accountId, id);
    const { description, language, ...others } = changes;
    const template = { description, language };
    const view = this.sessions.update(accountId, id, { ...others, template }, condition);
    return toTemplate(await orNoTemplate(view), 'own');
  }

  /** @throws TemplateNotFoundError, EditConflictError, LegalHoldError */
  async delete(accountId: string, id: string, condition: Condition): Promise<void> {
    await this.#own(accountId, id);
    await orNoTemplate(this.sessions.delete(accountId, id, condition));
  }

  /**
   * A new session in draft, of one's own template or one of the gallery. The tags of the gallery's are
   * its own, not the organizer's.
   * @throws TemplateNotFoundError, LimitReachedError
   */
  async use(accountId: string, id: string, as: { title?: string }): Promise<SessionView> {
    const exhibit = await findExhibit(id);
    if (exhibit) return this.newSessions.copy(accountId, exhibit.view, { ...as, tags: [] });
    return this.newSessions.copy(accountId, await this.#own(accountId, id), as);
  }

  async #own(accountId: string, id: string): Promise<SessionView> {
    const view = await orNoTemplate(this.sessions.get(accountId, id));
    if (!view.session.template) throw new TemplateNotFoundError();
    return view;
  }
}

/** Of the gallery; undefined where the id is one of a template that somebody has made. */
async function findExhibit(id: string): Promise<Exhibit | undefined> {
  if (isId(id)) return undefined;
  const { exhibits } = await import('./gallery.js');
  return exhibits.find(({ template }) => template.id === id);
}

/** @throws ValidationFailedError */
function after(found: Exhibit[], cursor: string | undefined): Exhibit[] {
  if (cursor === undefined) return found;
  const place = found.findIndex(({ template }) => template.id === cursor);
  if (place >= 0) return found.slice(place + 1);
  throw new ValidationFailedError([{ path: 'cursor', message: 'is no cursor of this list' }]);
}

/** It is called what who asks has called it. */
async function orNoTemplate<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SessionNotFoundError) throw new TemplateNotFoundError();
    throw error;
  }
}
