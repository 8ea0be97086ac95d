import { QueryClientProvider } from '@tanstack/preact-query';
import { actOncePerPress } from '../ui/one-press.js';
import { showPage } from '../ui/render.js';
import { HostApp } from './host-app.js';
import { queries } from './queries.js';
import './host.css';
import './console.css';
import './editing.css';
import './report.css';

actOncePerPress();
showPage(() => (
  <QueryClientProvider client={queries}>
    <HostApp />
  </QueryClientProvider>
));
