/** How long before the end a session is spoken of, in seconds. */
const WARN_SECONDS = 300;

/**
 * What every page with script does for whoever is signed in: tells this browser's other tabs, and warns before the
 * session ends. What is said then is fetched then.
 */
export function serveSession(): void {
  const { account, session } = document.documentElement.dataset;
  if (!account) return;
  if ('BroadcastChannel' in window) new BroadcastChannel('convene:signed-in').postMessage(account);
  if (!session) return;
  setTimeout(
    () =>
      void import('./session-warning.js').then(
        ({ warn }) => warn(),
        () => {},
      ),
    (Number(session) - WARN_SECONDS) * 1_000,
  );
}
