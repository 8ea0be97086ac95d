import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsService, LoginsService } from '../accounts/index.js';
import { ResultsService } from '../results/index.js';
import { SessionsService, toSession } from '../sessions/index.js';

/** Sessions that are in memory at a time. */
const PAGE = 10;

/** All that Plenum holds of an organizer. */
@Injectable()
export class AccountExportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly logins: LoginsService,
    private readonly sessions: SessionsService,
    private readonly results: ResultsService,
  ) {}

  /**
   * One JSON object in pieces, as `AccountExportDto`: an account may have more sessions than fit into
   * memory at once.
   */
  async *write(accountId: string, loginId: string, baseUrl: string): AsyncGenerator<string> {
    const head = {
      exportedAt: new Date().toISOString(),
      account: await this.accounts.get(accountId),
      logins: await this.logins.list(accountId, loginId),
    };
    yield `${JSON.stringify(head).slice(0, -1)},"sessions":[`;
    let separator = '';
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.sessions.list(accountId, {
        limit: PAGE,
        ...(cursor !== undefined && { cursor }),
      });
      for (const view of items) {
        const session = {
          ...toSession(view, baseUrl),
          results: await this.results.list(view, 'organizer'),
          roster: await this.#rosterOf(view.session.id),
          participants: await this.#participantsOf(view.session.id),
        };
        yield separator + JSON.stringify(session);
        separator = ',';
      }
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    yield ']}';
  }

  /** Names, and of voter codes the first group: the rest is kept by nobody. */
  #rosterOf(sessionId: string): Promise<{ kind: string; label: string }[]> {
    return this.dataSource.query(
      'select kind, label from roster_entries where session_id = $1 order by id',
      [sessionId],
    );
  }

  #participantsOf(sessionId: string): Promise<{ name: string }[]> {
    return this.dataSource.query(
      'select name from participants where session_id = $1 and name is not null order by participant_id',
      [sessionId],
    );
  }
}
