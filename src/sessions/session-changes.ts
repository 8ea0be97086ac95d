import { Injectable } from '@nestjs/common';
import { SessionDirectory, type SessionView } from './session-directory.js';
import { SessionEvents, type SessionFacts } from './session.events.js';
import { SessionNotFoundError } from './sessions.errors.js';

/** What happened, and to what. */
type Fact = {
  [Name in keyof SessionFacts]: readonly [name: Name, of: SessionFacts[Name]];
}[keyof SessionFacts];

/**
 * What follows the commit of a change: every process forgets the session as it was, then those who
 * listen here are told. In this order, so that who is told reads it as it is now.
 */
@Injectable()
export class SessionChanges {
  constructor(
    private readonly directory: SessionDirectory,
    private readonly events: SessionEvents,
  ) {}

  /**
   * Resolves when every listener is done, so that what an answer promises holds when it is sent.
   * @param factsOf told one after the other; none where the change is nobody's business
   * @returns the session as it is now
   * @throws SessionNotFoundError where it is gone
   */
  async tell(
    sessionId: string,
    factsOf: (view: SessionView) => readonly Fact[] = () => [],
  ): Promise<SessionView> {
    const view = await this.directory.changed(sessionId);
    if (!view) throw new SessionNotFoundError();
    for (const [name, of] of factsOf(view)) await this.events.emit(name, of);
    return view;
  }

  /** The same for a session that is gone. */
  async tellRemoved(removed: SessionFacts['session.removed']): Promise<void> {
    await this.directory.changed(removed.sessionId);
    await this.events.emit('session.removed', removed);
  }
}
