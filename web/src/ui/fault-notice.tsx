import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { dismissFault, pageHasFault, reportFault } from '../browser/faults.js';
import { ApiError } from '../api/problem.js';
import { texts } from './texts.js';

/** Has whatever fails unseen be told; what the API refuses is told where it was asked. */
export function watchForFaults(): void {
  // Without an error it is the browser's own complaint, or of a script that is not ours.
  addEventListener('error', ({ error }: { error?: unknown }) => {
    if (error instanceof Error) reportFault(error);
  });
  addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    if (reason instanceof Error && !(reason instanceof ApiError)) reportFault(reason);
  });
}

/** The page, or that it failed and can be loaded anew. Nothing that is kept on the device is lost. */
export function FaultBoundary({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary(reportFault) as [unknown, () => void];
  const reload = (
    <button class="button primary" onClick={() => location.reload()}>
      {texts.reload}
    </button>
  );
  if (error) {
    return (
      <main class="door">
        <div class="card door-card" role="alert">
          <h1>{texts.fault}</h1>
          <p>{texts.faultHint}</p>
          {reload}
        </div>
      </main>
    );
  }
  return (
    <>
      {children}
      {pageHasFault.value && (
        <div class="fault notice bad" role="alert">
          {texts.fault} {reload}
          <button class="button" onClick={dismissFault}>
            {texts.dismiss}
          </button>
        </div>
      )}
    </>
  );
}
