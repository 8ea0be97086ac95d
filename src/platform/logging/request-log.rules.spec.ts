import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { describeRequest } from './request-log.rules.js';

function aRequest(route: string, more: object = {}) {
  const routeOptions = { url: route } as FastifyRequest['routeOptions'];
  return { id: 'r-1', method: 'POST', routeOptions, params: { id: 'x' }, ...more };
}

describe('what a log says of a request', () => {
  it('is its id and its route', () => {
    expect(describeRequest(aRequest('/v1/join', { params: {} }))).toEqual({
      requestId: 'r-1',
      method: 'POST',
      route: '/v1/join',
    });
  });

  it('is the session or the question that its path names', () => {
    expect(describeRequest(aRequest('/v1/sessions/:id/start'))).toMatchObject({ sessionId: 'x' });
    expect(describeRequest(aRequest('/v1/questions/:id/open'))).toMatchObject({ questionId: 'x' });
    expect(describeRequest(aRequest('/screen/:id'))).not.toHaveProperty('sessionId');
  });

  it('is who calls', () => {
    const user = { role: 'participant', id: 'p', sessionId: 's', name: 'Grace' };
    const told = describeRequest(aRequest('/v1/questions/:id/votes', { user }));
    expect(told).toMatchObject({ participantId: 'p', sessionId: 's', questionId: 'x' });
    expect(JSON.stringify(told)).not.toContain('Grace');
  });
});
