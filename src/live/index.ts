export { LiveModule } from './live.module.js';
export { LiveWorkerModule } from './live.worker.module.js';
export { RedisIoAdapter } from './redis-io-adapter.js';
