import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Metrics } from '../platform/metrics/metrics.js';
import { AdminJobsService } from './admin-jobs.service.js';

export interface Numbers {
  accounts: { total: number; admins: number; disabled: number };
  sessions: { draft: number; live: number; ended: number; held: number; templates: number };
  questions: number;
  /** Ballots that are counted now. */
  votes: number;
  /** Of each queue, by the state of its jobs. */
  jobs: Record<string, Record<string, number>>;
  /** Of the process that answers. */
  process: { sockets: number; streams: number; uptimeSeconds: number };
}

/** How much there is, for who runs the server. */
@Injectable()
export class NumbersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: AdminJobsService,
    private readonly metrics: Metrics,
  ) {}

  async get(): Promise<Numbers> {
    const [row] = await this.dataSource.query<[Omit<Numbers, 'jobs' | 'process'>]>(`
      select
        (select json_build_object('total', count(*), 'admins', count(*) filter (where role = 'admin'),
           'disabled', count(disabled_at)) from accounts) as accounts,
        (select json_build_object('draft', count(*) filter (where status = 'draft' and template is null),
           'live', count(*) filter (where status = 'live'),
           'ended', count(*) filter (where status = 'ended'),
           'held', count(legal_hold_at), 'templates', count(template)) from sessions) as sessions,
        (select count(*)::integer from questions) as questions,
        (select coalesce(sum(results.total_votes), 0)::float8 from results) as votes`);
    return {
      ...row,
      jobs: await this.jobs.counts(),
      process: {
        sockets: await this.metrics.sumOf('plenum_sockets'),
        streams: await this.metrics.sumOf('plenum_streams'),
        uptimeSeconds: Math.floor(process.uptime()),
      },
    };
  }
}
