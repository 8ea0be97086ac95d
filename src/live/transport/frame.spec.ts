import { describe, expect, it } from '@jest/globals';
import { frameIn, textFrame } from './frame.js';

describe('textFrame', () => {
  it.each([
    ['', '8100'],
    ['2', '810132'],
    ['é', '8102c3a9'],
    ['x'.repeat(125), '817d'],
    ['x'.repeat(126), '817e007e'],
    ['é'.repeat(0x7fff), '817efffe'],
    ['x'.repeat(0x10000), '817f0000000000010000'],
  ])('of %.9j begins with %s', (text, head) => {
    const frame = textFrame(text);
    expect(frame.toString('hex')).toMatch(new RegExp(`^${head}`));
    expect(frame.subarray(-Buffer.byteLength(text) || frame.length).toString()).toBe(text);
  });
});

describe('frameIn', () => {
  it('joins the pieces once', () => {
    const options = { wsPreEncodedFrame: [Buffer.from('a'), Buffer.from('b')] as [Buffer, Buffer] };
    const frame = frameIn(options);
    expect(frame?.toString()).toBe('ab');
    expect(frameIn(options)).toBe(frame);
  });

  it('is nothing where there is none', () => {
    expect(frameIn({})).toBeUndefined();
  });
});
