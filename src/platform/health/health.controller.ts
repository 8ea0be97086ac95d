import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  HealthCheck,
  HealthCheckService,
  HealthIndicatorService,
  TypeOrmHealthIndicator,
} from '@nestjs/terminus';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { QUEUES } from '../queue/queues.js';

/**
 * How long a dependency may take to answer before it counts as down. Longer than a few turns of an
 * event loop that has too much to do: that is not the dependency's fault. Milliseconds.
 */
const TIMEOUT = 5_000;

@ApiTags('ops')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly indicators: HealthIndicatorService,
    @InjectDataSource() private readonly connection: DataSource,
    @Inject(QUEUES) private readonly queues: readonly Queue[],
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers at all' })
  @ApiOkResponse({ schema: { example: { status: 'ok' } } })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck({ swaggerDocumentation: false })
  @ApiOperation({ summary: 'Whether it can serve: each dependency by name' })
  @ApiOkResponse({
    schema: {
      example: {
        status: 'ok',
        info: { database: { status: 'up' }, queue: { status: 'up' } },
        error: {},
        details: { database: { status: 'up' }, queue: { status: 'up' } },
      },
    },
  })
  @ApiProblems('unavailable')
  ready() {
    return this.health.check([() => this.#checkDatabase(), () => this.#checkQueue()]);
  }

  #checkDatabase() {
    // Without one, the indicator looks for it by a package that it loads then.
    const { connection } = this;
    return this.database.pingCheck('database', { connection, timeout: TIMEOUT });
  }

  /** One answers for all: they are kept in one place. */
  async #checkQueue() {
    const indicator = this.indicators.check('queue');
    try {
      await this.queues[0]?.getWaitingCount();
      return indicator.up();
    } catch {
      return indicator.down({ message: 'the queue does not answer' });
    }
  }
}
