import { askPassword } from './admin/ask-password.js';
import { admin } from './admin/programs.js';
import { runOnce } from './platform/run-process.js';

await runOnce(() =>
  admin(process.argv.slice(2), process.env, (email) => askPassword(process.stdin, email)),
);
