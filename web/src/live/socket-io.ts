/** A third of what the audience's page loads: a chunk of its own, for when the page is there. */
export { io } from 'socket.io-client';
