import { describe, expect, it } from '@jest/globals';
import { isForPerson, placeOf } from './place.rules.js';

const POLL = '01890a5d-ac96-774b-bcce-b30209948057';

describe('placeOf', () => {
  it.each([
    '/',
    '//',
    '/?from=poster',
    '/j',
    '/J/',
    '/join',
    '/Join/',
    '/j/46526111',
    '/j/46526111/',
    '/J/46526111',
    '/j/4652%206111',
    '/j/4652-6111',
    '/j//46526111',
    '/j/46526111?x=1',
    '/46526111',
    '/4652%206111/',
    '/join/46526111',
    '/j/%D9%A4%D9%A6%D9%A5%D9%A2%D9%A6%D9%A1%D9%A1%D9%A1',
    '/j/46526111/extra',
  ])('%s is the audience’s page', (path) => {
    expect(placeOf(path)).toEqual({ page: 'audience', isFound: true });
  });

  it.each([
    '/host',
    '/host/',
    '/HOST',
    '/Host/sessions/x',
    '/host/anything',
    '/admin',
    '/Admin/audit',
  ])('%s is the host’s page', (path) =>
    expect(placeOf(path)).toEqual({ page: 'host', isFound: true }),
  );

  it.each(['/screen/0197', '/screen/0197/', '/Screen/0197'])('%s is a big screen', (path) => {
    expect(placeOf(path)).toEqual({ page: 'screen', isFound: true });
  });

  it.each(['/moderate/0197', '/moderate/0197/', '/Moderate/0197'])(
    '%s is a moderator’s page',
    (path) => {
      expect(placeOf(path)).toEqual({ page: 'moderate', isFound: true });
    },
  );

  it.each(['/polls', '/Polls/?sort=popular', `/p/${POLL}`, `/P/${POLL.toUpperCase()}/`])(
    '%s is the page of polls',
    (path) => expect(placeOf(path)).toEqual({ page: 'poll', isFound: true }),
  );

  it.each(['/p/x', '/p/46526111'])('%s is that page, with no poll', (path) => {
    expect(placeOf(path)).toEqual({ page: 'poll', isFound: false });
  });

  it.each([
    '/anything',
    '/j/4652',
    '/j/nothing',
    '/screen',
    '/screen/x/y',
    '/moderate',
    '/moderate/x/y',
    '/hosts',
    '/index.html',
    '/%E0%A4%A',
    '/v2/sessions',
  ])('%s is nothing, told on the audience’s page', (path) => {
    expect(placeOf(path)).toEqual({ page: 'audience', isFound: false });
  });

  it.each(['/v1', '/v1/nothing', '/V1/join', '/docs/x', '/health', '/metrics/', '/assets/x.js'])(
    '%s is for programs',
    (path) => expect(placeOf(path)).toBeUndefined(),
  );
});

describe('isForPerson', () => {
  it.each([
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'TEXT/HTML',
    'application/json, text/html;q=0.5',
  ])('"%s" is', (accept) => {
    expect(isForPerson({ accept })).toBe(true);
  });

  it.each([undefined, '', '*/*', 'application/json', 'image/*,*/*;q=0.8', 'text/html;q=0'])(
    '"%s" is not',
    (accept) => expect(isForPerson({ accept })).toBe(false),
  );
});
