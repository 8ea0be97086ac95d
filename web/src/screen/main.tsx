import { ownPath, showPath } from '../address/base-path.js';
import { takeNextLinks } from '../auth/by-link.js';
import { actOncePerPress } from '../ui/one-press.js';
import { showPage } from '../ui/render.js';
import { ScreenPage } from './screen-page.js';
import './screen.css';

// /screen/{sessionId}
const sessionId = (ownPath().split('/')[2] ?? '').toLowerCase();
showPath(`/screen/${sessionId}`);

takeNextLinks();
actOncePerPress();
showPage(() => <ScreenPage sessionId={sessionId} />, false);
