import { QueryClientProvider } from '@tanstack/preact-query';
import { showPage } from '../ui/render.js';
import { HostApp } from './host-app.js';
import { queries } from './queries.js';
import './host.css';

showPage(() => (
  <QueryClientProvider client={queries}>
    <HostApp />
  </QueryClientProvider>
));
