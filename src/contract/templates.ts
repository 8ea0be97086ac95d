import type { OrganizerQuestion, SessionSettings } from './shapes.js';

/*
 * Not in index.ts: only the host's page, and the server, have a use for it.
 */

/** Whose a template is: the organizer's own, or everybody's. */
export const templateOrigins = ['own', 'gallery'] as const;
export type TemplateOrigin = (typeof templateOrigins)[number];

/** A question of a template: what is written in it, and nothing of what votes make of it. */
export type TemplateQuestion = Pick<
  OrganizerQuestion,
  | 'id'
  | 'kind'
  | 'prompt'
  | 'options'
  | 'settings'
  | 'imageId'
  | 'imageAlt'
  | 'imageWidth'
  | 'imageHeight'
  | 'durationSeconds'
  | 'answerKey'
  | 'explanation'
>;

/** What sessions are made of. */
export interface Template {
  /** Of one's own a session's; of the gallery a word. */
  id: string;
  origin: TemplateOrigin;
  title: string;
  description: string | null;
  language: string | null;
  tags: string[];
  settings: SessionSettings;
  questions: TemplateQuestion[];
  /** Null of the gallery, where nobody can change it. */
  revision: number | null;
  createdAt: string | null;
}

/** A tag with how often one has used it; ways to write it that look alike are one. */
export interface TagCount {
  tag: string;
  sessions: number;
  templates: number;
}
