/** As Safari before 16.4 calls it, and does not promise anything. */
interface Prefixed {
  webkitFullscreenElement?: Element | null;
  webkitExitFullscreen?: () => void;
  webkitRequestFullscreen?: () => void;
}

/** Browsers that know no full screen, or refuse it, stay as they are. */
export async function toggleFullScreen(): Promise<void> {
  const page: Document & Prefixed = document;
  const root: Element & Prefixed = document.documentElement;
  try {
    if (page.fullscreenElement ?? page.webkitFullscreenElement) {
      await (page.exitFullscreen ?? page.webkitExitFullscreen)?.call(page);
    } else {
      await (root.requestFullscreen ?? root.webkitRequestFullscreen)?.call(root);
    }
  } catch {
    // As above.
  }
}
