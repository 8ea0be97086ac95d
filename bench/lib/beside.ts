import type { Cpu } from './cpu.js';
import type { Row } from './figure.js';
import { totals } from './http.js';
import { LiveSession } from './organizer.js';
import type { Topology } from './ground.js';
import { Plenum } from './plenum.js';

/** One build of Plenum, with a session that is asked all through. */
export interface Side {
  readonly plenum: Plenum;
  readonly session: LiveSession;
  /** Votes that its session has so far. */
  accepted: number;
}

/** This build and, where there is another to measure beside it, that one. */
export interface Sides {
  readonly ours: Side;
  readonly other: Side | undefined;
}

export async function startSides(topology: Topology, beside: string | undefined): Promise<Sides> {
  const start = async (checkout?: string): Promise<Side> => {
    const plenum = await Plenum.start(topology, { checkout });
    return { plenum, session: await LiveSession.start(plenum), accepted: 0 };
  };
  return { ours: await start(), other: beside === undefined ? undefined : await start(beside) };
}

/** That each has what it has accepted, exactly. */
export async function verifySides({ ours, other }: Sides): Promise<void> {
  for (const { plenum, session, accepted } of [ours, ...(other ? [other] : [])]) {
    await plenum.verify(session.questionIds, accepted);
  }
}

/**
 * A row for each that ours is beside; where that is nothing, ours alone. What ours is made of is told once.
 * @param row its target is what is asked for beside the baseline
 * @param otherTarget the same beside the other build
 */
export function rowsOf(
  { target, ...row }: Omit<Row, 'unit' | 'ours' | 'baseline'>,
  measured: { ours?: { cpu: Cpu }[]; other?: { cpu: Cpu }[]; baseline?: { cpu: Cpu }[] },
  otherTarget?: NonNullable<Row['target']>,
): Row[] {
  const { ours = [], other = [], baseline = [] } = measured;
  const values = { unit: 'µs', ours: totals(ours) } as const;
  const beside = (what: string, rounds: { cpu: Cpu }[], asked: Row['target']) =>
    rounds.length === 0
      ? []
      : [{ baseline: { what, values: totals(rounds) }, ...(asked && { target: asked }) }];
  const [first, ...others] = [
    ...beside('bare Fastify', baseline, target),
    ...beside('the build beside', other, otherTarget),
  ];
  const { figure } = row;
  return [{ ...row, ...values, ...first }, ...others.map((one) => ({ figure, ...values, ...one }))];
}
