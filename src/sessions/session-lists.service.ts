import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { limits, type SessionStatus } from '../contract/index.js';
import type { TagCount } from '../contract/templates.js';
import { type Page, pageOf, requireCursor } from '../platform/page.rules.js';
import { QuestionEntity } from './question.entity.js';
import { folded, wordsIn } from './search.rules.js';
import type { SessionView } from './session-directory.js';
import { SessionEntity } from './session.entity.js';
import { tagKey } from './tags.rules.js';

export interface WantedSessions {
  /** True: templates alone; false: sessions alone; left out: both. */
  readonly templates?: boolean;
  readonly status?: SessionStatus;
  /** Words that are all in it: in title, description, tags or what its questions ask. */
  readonly search?: string;
  /** One of its tags, however it is written. */
  readonly tag?: string;
  /** Of a template, as in BCP 47: also where it says no language, or one that this is a part of. */
  readonly language?: string;
  readonly limit: number;
  /** The id of the last one of the page before. */
  readonly cursor?: string;
}

/** By which Postgres tells small and capital letters of all alphabets, whatever the database's own. */
const COLLATION = 'und-x-icu';

/** What an account has: a page at a time, newest first, and by which tags. */
@Injectable()
export class SessionListsService {
  #collation: Promise<string> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** @throws ValidationFailedError where the cursor is none of this list */
  async list(accountId: string, wanted: WantedSessions): Promise<Page<SessionView>> {
    const cursor = requireCursor(wanted.cursor);
    const words = wordsIn(wanted.search);
    const { templates, status, tag, language, limit } = wanted;
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from sessions
       where account_id = $1 and ($2::uuid is null or id < $2::uuid)
         and ($3::boolean is null or (template is not null) = $3)
         and ($4::text is null or status = $4)
         and ($5::text is null or $5 = any(tag_keys))
         and ($6::text is null or template->>'language' is null
              or lower(template->>'language') = $6 or lower(template->>'language') like $6 || '-%')
         ${words.length > 0 ? await this.#holdsAll('$8') : ''}
       order by id desc limit $7`,
      [
        ...[accountId, cursor, templates ?? null, status ?? null],
        ...[tag === undefined ? null : tagKey(tag), language?.toLowerCase() ?? null, limit + 1],
        ...(words.length > 0 ? [words] : []),
      ],
    );
    const { items, nextCursor } = pageOf(rows, limit);
    return { items: await this.#viewsOf(items.map(({ id }) => id)), nextCursor };
  }

  /** The tags of an account, the most used first; of those that look alike the most used spelling. */
  tags(accountId: string): Promise<TagCount[]> {
    return this.dataSource.query<TagCount[]>(
      `with used as (
         select unnest(tags) as tag, unnest(tag_keys) as key, template is not null as is_template
         from sessions where account_id = $1
       ), spelled as (
         select key, tag, count(*) as uses, count(*) filter (where is_template) as templates
         from used group by key, tag
       )
       select (array_agg(tag order by uses desc, tag))[1] as tag,
         sum(uses - templates)::integer as sessions, sum(templates)::integer as templates
       from spelled group by key order by sum(uses) desc, key limit $2`,
      [accountId, limits.tagsTold],
    );
  }

  /**
   * SQL: whether a row of `sessions` has all words somewhere. `offset 0`: it is put together once, and folded once
   * for all words; and these once for all rows.
   */
  async #holdsAll(words: string): Promise<string> {
    const collation = await this.#known();
    const text = `concat_ws(E'\\n', title, template->>'description', array_to_string(tags, E'\\n'),
      (select string_agg(prompt, E'\\n') from questions where session_id = sessions.id))`;
    return `and (
      select bool_and(strpos(searched.text, word) > 0)
      from (
        select ${folded('told', collation)} as text from (select ${text} as told offset 0) as whole offset 0
      ) as searched, unnest((
        select array_agg(${folded('word', collation)}) from unnest(${words}::text[]) as word
      )) as word
    )`;
  }

  async #viewsOf(ids: string[]): Promise<SessionView[]> {
    if (ids.length === 0) return [];
    const { manager } = this.dataSource;
    const [sessions, questions] = await Promise.all([
      manager.find(SessionEntity, { where: { id: In(ids) }, order: { id: 'DESC' } }),
      manager.find(QuestionEntity, {
        where: { sessionId: In(ids) },
        order: { position: 'ASC' },
      }),
    ]);
    return sessions.map((session) => ({
      session,
      questions: questions.filter(({ sessionId }) => sessionId === session.id),
    }));
  }

  /** A Postgres without ICU has to make do with the database's own. */
  #known(): Promise<string> {
    this.#collation ??= this.dataSource
      .query<unknown[]>('select from pg_collation where collname = $1', [COLLATION])
      .then((found) => (found.length > 0 ? `collate "${COLLATION}"` : ''))
      .catch((error: unknown) => {
        this.#collation = undefined;
        throw error;
      });
    return this.#collation;
  }
}
