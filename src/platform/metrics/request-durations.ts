import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

/**
 * Measures how long each route takes to answer, those left out that `isLeftOut` names: they get no
 * hook at all, as what comes by thousands should not pay for it. To be called before there are routes.
 */
export function measureRequests(
  fastify: FastifyInstance,
  { requestDuration }: Metrics,
  isLeftOut: (url: string) => boolean,
): void {
  fastify.addHook('onRoute', (route) => {
    if (isLeftOut(route.url)) return;
    route.onResponse = [
      ...[route.onResponse ?? []].flat(),
      ({ method }, reply, done) => {
        const labels = { method, route: route.url, status: String(reply.statusCode) };
        requestDuration.observe(labels, reply.elapsedTime / 1000);
        done();
      },
    ];
  });
}
