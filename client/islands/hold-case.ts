import { write } from './send-reply.js';

/** A third of a claim's time: one that is lost on the way is made up for. */
const RENEW_MS = 5 * 60_000;

/** Keeps a case with whoever has its page open and looks at it. Where it is over, the page says so by itself. */
export function holdCase(caseId: string): void {
  const renew = () => {
    if (!document.hidden) void write('PUT', `/cases/${caseId}/claim`, {}).catch(() => {});
  };
  setInterval(renew, RENEW_MS);
  document.addEventListener('visibilitychange', renew);
}
