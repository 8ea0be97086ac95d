import type { QaItem, QaSort } from '../../../src/contract/index.js';
import { controversy } from '../../../src/contract/qa-controversy.js';

/** Which ids stand in which section, and in which order. */
export type Places<Section extends string> = Readonly<Record<Section, readonly string[]>>;

type SectionOf<Section extends string> = (item: QaItem) => Section;

/** The latest first, or by what the sort looks at, then the older one first. */
const orders: Readonly<Record<QaSort, (a: QaItem, b: QaItem) => number>> = {
  top: (a, b) => b.upvotes - a.upvotes || isoOrder(a, b),
  new: (a, b) => isoOrder(b, a),
  controversial: (a, b) => controversy(b) - controversy(a) || isoOrder(a, b),
};

/** Pinned first, then by the sort. */
export function sorted(items: readonly QaItem[], sort: QaSort): QaItem[] {
  return [...items].sort(
    (a, b) => Number(isOnScreen(b)) - Number(isOnScreen(a)) || orders[sort](a, b),
  );
}

/** Whether the hall is shown it large: what is answered is that no more. */
export function isOnScreen({ pinned, status }: QaItem): boolean {
  return pinned && status === 'shown';
}

/** Each item where it belongs now. */
export function arrange<Section extends string>(
  sections: readonly Section[],
  items: readonly QaItem[],
  sort: QaSort,
  sectionOf: SectionOf<Section>,
): Places<Section> {
  const inOrder = sorted(items, sort);
  return places(sections, (section) =>
    inOrder.filter((item) => sectionOf(item) === section).map(({ id }) => id),
  );
}

/**
 * Everything where it was, so that nothing moves under a thumb: an item keeps its place whatever became
 * of it, the place of one that is gone stays, and what is new stands at the end of its section.
 */
export function keepPlaces<Section extends string>(
  before: Places<Section>,
  items: readonly QaItem[],
  sectionOf: SectionOf<Section>,
): Places<Section> {
  const sections = Object.keys(before) as Section[];
  const placed = new Set(sections.flatMap((section) => before[section]));
  const fresh = items.filter(({ id }) => !placed.has(id)).sort(isoOrder);
  return places(sections, (section) => [
    ...before[section],
    ...fresh.filter((item) => sectionOf(item) === section).map(({ id }) => id),
  ]);
}

export function isSame<Section extends string>(a: Places<Section>, b: Places<Section>): boolean {
  return (Object.keys(a) as Section[]).every((name) => a[name].join() === b[name].join());
}

function places<Section extends string>(
  sections: readonly Section[],
  idsOf: (section: Section) => readonly string[],
): Places<Section> {
  return Object.fromEntries(
    sections.map((section) => [section, idsOf(section)]),
  ) as unknown as Places<Section>;
}

/** The older one first; of the same moment by the id, which grows with the time as well. */
function isoOrder(a: QaItem, b: QaItem): number {
  return a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
}
