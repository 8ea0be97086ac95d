import './board.css';

/** What a report says of a quiz. */
export { AfterQuestion } from './after.js';
export { AfterPlayers } from './after-players.js';
