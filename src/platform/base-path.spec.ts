import { describe, expect, it } from '@jest/globals';
import { withoutBasePath } from './base-path.js';

describe('withoutBasePath', () => {
  it.each([
    ['/polls', '/polls/v1/join', '/v1/join'],
    ['/polls', '/v1/join', '/v1/join'],
    ['/polls', '/polls', '/'],
    ['/polls', '/polls/', '/'],
    ['/polls', '/polls?x=1', '/?x=1'],
    ['/polls', '/polls/?x=1', '/?x=1'],
    ['/polls', '/pollsters', '/pollsters'],
    ['/polls', '/polls/socket.io/?EIO=4', '/socket.io/?EIO=4'],
    ['/polls', '/v1/x?to=/polls/y', '/v1/x?to=/polls/y'],
    ['', '/v1/join', '/v1/join'],
    ['', '//x', '//x'],
  ])('"%s" takes %s as %s', (basePath, url, expected) => {
    expect(withoutBasePath(basePath, url)).toBe(expected);
  });
});
