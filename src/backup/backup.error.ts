import { StartupError } from '../platform/startup-error.js';

/** Why nothing was saved or restored, in one line for the operator. */
export class BackupError extends StartupError {}
