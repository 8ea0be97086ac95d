import type { Page } from 'playwright-core';
import type { Session } from '../../../src/contract/index.js';
import { aLiveSession, anOrganizer, aScreenLink, aSingleChoice } from '../../e2e/support/api.js';
import type { Stage } from './stage.js';

/** What a test begins with that is not about how it came about. */

/** A live session of an organizer, made over the API; its questions open unless `open` is false. */
export async function aPoll(
  stage: Stage,
  given: { questions?: object[]; settings?: object; open?: boolean } = {},
) {
  const organizer = await anOrganizer(stage.api);
  const { questions = [aSingleChoice({}, ['Lisbon', 'Oslo'])] } = given;
  const poll = await aLiveSession(stage.api, { ...given, questions, token: organizer.token });
  return { ...poll, organizer };
}

/** The page of the big screen, opened by its link. */
export async function aScreen(stage: Stage, session: Session, token: string): Promise<Page> {
  const { url } = await aScreenLink(stage.api, session, token);
  const page = await stage.aDesktop();
  await page.goto(url);
  return page;
}
