import {
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type PipeTransform,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Addresses } from './addresses.js';

@Injectable()
class ForAskerPipe implements PipeTransform<FastifyRequest, string> {
  constructor(private readonly addresses: Addresses) {}

  transform({ raw }: FastifyRequest): string {
    return this.addresses.forAsker(raw);
  }
}

const Asking = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<FastifyRequest>(),
);

/** The address that who asks may hand on, without a slash at the end: `Addresses.forAsker`. */
export const BaseUrl = () => Asking(ForAskerPipe);
