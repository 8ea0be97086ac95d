export { AudienceReads } from './audience-reads.js';
export { PollReads } from './poll-reads.js';
export { LiveModule } from './live.module.js';
export { LiveWorkerModule } from './live.worker.module.js';
export { LiveIoAdapter } from './live-io-adapter.js';
