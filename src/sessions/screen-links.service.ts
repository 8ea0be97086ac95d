import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ScreenLink } from '../contract/index.js';
import { newId } from '../platform/ids.js';
import { Tokens } from '../platform/tokens/tokens.js';
import { lockSession } from './locks.js';
import { SCREEN, type Screen, type ScreenClaims } from './screen.js';
import { isOpenTo } from './screen.rules.js';
import { SessionDirectory } from './session-directory.js';
import type { SessionEntity } from './session.entity.js';
import { SessionChanges } from './session-changes.js';
import { ScreenLinkNotFoundError, ScreenLinkRevokedError } from './sessions.errors.js';
import { SessionsService } from './sessions.service.js';

/** A year, in seconds: for a screen that hangs in a foyer. */
const SCREEN_TTL = 365 * 24 * 3600;

/**
 * Links that open a session's big screen without a login. A session has one at the most; its token
 * is good as long as the session names its id.
 */
@Injectable()
export class ScreenLinksService {
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
   * @throws SessionNotFoundError
   */
  async create(accountId: string, sessionId: string, baseUrl: string): Promise<ScreenLink> {
    const session = await this.#replace(accountId, sessionId, newId());
    return this.#linkOf(session, baseUrl);
  }

  /** @throws SessionNotFoundError, ScreenLinkNotFoundError */
  async get(accountId: string, sessionId: string, baseUrl: string): Promise<ScreenLink> {
    const { session } = await this.sessions.get(accountId, sessionId);
    return this.#linkOf(session, baseUrl);
  }

  /** Ends what was opened by the link. @throws SessionNotFoundError */
  async revoke(accountId: string, sessionId: string): Promise<void> {
    await this.#replace(accountId, sessionId, null);
  }

  /**
   * Whose token it is; undefined where it is no screen's.
   * @throws ScreenLinkRevokedError where it was one's
   */
  async find(token: string | undefined): Promise<Screen | undefined> {
    const claims = token && this.tokens.find<ScreenClaims>(SCREEN, token);
    if (!claims) return undefined;
    const screen: Screen = { role: 'screen', id: claims.lid, sessionId: claims.sub };
    const view = await this.directory.bySession(screen.sessionId);
    if (!view || !isOpenTo(screen, view.session)) throw new ScreenLinkRevokedError();
    return screen;
  }

  /** Once this resolves, no process takes the link of before. */
  async #replace(accountId: string, id: string, linkId: string | null): Promise<SessionEntity> {
    const { session, before } = await this.dataSource.transaction(async (manager) => {
      const session = await lockSession(manager, accountId, id);
      const before = session.screenLinkId;
      session.screenLinkId = linkId;
      session.screenLinkCreatedAt = linkId ? new Date() : null;
      await manager.save(session);
      return { session, before };
    });
    await this.changes.tell(id, () =>
      before ? [['screen-link.revoked', { sessionId: id, linkId: before }]] : [],
    );
    return session;
  }

  #linkOf(session: Readonly<SessionEntity>, baseUrl: string): ScreenLink {
    const { id, screenLinkId, screenLinkCreatedAt } = session;
    if (!screenLinkId || !screenLinkCreatedAt) throw new ScreenLinkNotFoundError();
    const claims = { sub: id, lid: screenLinkId };
    // Signed for its own time, so that the same link has the same text each time.
    const token = this.tokens.sign(SCREEN, claims, SCREEN_TTL, screenLinkCreatedAt.getTime());
    return {
      token,
      // Behind a #, which browsers keep to themselves: no log of a server holds it.
      url: `${baseUrl}/screen/${id}#token=${token}`,
      createdAt: screenLinkCreatedAt.toISOString(),
    };
  }
}
