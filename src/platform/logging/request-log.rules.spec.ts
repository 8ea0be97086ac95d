import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { describeRequest, type LoggedIds } from './request-log.rules.js';

const ids: LoggedIds = {
  ofRoutes: { '/v1/shelves/:id': 'shelfId', '/v1/books/:id': 'bookId' },
  ofCaller: ['shelfId'],
};

function describeIt(route: string, more: object = {}) {
  const routeOptions = { url: route } as FastifyRequest['routeOptions'];
  const request = { id: 'r-1', method: 'POST', routeOptions, params: { id: 'x' }, ...more };
  return describeRequest(request, ids);
}

describe('what a log says of a request', () => {
  it('is its id and its route', () => {
    expect(describeIt('/v1/join', { params: {} })).toEqual({
      requestId: 'r-1',
      method: 'POST',
      route: '/v1/join',
    });
  });

  it('is what its path names, where that has a name', () => {
    expect(describeIt('/v1/shelves/:id/start')).toMatchObject({ shelfId: 'x' });
    expect(describeIt('/v1/books/:id/open')).toMatchObject({ bookId: 'x' });
    expect(Object.values(describeIt('/shelf/:id'))).not.toContain('x');
  });

  it('is who calls', () => {
    const user = { role: 'reader', id: 'p', shelfId: 's', name: 'Grace' };
    const told = describeIt('/v1/books/:id/pages', { user });
    expect(told).toMatchObject({ readerId: 'p', shelfId: 's', bookId: 'x' });
    expect(JSON.stringify(told)).not.toContain('Grace');
  });
});
