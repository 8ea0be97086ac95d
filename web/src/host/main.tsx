import { QueryClientProvider } from '@tanstack/preact-query';
import { ownPath, showPath } from '../address/base-path.js';
import { actOncePerPress } from '../ui/one-press.js';
import { showPage } from '../ui/render.js';
import { HostApp } from './host-app.js';
import { queries } from './queries.js';
import './host.css';
import './console.css';
import './editing.css';
import './report.css';

// The first segment in any case; what follows are ids and names of ours.
showPath(ownPath().replace(/^\/(?:host|admin)/i, (first) => first.toLowerCase()));

actOncePerPress();
showPage(() => (
  <QueryClientProvider client={queries}>
    <HostApp />
  </QueryClientProvider>
));
