import { once } from 'node:events';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { OverloadedError, TooManyRequestsError } from '../../platform/domain-error.js';
import { RunningExports } from './running-exports.js';

const aFile = () => Promise.resolve(Readable.from(['a', 'b']));

describe('running exports', () => {
  it('are two of an account, until one is closed', async () => {
    const running = new RunningExports();
    const first = await running.add('ada', aFile);
    await running.add('ada', aFile);
    await expect(running.add('ada', aFile)).rejects.toThrow(TooManyRequestsError);
    await running.add('grace', aFile);
    const closed = once(first, 'close');
    first.destroy();
    await closed;
    await running.add('ada', aFile);
  });

  it('are eight of a process', async () => {
    const running = new RunningExports();
    for (let nth = 0; nth < 8; nth += 1) await running.add(`account ${nth}`, aFile);
    await expect(running.add('another', aFile)).rejects.toThrow(OverloadedError);
  });

  it('forget what could not be opened', async () => {
    const running = new RunningExports();
    const failing = () => Promise.reject(new Error('no'));
    for (let nth = 0; nth < 9; nth += 1) {
      await expect(running.add('ada', failing)).rejects.toThrow('no');
    }
    await running.add('ada', aFile);
  });
});
