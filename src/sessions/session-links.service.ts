import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SessionLink } from '../contract/index.js';
import { newId } from '../platform/ids.js';
import { Tokens } from '../platform/tokens/tokens.js';
import type { LinkClaims, LinkHolder, LinkKind } from './link.js';
import { isOpenTo, linkColumns } from './link.rules.js';
import { requireNoTemplate } from './lifecycle.rules.js';
import { lockSession } from './locks.js';
import { SessionDirectory } from './session-directory.js';
import type { SessionEntity } from './session.entity.js';
import { SessionChanges } from './session-changes.js';
import { LinkNotFoundError, LinkRevokedError } from './sessions.errors.js';
import { SessionsService } from './sessions.service.js';

/** A year, in seconds: for a screen that hangs in a foyer. */
const LINK_TTL = 365 * 24 * 3600;

/** Where such a link leads to. */
const pages: Readonly<Record<LinkKind, string>> = { screen: 'screen', moderator: 'moderate' };

/**
 * Links that open a session's big screen, or let somebody moderate it, without a login. A session has
 * one of each kind at the most; its token is good as long as the session names its id.
 */
@Injectable()
export class SessionLinksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: SessionDirectory,
    private readonly sessions: SessionsService,
    private readonly changes: SessionChanges,
    private readonly tokens: Tokens,
  ) {}

  /**
   * Makes a link; the one of before is revoked by that.
   * @param baseUrl where it leads to
   * @throws SessionNotFoundError, InvalidTransitionError where it is a template
   */
  async create(
    kind: LinkKind,
    accountId: string,
    sessionId: string,
    baseUrl: string,
  ): Promise<SessionLink> {
    const session = await this.#replace(kind, accountId, sessionId, newId());
    return this.#linkOf(kind, session, baseUrl);
  }

  /** @throws SessionNotFoundError, LinkNotFoundError */
  async get(
    kind: LinkKind,
    accountId: string,
    sessionId: string,
    baseUrl: string,
  ): Promise<SessionLink> {
    const { session } = await this.sessions.get(accountId, sessionId);
    return this.#linkOf(kind, session, baseUrl);
  }

  /** Ends what was opened by the link. @throws SessionNotFoundError */
  async revoke(kind: LinkKind, accountId: string, sessionId: string): Promise<void> {
    await this.#replace(kind, accountId, sessionId, null);
  }

  /**
   * Whose token it is; undefined where it is of no link of these kinds.
   * @throws LinkRevokedError where it was one's
   */
  async find<Kind extends LinkKind>(
    token: string | undefined,
    kinds: readonly Kind[],
  ): Promise<LinkHolder<Kind> | undefined> {
    if (token === undefined) return undefined;
    for (const role of kinds) {
      const claims = this.tokens.find<LinkClaims>(role, token);
      if (!claims) continue;
      const holder = { role, id: claims.lid, sessionId: claims.sub } as LinkHolder<Kind>;
      const view = await this.directory.bySession(holder.sessionId);
      if (!view || !isOpenTo(holder, view.session)) throw new LinkRevokedError(role);
      return holder;
    }
    return undefined;
  }

  /** Once this resolves, no process takes the link of before. */
  async #replace(
    kind: LinkKind,
    accountId: string,
    id: string,
    linkId: string | null,
  ): Promise<SessionEntity> {
    const columns = linkColumns[kind];
    const { session, before } = await this.dataSource.transaction(async (manager) => {
      const session = await lockSession(manager, accountId, id);
      if (linkId) requireNoTemplate(session, 'share');
      const before = session[columns.id];
      session[columns.id] = linkId;
      session[columns.createdAt] = linkId ? new Date() : null;
      await manager.save(session);
      return { session, before };
    });
    await this.changes.tell(id, () =>
      before ? [['link.revoked', { sessionId: id, kind, linkId: before }]] : [],
    );
    return session;
  }

  #linkOf(kind: LinkKind, session: Readonly<SessionEntity>, baseUrl: string): SessionLink {
    const columns = linkColumns[kind];
    const linkId = session[columns.id];
    const createdAt = session[columns.createdAt];
    if (!linkId || !createdAt) throw new LinkNotFoundError(kind);
    const claims = { sub: session.id, lid: linkId };
    // Signed for its own time, so that the same link has the same text each time.
    const token = this.tokens.sign(kind, claims, LINK_TTL, createdAt.getTime());
    return {
      token,
      // Behind a #, which browsers keep to themselves: no log of a server holds it.
      url: `${baseUrl}/${pages[kind]}/${session.id}#token=${token}`,
      createdAt: createdAt.toISOString(),
    };
  }
}
