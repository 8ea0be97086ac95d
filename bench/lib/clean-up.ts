type Step = () => Promise<void>;

const steps = new Set<Step>();

/**
 * Has something stopped or removed when the figure is done, whatever happens in between.
 * @returns the step, to be taken earlier; it is taken once
 */
export function beforeLeaving(action: () => unknown): Step {
  let taken: Promise<void> | undefined;
  const step = () => {
    taken ??= Promise.resolve(action()).then(() => void steps.delete(step));
    return taken;
  };
  steps.add(step);
  return step;
}

/** The latest first, as each may rely on those before it. */
export async function cleanUp(): Promise<void> {
  for (let step = latest(); step; step = latest()) {
    try {
      await step();
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
    } finally {
      steps.delete(step);
    }
  }
}

function latest(): Step | undefined {
  return [...steps].at(-1);
}
