import { describe, expect, it } from '@jest/globals';
import { createHttpAdapter } from './http.js';
import { readEnvironment } from './platform/config/environment.js';
import { createLogger } from './platform/logging/logging.js';

describe('the HTTP server', () => {
  it('waits for what is under way when it closes, whatever Fastify thinks of slow plugins', () => {
    const noApp = () => {
      throw new Error('There is no application yet.');
    };
    const adapter = createHttpAdapter(readEnvironment({}), createLogger('silent'), noApp);
    expect(adapter.getInstance().initialConfig.pluginTimeout).toBe(0);
  });
});
