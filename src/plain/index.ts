export { html } from './html.js';
export { PlainModule } from './plain.module.js';
