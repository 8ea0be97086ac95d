import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './device.rules.js';

describe('deviceOf', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
  const like = 'AppleWebKit/537.36 (KHTML, like Gecko)';

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox, Linux'],
    [`${windows} ${like} Chrome/131.0.0.0 Safari/537.36`, 'Chrome, Windows'],
    [`${windows} ${like} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, 'Edge, Windows'],
    [`${windows} ${like} Chrome/131.0.0.0 Safari/537.36 OPR/115.0.0.0`, 'Opera, Windows'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      'Safari, macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1',
      'Chrome, iPhone',
    ],
    [
      `Mozilla/5.0 (Linux; Android 10; K) ${like} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
      'Samsung Internet, Android',
    ],
    [
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${like} Chrome/131.0.0.0 Safari/537.36`,
      'Chrome, ChromeOS',
    ],
    ['curl/8.5.0', null],
    ['<script>alert(1)</script> Firefoxy/1', null],
    ['', null],
    [undefined, null],
  ])('%s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});
