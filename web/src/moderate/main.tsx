import { QueryClientProvider } from '@tanstack/preact-query';
import { ownPath, showPath } from '../address/base-path.js';
import { newQueryClient } from '../api/query-client.js';
import { takeNextLinks } from '../auth/by-link.js';
import { actOncePerPress } from '../ui/one-press.js';
import { showPage } from '../ui/render.js';
import { ModeratePage } from './moderate-page.js';
import './moderate.css';

// /moderate/{sessionId}
const sessionId = (ownPath().split('/')[2] ?? '').toLowerCase();
showPath(`/moderate/${sessionId}`);

const queries = newQueryClient();
takeNextLinks();
actOncePerPress();
showPage(() => (
  <QueryClientProvider client={queries}>
    <ModeratePage sessionId={sessionId} />
  </QueryClientProvider>
));
