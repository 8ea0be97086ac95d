import { listIn } from '../kinds/options/paste.rules.js';

/** A poll as it is typed or pasted: the question in the first line, an option in each other one. */
export function pollIn(text: string): { question: string; options: string[] } {
  const lines = text.split(/\r\n|[\n\r]/).map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '');
  if (first === -1) return { question: '', options: [] };
  return { question: lines[first]!, options: listIn(lines.slice(first + 1).join('\n')) };
}

/** As a field for a local time has it: `2026-12-24T18:00`. Null where nothing was chosen. */
export function closesAtIn(local: string): string | null {
  if (local === '') return null;
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? local : time.toISOString();
}
