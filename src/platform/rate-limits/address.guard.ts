import {
  applyDecorators,
  type ExecutionContext,
  Inject,
  Injectable,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  InjectThrottlerOptions,
  InjectThrottlerStorage,
  Throttle,
  ThrottlerGuard,
  type ThrottlerLimitDetail,
  type ThrottlerModuleOptions,
  type ThrottlerStorage,
} from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { ClientAddress } from '../client-address.js';
import { type Environment, ENVIRONMENT } from '../config/environment.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import type { Policy } from './policies.js';
import { tooOften } from './rate-limits.js';

/** The throttler's guard, with the contract's refusal. */
@Injectable()
export class AddressGuard extends ThrottlerGuard {
  constructor(
    @InjectThrottlerOptions() options: ThrottlerModuleOptions,
    @InjectThrottlerStorage() counts: ThrottlerStorage,
    reflector: Reflector,
    private readonly addresses: ClientAddress,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    super(options, counts, reflector);
  }

  protected override shouldSkip(): Promise<boolean> {
    return Promise.resolve(!this.environment.rateLimits);
  }

  protected override getTracker(request: Pick<FastifyRequest, 'raw'>): Promise<string> {
    return Promise.resolve(this.addresses.of(request.raw));
  }

  protected override throwThrottlingException(
    _context: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    return Promise.reject(tooOften(timeToBlockExpire));
  }
}

/** So often from one address. */
export const LimitedByAddress = ({ limit, ttl }: Policy<`${string}/address`>) =>
  applyDecorators(
    UseGuards(AddressGuard),
    Throttle({ default: { limit, ttl } }),
    ApiProblems('too_many_requests'),
  );
