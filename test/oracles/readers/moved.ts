import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { movedQuestions } from './moved-questions.js';
import { aSession, Client } from './rooms.js';

/** The compiled program is in dist/, as deep as its sources are. */
const script = join(import.meta.dirname, '../../../../moved.py');

/**
 * Exports the questions of a session, and has programs of others read them.
 * @returns whether all read what was meant
 */
export async function compareMoved(url: string, python: string, folder: string): Promise<boolean> {
  const client = new Client(url);
  const questions = movedQuestions.map(({ body }) => body);
  const { session, token } = await aSession(client, { title: '"a" & "b" <3', questions });
  for (const [format, file] of Object.entries(files)) {
    const path = `/v1/sessions/${session.id}/export?format=${format}`;
    writeFileSync(join(folder, file), await client.file(path, token));
  }
  const input = JSON.stringify({ folder, questions: movedQuestions });
  const { status } = spawnSync(python, ['-B', script], {
    input,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  return status === 0;
}

const files = {
  moodle_xml: 'questions.xml',
  gift: 'questions.gift',
  qti: 'questions.zip',
} satisfies Partial<Record<string, string>>;
