import { Injectable } from '@nestjs/common';
import { reportLimits, type SessionReport, type Turnout } from '../../contract/reports.js';
import { deletionOf } from '../../contract/retention.js';
import { CrosstabsService } from '../../crosstabs/index.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { ServerSettings } from '../../platform/settings/server-settings.js';
import { SessionsService, type SessionView } from '../../sessions/index.js';
import { type QuestionTimes, ReportsRepository } from './reports.repository.js';
import { reportPolicies } from './reports.policies.js';
import { toResponseTime } from './response-time.rules.js';
import { slotsOf } from './slots.rules.js';
import { seriesOf } from './series.rules.js';

/** What a report says that no other call tells. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly repository: ReportsRepository,
    private readonly crosstabs: CrosstabsService,
    private readonly settings: ServerSettings,
    private readonly limits: RateLimits,
  ) {}

  /** @throws SessionNotFoundError, TooManyRequestsError */
  async get(accountId: string, sessionId: string): Promise<SessionReport> {
    const view = await this.sessions.get(accountId, sessionId);
    await this.limits.take(reportPolicies['report/account'], accountId);
    const ids = view.questions.map(({ id }) => id);
    const [times, { retentionDays }, series] = await Promise.all([
      this.repository.timesOf(ids),
      this.settings.get(),
      this.repository.listSeries(accountId, seriesOf(view.session), reportLimits.termsMax),
    ]);
    const { voters, turnout } = await this.#turnoutOf(ids, times);
    return {
      sessionId,
      voters,
      votes: times.reduce((sum, { votes }) => sum + votes, 0),
      turnout,
      questions: inOrder(view, times).map(({ questionId, votes, quartiles }) => ({
        questionId,
        votes,
        responseTime: toResponseTime(votes, quartiles, view.session.settings.pace),
      })),
      crosstabs: await this.crosstabs.listFinal(view),
      terms: series.length,
      deletesAt: deletionOf(view.session.toOutline(''), retentionDays)?.toISOString() ?? null,
    };
  }

  async #turnoutOf(
    questionIds: readonly string[],
    times: readonly QuestionTimes[],
  ): Promise<{ voters: number; turnout: Turnout | null }> {
    if (times.length === 0) return { voters: 0, turnout: null };
    const row = slotsOf(
      Math.min(...times.map(({ first }) => first)),
      Math.max(...times.map(({ last }) => last)),
    );
    const counted = await this.repository.countBySlot(questionIds, row);
    const voters = counted.reduce((sum, { newVoters }) => sum + newVoters, 0);
    if (voters < reportLimits.timesShownFrom) return { voters, turnout: null };
    const slots = Array.from({ length: row.count }, () => ({ votes: 0, newVoters: 0 }));
    for (const { at, votes, newVoters } of counted) slots[at] = { votes, newVoters };
    const from = new Date(row.from).toISOString();
    return { voters, turnout: { from, slotSeconds: row.length / 1_000, slots } };
  }
}

function inOrder({ questions }: SessionView, times: readonly QuestionTimes[]): QuestionTimes[] {
  return questions.flatMap(({ id }) => times.find(({ questionId }) => questionId === id) ?? []);
}
