import { v7, validate } from 'uuid';

/** A new id: UUIDv7, so ids sort by the time they were made. */
export function newId(): string {
  return v7();
}

/** When an id was made. */
export function timeOfId(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)); // RFC 9562, section 5.7
}

/** Whether the text is an id as we write them: in lower case, so that equal ids are equal texts. */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}
