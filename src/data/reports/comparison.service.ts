import { Injectable } from '@nestjs/common';
import { reportLimits, type SessionComparison } from '../../contract/reports.js';
import { DomainError } from '../../platform/domain-error.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { ResultsService } from '../../results/index.js';
import { SessionsService, type SessionView } from '../../sessions/index.js';
import { compareTerms, type Term } from './comparison.rules.js';
import { ReportsRepository } from './reports.repository.js';
import { reportPolicies } from './reports.policies.js';
import { seriesOf } from './series.rules.js';

/** The same session over its terms. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly results: ResultsService,
    private readonly repository: ReportsRepository,
    private readonly limits: RateLimits,
  ) {}

  /** @throws SessionNotFoundError, TooManyRequestsError */
  async get(accountId: string, sessionId: string): Promise<SessionComparison> {
    const { session, questions } = await this.sessions.get(accountId, sessionId);
    await this.limits.take(reportPolicies['comparison/account'], accountId);
    const series = seriesOf(session);
    const ids = await this.repository.listSeries(accountId, series, reportLimits.termsMax);
    const found: { view: SessionView; term: Term }[] = [];
    for (const id of ids) {
      const view = await this.#find(accountId, id);
      if (view) found.push({ view, term: await this.#termOf(view) });
    }
    return {
      sessionId,
      terms: found.map(({ view }) => {
        const { id, title, startedAt, createdAt, endedAt } = view.session.toOutline('');
        return { sessionId: id, title, startedAt: startedAt ?? createdAt, endedAt };
      }),
      questions: compareTerms(
        questions,
        found.map(({ term }) => term),
      ),
    };
  }

  /** Undefined: it was deleted meanwhile. */
  async #find(accountId: string, id: string): Promise<SessionView | undefined> {
    try {
      return await this.sessions.get(accountId, id);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  async #termOf(view: SessionView): Promise<Term> {
    const results = await this.results.list(view, 'organizer');
    const opened = new Set(
      view.questions.flatMap(({ id, openedAt }) => (openedAt === null ? [] : [id])),
    );
    return {
      questions: view.questions.filter(({ id }) => opened.has(id)),
      results: new Map(
        results.flatMap((result) =>
          opened.has(result.questionId) ? [[result.questionId, result] as const] : [],
        ),
      ),
    };
  }
}
