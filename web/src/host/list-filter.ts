import { useEffect, useState } from 'preact/hooks';
import type { SessionStatus } from '../../../src/contract/index.js';

/** What a list of sessions is narrowed by; what is not there narrows nothing. */
export interface ListFilter {
  search?: string | undefined;
  tag?: string | undefined;
  status?: SessionStatus | undefined;
}

const names = ['search', 'tag', 'status'] as const;

/** Whether it shows all. */
export function isWide(filter: ListFilter): boolean {
  return names.every((name) => !filter[name]);
}

/** As the page's address has it: who comes back from a session finds the list as it was. */
export function useListFilter(): [ListFilter, (filter: ListFilter) => void] {
  const [filter, setFilter] = useState<ListFilter>(() => filterIn(location.search));
  useEffect(() => {
    const query = new URLSearchParams(named(filter)).toString();
    const address = location.pathname + (query && `?${query}`);
    if (address !== location.pathname + location.search) {
      history.replaceState(history.state, '', address);
    }
  }, [filter]);
  return [filter, (changed) => setFilter(named(changed))];
}

/** @param query of an address */
export function filterIn(query: string): ListFilter {
  const params = new URLSearchParams(query);
  const given = Object.fromEntries(names.map((name) => [name, params.get(name) ?? undefined]));
  const { status, ...others } = given;
  const isStatus = ['draft', 'live', 'ended'].includes(status ?? '');
  return named({ ...others, ...(isStatus && { status: status as SessionStatus }) });
}

/** What narrows anything. */
function named(filter: ListFilter): Record<string, string> & ListFilter {
  return Object.fromEntries(names.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])));
}
