import { byId } from './dom.js';
import { localiseTimes } from './local-times.js';

/**
 * Fetches this page again and takes over what changed in the given sections. A section that somebody is in, with the
 * pointer or the focus, stays as it is: nothing moves away from under a hand.
 * @returns false where the page could not be fetched
 */
export async function swapSections(ids: readonly string[]): Promise<boolean> {
  const fresh = await fetchFresh();
  if (fresh === null) return isGone;
  for (const id of ids) {
    const now = byId(id);
    const next = fresh.getElementById(id);
    if (now === null || next === null || now.innerHTML === next.innerHTML) continue;
    if (now.matches(':hover') || now.contains(document.activeElement)) continue;
    // Nor what somebody is choosing among.
    if (now.querySelector('[type=checkbox]:checked') !== null) continue;
    now.replaceChildren(...document.adoptNode(next).childNodes);
  }
  return true;
}

/** Answers of a page that is not for this reader any more. */
const gone = new Set([403, 404, 410]);
/** It is said once. */
let isGone = false;

/** This page as the server has it now; null: it could not be fetched, or is gone, which it then says. */
export async function fetchFresh(): Promise<Document | null> {
  const response = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  if (response && gone.has(response.status) && !isGone) {
    isGone = true;
    void Promise.all([import('./gone-page.js'), response.text()]).then(
      ([code, said]) => code.showGone(said),
      // Not said after all: the next look says it.
      () => {
        isGone = false;
      },
    );
  }
  if (!response?.ok) return null;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  localiseTimes(fresh);
  return fresh;
}
