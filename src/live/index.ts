export { LiveModule } from './live.module.js';
export { LiveWorkerModule } from './live.worker.module.js';
export { LiveIoAdapter } from './transport/live-io-adapter.js';
