import type { Language } from '../../contract/index.js';
import type { GivenSession } from '../../sessions/index.js';

type GivenQuestion = NonNullable<GivenSession['questions']>[number];

/** A question of the gallery; its options by their labels alone. */
export interface GalleryQuestion extends Omit<GivenQuestion, 'options'> {
  options?: string[];
}

/** A template that everybody has, in one language: as `POST /v1/sessions` takes a session, in short. */
export interface GalleryTemplate {
  title: string;
  description: string;
  tags: string[];
  settings?: NonNullable<GivenSession['settings']>;
  questions: GalleryQuestion[];
}

/** The same in each language of the pages. */
export type Translated = Readonly<Record<Language, GalleryTemplate>>;
