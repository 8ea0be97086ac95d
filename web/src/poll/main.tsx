import { ownPath, showPath } from '../address/base-path.js';
import { showPage } from '../ui/render.js';
import { PollPage } from './poll-page.js';
import { PollsPage } from './polls-page.js';
import './poll.css';

// /p/{id}, or /polls
const [, place = '', id] = ownPath().toLowerCase().split('/');
const isPoll = place === 'p' && id !== undefined;
showPath(isPoll ? `/p/${id}` : '/polls');

showPage(() => (isPoll ? <PollPage id={id} /> : <PollsPage />));
