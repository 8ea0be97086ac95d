import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Choice, codeIn, errorCodes, type Language } from '../contract/index.js';
import { ClientAddress } from '../platform/client-address.js';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { isSameOrigin, TokenCookie } from '../platform/cookies.js';
import { DomainError, UnauthorizedError, ValidationFailedError } from '../platform/domain-error.js';
import { ResultsService } from '../results/index.js';
import {
  type Participant,
  PARTICIPANT_TTL,
  ParticipantsService,
  ParticipantTokens,
  PlayerChanges,
  readJoin,
} from '../participants/index.js';
import { kindOf, questionIn, QuestionNotFoundError, SessionsService } from '../sessions/index.js';
import { AudienceService } from '../viewing/index.js';
import { readChoice, VotesService } from '../voting/index.js';
import { type DoorField, doorAnswersIn, doorFields, type Form } from './form.rules.js';
import { languageOf } from './language.rules.js';
import { loadFormulas } from './markup.js';
import { browserPage, codePage, doorPage, type Notice, pollPage } from './plain-pages.js';
import { plainCss } from './plain.css.js';
import { texts } from './texts.js';

type Request = FastifyRequest<{
  Params: { code?: string };
  Querystring: Partial<Record<'lang' | 'code' | 'said', unknown>>;
}>;

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  // Else a form's request would not say where it comes from, and be none of ours.
  'Referrer-Policy': 'same-origin',
  Vary: 'Accept-Language',
};

/** A page for the audience that any browser can show: forms, and no JavaScript. */
@ApiExcludeController()
@Controller('plain')
export class PlainController {
  constructor(
    private readonly participants: ParticipantsService,
    private readonly tokens: ParticipantTokens,
    private readonly audience: AudienceService,
    private readonly sessions: SessionsService,
    private readonly votes: VotesService,
    private readonly results: ResultsService,
    private readonly players: PlayerChanges,
    private readonly addresses: ClientAddress,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get()
  code(@Req() request: Request, @Res() reply: FastifyReply): void {
    const { code } = request.query;
    const language = languageIn(request);
    const typed = typeof code === 'string' ? code : undefined;
    const digits = typed && codeIn(typed);
    if (digits) return goTo(reply, `plain/${digits}?lang=${language}`);
    if (isBelow(request)) return goTo(reply, `../plain?lang=${language}`);
    send(reply, typed ? 400 : 200, codePage(language, Boolean(typed)));
  }

  @Get('style.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  style(): string {
    return plainCss;
  }

  @Get('browser')
  browser(@Req() request: Request, @Res() reply: FastifyReply): void {
    send(reply, 200, browserPage(languageIn(request)));
  }

  @Get(':code')
  async poll(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    const language = languageIn(request);
    const { code, asked } = codeOf(request);
    if (code === undefined) return send(reply, 404, codePage(language, true));
    if (code !== asked || isBelow(request)) {
      return goTo(reply, `${isBelow(request) ? '../' : ''}${code}?lang=${language}`);
    }
    const participant = await this.#participantOf(request, code);
    if (!participant) return this.#sendDoor(request, reply, code);
    const { said } = request.query;
    const text = said === 'received' || said === 'renamed' ? texts[language][said] : undefined;
    await this.#sendPoll(request, reply, participant, text ? { tone: 'said', text } : undefined);
  }

  @Post(':code')
  async act(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    const { code } = codeOf(request);
    if (code === undefined || !(request.body instanceof URLSearchParams)) {
      return send(reply, 404, codePage(languageIn(request), true));
    }
    const form = request.body;
    if (!isSameOrigin(request.headers)) return this.#sendDoor(request, reply, code);
    const act = form.get('do');
    if (act === 'vote') await this.#vote(request, reply, code, form);
    else if (act === 'rename') await this.#rename(request, reply, code, form);
    else await this.#join(request, reply, code, form);
  }

  /** As `POST /v1/join`. */
  async #join(request: Request, reply: FastifyReply, code: string, form: Form): Promise<void> {
    const language = languageIn(request);
    const answers = doorAnswersIn(form);
    const joinKey = form.get('joinKey') ?? randomUUID();
    try {
      const { participantToken } = await this.participants.join(
        readJoin({ code, joinKey, ...answers }),
        cookieFor(code).read(request),
        this.addresses.of(request.raw),
        language,
      );
      cookieFor(code).write(reply, participantToken, PARTICIPANT_TTL, this.environment);
      goTo(reply, `${code}?lang=${language}`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const named = error.more.errors?.map(({ path }) => path) ?? [];
      const fields = doorFields.filter(
        (field) => named.includes(field) || answers[field] !== undefined,
      );
      // What has only been found out now is no mistake of who came.
      const isNews = fields.some((field) => answers[field] === undefined) && !isWrong(error);
      const notice =
        isNews && Object.keys(answers).length === 0 ? undefined : errorNotice(error, language);
      const { suggestion } = error.more;
      const next = { ...answers, ...(suggestion !== undefined && { name: suggestion }) };
      this.#sendDoor(request, reply, code, { fields, answers: next, joinKey, notice }, error);
    }
  }

  /** As `PATCH /v1/audience/player`. */
  async #rename(request: Request, reply: FastifyReply, code: string, form: Form): Promise<void> {
    const language = languageIn(request);
    const participant = await this.#joined(request, reply, code);
    if (!participant) return;
    const name = form.get('name')?.trim() ?? '';
    try {
      if (name === '') throw new ValidationFailedError([{ path: 'name', message: 'is empty' }]);
      const languages = request.headers['accept-language'];
      await this.players.changeOwn(participant, { name, languages });
      goTo(reply, `${code}?lang=${language}&said=renamed`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const wanted = error.more.suggestion ?? name;
      await this.#sendPoll(
        request,
        reply,
        participant,
        errorNotice(error, language),
        { name: wanted },
        error,
      );
    }
  }

  /** As `POST /v1/questions/{id}/votes`. */
  async #vote(request: Request, reply: FastifyReply, code: string, form: Form): Promise<void> {
    const language = languageIn(request);
    const participant = await this.#joined(request, reply, code);
    if (!participant) return;
    const questionId = form.get('question') ?? '';
    let choice: Choice | undefined;
    try {
      choice = readChoice(await this.#choiceIn(form, questionId, participant));
      if (await this.#isToBeTold(form, participant)) {
        const notice = { tone: 'wrong', text: texts[language].tracedAnew } as const;
        const picked = { questionId, choice };
        return await this.#sendPoll(request, reply, participant, notice, { picked });
      }
      await this.votes.cast(participant, questionId, choice);
      goTo(reply, `${code}?lang=${language}&said=received#q-${questionId}`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const picked = choice && { questionId, choice };
      await this.#sendPoll(
        request,
        reply,
        participant,
        errorNotice(error, language),
        { picked },
        error,
      );
    }
  }

  /** Whether the page that the vote was sent from did not say yet that answers can be put together. */
  async #isToBeTold(form: Form, participant: Participant): Promise<boolean> {
    const { session } = await this.sessions.getFor(participant, participant.sessionId);
    return session.settings.traceable && form.get('traced') === null;
  }

  /** Who may send more than the door's form; who is not in is shown the door. */
  async #joined(
    request: Request,
    reply: FastifyReply,
    code: string,
  ): Promise<Participant | undefined> {
    const participant = await this.#participantOf(request, code);
    if (participant) return participant;
    const error = new UnauthorizedError();
    const notice = errorNotice(error, languageIn(request));
    this.#sendDoor(request, reply, code, { notice }, error);
    return undefined;
  }

  async #choiceIn(form: Form, questionId: string, participant: Participant): Promise<unknown> {
    const view = await this.sessions.getFor(participant, participant.sessionId);
    const question = questionIn(view, questionId);
    if (!question) throw new QuestionNotFoundError();
    return kindOf(question).form.choiceIn(form, question);
  }

  async #sendPoll(
    request: Request,
    reply: FastifyReply,
    participant: Participant,
    notice?: Notice,
    refused: Pick<Parameters<typeof pollPage>[0], 'picked' | 'name'> = {},
    error?: DomainError,
  ): Promise<void> {
    const { session, visible } = await this.audience.see(participant);
    const results = await Promise.all([...visible].map((id) => this.results.get(id)));
    if (session.hasFormulas) await loadFormulas();
    const html = pollPage({
      language: languageIn(request),
      code: codeOf(request).code!,
      session,
      results: results.filter((result) => result !== undefined),
      notice,
      ...refused,
    });
    send(reply, statusOf(error), html, error);
  }

  #sendDoor(
    request: Request,
    reply: FastifyReply,
    code: string,
    asked: {
      fields?: readonly DoorField[];
      answers?: Partial<Record<DoorField, string>>;
      joinKey?: string;
      notice?: Notice | undefined;
    } = {},
    error?: DomainError,
  ): void {
    const { fields = [], answers = {}, joinKey = randomUUID(), notice } = asked;
    const language = languageIn(request);
    send(
      reply,
      statusOf(error),
      doorPage({ language, code, fields, answers, joinKey, notice }),
      error,
    );
  }

  /**
   * Who has joined this poll in this browser. Found by the token alone: an address with the code of
   * another poll looks like one with no poll at all, so no code can be guessed by it.
   */
  async #participantOf(request: Request, code: string): Promise<Participant | undefined> {
    const participant = this.tokens.find(cookieFor(code).read(request));
    if (!participant) return undefined;
    try {
      const { session } = await this.sessions.getFor(participant, participant.sessionId);
      return session.code === code ? participant : undefined;
    } catch (error) {
      if (error instanceof DomainError) return undefined; // deleted, or not admitted any more
      throw error;
    }
  }
}

/** Each poll has its own: who is in two of them is in both. */
function cookieFor(code: string): TokenCookie {
  return new TokenCookie('plenum_plain', `/plain/${code}`);
}

function languageIn({ query, headers: given }: Request): Language {
  return languageOf(query.lang, given['accept-language']);
}

function codeOf({ params: { code: asked = '' } }: Request): { code?: string; asked: string } {
  const code = codeIn(asked);
  return { asked, ...(code !== undefined && { code }) };
}

/** An address with a slash at its end is one folder further down for what is relative to it. */
function isBelow({ url }: Request): boolean {
  return url.split('?')[0]!.endsWith('/');
}

const guesses = new Set<string>(['passcode_wrong', 'voter_code_invalid', 'not_on_roster']);

function isWrong({ code }: DomainError): boolean {
  return guesses.has(code);
}

function errorNotice({ code, more }: DomainError, language: Language): Notice {
  const { errors, isFree, other } = texts[language];
  const free = more.suggestion === undefined ? '' : ` ${isFree(more.suggestion)}`;
  return { tone: 'wrong', text: (errors[code] ?? other) + free };
}

function statusOf(error: DomainError | undefined): number {
  return error ? errorCodes[error.code].status : 200;
}

function send(reply: FastifyReply, status: number, html: string, error?: DomainError): void {
  const { retryAfterSeconds } = error?.more ?? {};
  if (retryAfterSeconds) void reply.header('Retry-After', retryAfterSeconds);
  void reply.code(status).headers(headers).send(html);
}

/** @param address relative, so that it holds below any path of a proxy */
function goTo(reply: FastifyReply, address: string): void {
  void reply
    .code(303)
    .headers({ ...headers, Location: address })
    .send('');
}
