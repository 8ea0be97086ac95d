export { Pages } from './pages.js';
export { PagesModule } from './pages.module.js';
