import type { wordCloudFields as en } from './texts.host.en.js';

export const wordCloudFields: typeof en = { name: 'Wortwolke' };
