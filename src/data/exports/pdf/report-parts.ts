import { Inject, Injectable } from '@nestjs/common';
import type { Language, QaItem, Result } from '../../../contract/index.js';
import { percentageOf } from '../../../contract/index.js';
import { type Environment, ENVIRONMENT } from '../../../platform/config/environment.js';
import { CrosstabsService } from '../../../crosstabs/index.js';
import { PaperImages } from '../../../images/index.js';
import { QaListService } from '../../../qa/index.js';
import { ResultsService } from '../../../results/index.js';
import { isShownToHall, isScored, LeaderboardsService } from '../../../scoring/index.js';
import {
  kindOf,
  percentText,
  type QuestionView,
  type SessionView,
} from '../../../sessions/index.js';
import { crosstabParts } from './crosstab-part.rules.js';
import { picturesOf, questionPart } from './question-part.rules.js';
import type { AskedItem, ReportHead, ReportPart, ReportPicture } from './report.js';
import { ReportRepository } from './report.repository.js';
import { reportWords } from './report-words.js';
import { spanText, timeText } from './times.rules.js';

/** Texts that are in memory at a time. */
const TEXTS = 200;
/** Rows that are drawn at a time. */
const ROWS = 100;
/** Who is told of a leaderboard: more are no honour. */
const PLAYERS = 100;
/** Pixels of a question's picture, which takes at most 300 points, and of an option's, which takes 44. */
const PICTURE_WIDTH = 800;
const OPTION_WIDTH = 160;
/** Letters by which it is known how Chinese characters are written. */
const SAMPLE = 4_000;

/** How a report is to be written. */
export interface ReportLook {
  readonly language: Language;
  readonly timeZone: string;
}

/** What there is to tell of a session, part by part. */
@Injectable()
export class ReportParts {
  constructor(
    private readonly repository: ReportRepository,
    private readonly results: ResultsService,
    private readonly qa: QaListService,
    private readonly crosstabs: CrosstabsService,
    private readonly images: PaperImages,
    private readonly leaderboards: LeaderboardsService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async head(view: SessionView, { language, timeZone }: ReportLook): Promise<ReportHead> {
    const { session } = view;
    const words = reportWords[language];
    const numbers = new Intl.NumberFormat(language);
    const asked = askedIn(view);
    const results = await this.results.list(view, 'organizer');
    const voters = await this.repository.countVoters(asked.map(({ id }) => id));
    const most = Math.max(0, ...results.map(({ totalVotes }) => totalVotes));
    const { startedAt, endedAt, settings } = session;
    const rosterOf = session.admission.roster;
    const roster =
      rosterOf === 'none'
        ? undefined
        : await this.repository.countRoster(session.id, rosterOf === 'names' ? 'name' : 'code');
    const all = roster?.all ?? voters;
    const share = percentText(percentageOf(Math.min(most, all), all));
    const count = (number: number) => numbers.format(number);
    const turnout = words.turnoutIs(count(most), count(all), share);
    const facts = [
      ...(startedAt === null ? [] : [{ name: words.when, text: whenText(startedAt, endedAt) }]),
      ...(roster
        ? [
            {
              name: words.roster,
              text: words.rosterJoined(count(roster.joined), count(roster.all)),
            },
          ]
        : []),
      { name: words.participants, text: count(voters) },
      ...(all > 0 ? [{ name: words.turnout, text: turnout }] : []),
      { name: words.asked, text: count(asked.length) },
      {
        name: words.anonymous,
        text: settings.identity === 'named' ? words.isNamed : words.isAnonymous,
      },
      { name: words.made, text: timeText(new Date(), language, timeZone) },
    ];
    const { continued, right, page, missing } = words;
    const hanLanguage = asked.map((question) => question.settings.language).find(isText);
    return {
      ...{ title: session.title, language, facts, brandColor: this.environment.brandColor },
      createdAt: new Date().toISOString(),
      ...(hanLanguage !== undefined && { hanLanguage }),
      sample: asked
        .flatMap(({ prompt, options }) => [prompt, ...options.map(({ label }) => label)])
        .join(' ')
        .slice(0, SAMPLE),
      words: { continued, right, page, missing },
    };

    function whenText(from: Date, to: Date | null): string {
      if (to === null) return timeText(from, language, timeZone);
      return spanText([from, to], words.until, language, timeZone);
    }
  }

  async *parts(view: SessionView, look: ReportLook): AsyncGenerator<readonly ReportPart[]> {
    const words = reportWords[look.language];
    const numbers = new Intl.NumberFormat(look.language);
    const asked = askedIn(view);
    const sent = new Set<string>();
    for (const question of asked) yield* this.#question(question, view, look, sent);
    const left = view.questions.length - asked.length;
    if (asked.length === 0) yield [{ is: 'note', text: words.nothingAsked }];
    else if (left > 0) yield [{ is: 'note', text: words.notAsked(left, numbers.format(left)) }];
    yield* crosstabParts(await this.crosstabs.listFinal(view), view.questions, look.language);
    yield* this.#asked(view, look);
    yield* this.#leaderboard(view, look);
  }

  async *#question(
    question: QuestionView,
    view: SessionView,
    { language }: ReportLook,
    sent: Set<string>,
  ): AsyncGenerator<readonly ReportPart[]> {
    const place = view.questions.indexOf(question) + 1;
    const result: Result | undefined = await this.results.get(question.id, 'organizer');
    const part = questionPart(question, place, result, view.session, language);
    yield [{ ...part, pictures: await this.#pictures(question, language, sent) }];
    if (kindOf(question).texts?.told !== 'answers') return;
    const { times } = reportWords[language];
    const numbers = new Intl.NumberFormat(language);
    let after: string | null = null;
    for (;;) {
      const page = await this.repository.listShownTexts(question.id, TEXTS, after);
      const items = page.map(({ text, count }) => ({
        text,
        ...(count > 1 && { more: times(numbers.format(count)) }),
      }));
      if (items.length > 0) yield [{ is: 'texts', items }];
      if (page.length < TEXTS) return;
      after = page.at(-1)!.text;
    }
  }

  /** Of one question, so that no others are in memory. @param sent images that the report has by now */
  async #pictures(
    question: QuestionView,
    language: Language,
    sent: Set<string>,
  ): Promise<ReportPicture[]> {
    const pictures: ReportPicture[] = [];
    for (const given of picturesOf(question, reportWords[language].undescribed)) {
      const width = given.optionId === undefined ? PICTURE_WIDTH : OPTION_WIDTH;
      const size = `${given.id} ${width}`;
      const jpeg = sent.has(size) ? undefined : await this.images.jpeg(given.id, width);
      sent.add(size);
      pictures.push({ ...given, id: size, ...(jpeg && { jpeg }) });
    }
    return pictures;
  }

  async *#asked(
    view: SessionView,
    { language, timeZone }: ReportLook,
  ): AsyncGenerator<readonly ReportPart[]> {
    const words = reportWords[language];
    const numbers = new Intl.NumberFormat(language);
    const isNamed = view.session.settings.identity === 'named';
    const items = (await this.qa.listAll(view)).filter(isForHall).sort(byUpvotes);
    if (items.length === 0) return;
    const about = words.qaAbout(items.length, numbers.format(items.length));
    yield [{ is: 'section', title: words.qa, about }];
    for (let at = 0; at < items.length; at += ROWS) {
      yield [{ is: 'asked', items: items.slice(at, at + ROWS).map(toAsked) }];
    }

    function toAsked(item: QaItem): AskedItem {
      const { text, reply, author, status, pinned, upvotes, downvotes, createdAt } = item;
      const said = [
        ...(author === null ? [] : [author]),
        // Times would tell in an anonymous session what came from one person.
        ...(isNamed ? [timeText(createdAt, language, timeZone)] : []),
        words.forIt(upvotes, numbers.format(upvotes)),
        ...(downvotes ? [words.againstIt(downvotes, numbers.format(downvotes))] : []),
        ...(pinned ? [words.pinned] : []),
        ...(status === 'answered' ? [words.answered] : []),
      ];
      return { text, about: said.join(' · '), reply };
    }
  }

  /** Where there is one that the hall has seen, or names are known anyway. */
  async *#leaderboard(
    view: SessionView,
    { language }: ReportLook,
  ): AsyncGenerator<readonly ReportPart[]> {
    const { session, questions } = view;
    if (!questions.some(isScored)) return;
    const isNamed = session.settings.identity === 'named';
    if (!isNamed && !isShownToHall(session)) return;
    const eyes = isNamed ? 'organizer' : 'audience';
    const board = await this.leaderboards.get(session.id, eyes, PLAYERS);
    if (!board || board.entries.length === 0) return;
    const words = reportWords[language];
    const numbers = new Intl.NumberFormat(language);
    const count = (number: number) => numbers.format(number);
    const isCut = board.players > board.entries.length;
    const about = isCut && words.players(count(board.entries.length), count(board.players));
    yield [{ is: 'section', title: words.leaderboard, ...(about && { about }) }];
    const { teams, entries } = board;
    const number = (title: string) => ({ title, isNumber: true, width: 1 });
    const name = (title: string) => ({ title, isNumber: false, width: 4 });
    if (teams && teams.length > 0) {
      const columns = [number(words.rank), name(words.teams), number(words.points)];
      const rows = teams.map((team) => [count(team.rank), team.name, count(team.points)]);
      yield [{ is: 'table', table: { columns, rows } }];
    }
    const columns = [
      ...[number(words.rank), name(words.name)],
      ...(teams ? [name(words.team)] : []),
      ...[number(words.correct), number(words.points)],
    ];
    const rows = entries.map((entry) => [
      ...[count(entry.rank), entry.name],
      ...(teams ? [entry.team ?? ''] : []),
      ...[count(entry.correct), count(entry.points)],
    ]);
    yield [{ is: 'table', table: { columns, rows } }];
  }
}

function askedIn({ questions }: SessionView): QuestionView[] {
  return questions.filter(({ openedAt }) => openedAt !== null);
}

function isForHall({ status }: QaItem): boolean {
  return status === 'shown' || status === 'answered';
}

/** Of equal ones by what they say, which tells nothing of who or when. */
function byUpvotes(one: QaItem, other: QaItem): number {
  return other.upvotes - one.upvotes || (one.text < other.text ? -1 : 1);
}

const isText = (value: unknown): value is string => typeof value === 'string';
