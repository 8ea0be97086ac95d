import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsService, LoginsService } from '../accounts/index.js';
import { answerStates } from '../contract/index.js';
import { ImageUses, imageUrl } from '../images/index.js';
import { QaListService } from '../qa/index.js';
import { ConfidenceMatrices } from '../quiz/index.js';
import { AnswerListService, ResultsService } from '../results/index.js';
import { kindOf, type QuestionView, SessionListsService, toSession } from '../sessions/index.js';

/** Sessions that are in memory at a time. */
const PAGE = 10;
/** Texts that are in memory at a time. */
const TEXTS = 500;

/** All that Plenum holds of an organizer. */
@Injectable()
export class AccountExportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly logins: LoginsService,
    private readonly lists: SessionListsService,
    private readonly results: ResultsService,
    private readonly answers: AnswerListService,
    private readonly images: ImageUses,
    private readonly qa: QaListService,
    private readonly confidences: ConfidenceMatrices,
  ) {}

  /**
   * One JSON object in pieces, as `AccountExportDto`: an account may have more sessions, and a session
   * more texts, than fit into memory at once.
   */
  async *write(accountId: string, loginId: string, baseUrl: string): AsyncGenerator<string> {
    const head = {
      exportedAt: new Date().toISOString(),
      account: await this.accounts.get(accountId),
      logins: await this.logins.list(accountId, loginId),
      images: await this.#imagesOf(accountId, baseUrl),
    };
    yield `${JSON.stringify(head).slice(0, -1)},"sessions":[`;
    let separator = '';
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.lists.list(accountId, {
        limit: PAGE,
        ...(cursor !== undefined && { cursor }),
      });
      for (const view of items) {
        const session = {
          ...toSession(view, baseUrl),
          results: await this.results.list(view, 'organizer'),
          roster: await this.#rosterOf(view.session.id),
          participants: await this.#participantsOf(view.session.id),
          players: await this.#playersOf(view.session.id),
          qa: await this.qa.listAll(view),
          confidences: await this.confidences.list(view.questions),
        };
        yield `${separator}${JSON.stringify(session).slice(0, -1)},"answers":[`;
        yield* this.#answersTo(view.questions);
        yield ']}';
        separator = ',';
      }
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    yield ']}';
  }

  /** All texts on these questions as the items of a list: by question, by state, the latest first. */
  async *#answersTo(questions: readonly QuestionView[]): AsyncGenerator<string> {
    let separator = '';
    for (const question of questions.filter((one) => kindOf(one).texts)) {
      for (const state of answerStates) {
        let cursor: string | undefined;
        do {
          const page = await this.answers.list(question, {
            state,
            limit: TEXTS,
            ...(cursor !== undefined && { cursor }),
          });
          for (const answer of page.items) {
            yield separator + JSON.stringify({ questionId: question.id, ...answer });
            separator = ',';
          }
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
      }
    }
  }

  /** Each by the address where it is: they are files of their own. */
  async #imagesOf(accountId: string, baseUrl: string) {
    const images = await this.images.list(accountId);
    return images.map((image) => ({ ...image, url: imageUrl(baseUrl, image.id) }));
  }

  /** Names, and of voter codes the first group: the rest is kept by nobody. */
  #rosterOf(sessionId: string): Promise<{ kind: string; label: string }[]> {
    return this.dataSource.query(
      'select kind, label from roster_entries where session_id = $1 order by id',
      [sessionId],
    );
  }

  /** By the names and in the teams of a game. */
  #playersOf(sessionId: string): Promise<{ name: string; team: string | null }[]> {
    return this.dataSource.query(
      `select name, team from players where session_id = $1 order by joined_at, participant_id`,
      [sessionId],
    );
  }

  #participantsOf(sessionId: string): Promise<{ name: string }[]> {
    return this.dataSource.query(
      'select name from participants where session_id = $1 and name is not null order by participant_id',
      [sessionId],
    );
  }
}
