import { randomUUID } from 'node:crypto';
import { v7, validate } from 'uuid';

/** A new id: UUIDv7, so ids sort by the time they were made. */
export function newId(): string {
  return v7();
}

/**
 * As `newId`, for what comes by thousands a second; those of one millisecond are in no order. Node makes
 * the random bits of a hundred UUIDs at a time, where `v7` asks the system for each.
 */
export function newIdInBulk(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = randomUUID(); // version 4: its last 19 characters are as version 7 wants them
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

/** When an id was made. */
export function timeOfId(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)); // RFC 9562, section 5.7
}

/** No id that was made at this time or later is less. */
export function leastIdOf(time: Date): string {
  const digits = time.getTime().toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`;
}

/** Whether the text is an id as we write them: in lower case, so that equal ids are equal texts. */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}
