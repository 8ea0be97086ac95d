import { keepPreviousData, useInfiniteQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Template, TemplateOrigin } from '../../../src/contract/templates.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ErrorNotice } from '../host/error-notice.js';
import { MoreButton } from '../host/more-button.js';
import { templatesKey } from '../host/queries.js';
import { SearchField } from '../host/search-field.js';
import { texts as hostTexts } from '../host/texts.js';
import { language, languages } from '../texts/locale.js';
import { useTitle } from '../ui/title.js';
import { TemplateCard } from './template-card.js';
import { texts } from './texts.js';

interface Wanted {
  search?: string;
  language?: string;
}

/** One's own templates, and those that everybody has. */
export function ListPage() {
  const [search, setSearch] = useState('');
  const [shown, show] = useState<string>(language);
  useTitle(texts.title);
  const words = search === '' ? {} : { search };
  const own = useTemplates('own', words);
  const gallery = useTemplates('gallery', { ...words, language: shown });
  const isEmpty = own.isSuccess && own.items.length === 0;
  return (
    <main class="sessions templates">
      <Link href="/" class="small back">
        {hostTexts.back}
      </Link>
      <h1>{texts.title}</h1>
      <p class="muted">{texts.intro}</p>
      <div role="search">
        <SearchField
          label={texts.search}
          placeholder={texts.searchHint}
          value={search}
          onSearch={setSearch}
        />
      </div>
      <ErrorNotice error={own.error ?? gallery.error} />
      {!(isEmpty && search !== '') && (
        <section aria-labelledby="own-templates">
          <h2 id="own-templates">{texts.own}</h2>
          {isEmpty && <p class="muted">{texts.noOwn}</p>}
          <TemplateList templates={own.items} isBusy={own.isFetching} />
          <MoreButton pages={own} class="button" />
        </section>
      )}
      <section aria-labelledby="gallery">
        <div class="gallery-head">
          <h2 id="gallery">{texts.gallery}</h2>
          <fieldset class="filter">
            <legend class="visually-hidden">{texts.inLanguage}</legend>
            {languages.map((one) => (
              <label key={one} class="filter-choice" data-chosen={shown === one}>
                <input
                  type="radio"
                  name="language"
                  checked={shown === one}
                  onChange={() => show(one)}
                />
                <span lang={one}>{texts.languages[one]}</span>
              </label>
            ))}
          </fieldset>
        </div>
        <p role="status" class={gallery.items.length > 0 ? 'visually-hidden' : 'muted'}>
          {gallery.isSuccess && gallery.items.length === 0 ? texts.noneFound : ''}
        </p>
        <TemplateList templates={gallery.items} isBusy={gallery.isFetching} />
        <MoreButton pages={gallery} class="button" />
      </section>
    </main>
  );
}

function TemplateList({ templates, isBusy }: { templates: Template[]; isBusy: boolean }) {
  return (
    <ul class="template-list" aria-busy={isBusy}>
      {templates.map((template) => (
        <TemplateCard key={template.id} template={template} />
      ))}
    </ul>
  );
}

function useTemplates(origin: TemplateOrigin, wanted: Wanted) {
  const pages = useInfiniteQuery({
    queryKey: [templatesKey, origin, wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        organizerApi.GET('/v1/templates', {
          params: { query: { origin, ...wanted, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  return { ...pages, items: pages.data?.pages.flatMap(({ items }) => items) ?? [] };
}
