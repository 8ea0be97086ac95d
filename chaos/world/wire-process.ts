import { serve } from '../../bench/lib/remote.js';
import { Wire } from '../../test/web/support/wire.js';

/** By the port where one enters it. */
const wires = new Map<number, Wire>();

const handlers = {
  async open(port: number): Promise<number> {
    const wire = await Wire.create();
    wire.port = port;
    wires.set(wire.ownPort, wire);
    return wire.ownPort;
  },
  cut: (port: number): void => wires.get(port)!.cut(),
  lose: (port: number): void => wires.get(port)!.lose(),
  mend: (port: number): void => wires.get(port)!.mend(),
};

export type WireHandlers = typeof handlers;

serve(handlers);
