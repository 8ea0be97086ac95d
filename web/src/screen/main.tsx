import { actOncePerPress } from '../ui/one-press.js';
import { showPage } from '../ui/render.js';
import { ScreenPage } from './screen-page.js';
import './screen.css';

// /screen/{sessionId}
const sessionId = location.pathname.split('/')[2] ?? '';

actOncePerPress();
showPage(() => <ScreenPage sessionId={sessionId} />, false);
