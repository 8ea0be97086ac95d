import { describe, expect, it } from '@jest/globals';
import { ordinaryHost } from './host.rules.js';

describe('ordinaryHost', () => {
  it.each([
    'localhost',
    'localhost:3000',
    'example.org',
    'my_laptop.lan:8080',
    'xn--bcher-kva.example',
    '192.168.1.20:3000',
    '[2001:db8::1]:3000',
    '[::1]',
    'example.org.',
  ])('takes %s', (host) => {
    expect(ordinaryHost(host)).toBe(host);
  });

  it('takes it in any case', () => {
    expect(ordinaryHost('Example.ORG:80')).toBe('example.org:80');
  });

  it.each([
    [undefined],
    [''],
    ['example.org/path'],
    ['example.org?x'],
    ['example.org#x'],
    ['user@example.org'],
    ['example.org:0'],
    ['example.org:99999'],
    ['example.org:3000:1'],
    ['exa mple.org'],
    ['<script>'],
    ['bücher.example'],
    ['a,b'],
    ['[::1'],
    ['[zz]'],
    ['1.2.3.4.5'],
    ['-'],
    [`${'a'.repeat(300)}.org`],
  ])('does not take %s', (host) => {
    expect(ordinaryHost(host)).toBeUndefined();
  });
});
