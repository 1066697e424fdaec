import { byId } from './dom.js';
import { localiseTimes } from './local-times.js';

/**
 * Fetches this page again and takes over what changed in the given sections. A section that somebody is in, with the
 * pointer or the focus, stays as it is: nothing moves away from under a hand.
 */
export async function swapSections(ids: readonly string[]): Promise<void> {
  const response = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  localiseTimes(fresh);
  for (const id of ids) {
    const now = byId(id);
    const next = fresh.getElementById(id);
    if (now === null || next === null || now.innerHTML === next.innerHTML) continue;
    if (now.matches(':hover') || now.contains(document.activeElement)) continue;
    now.replaceChildren(...document.adoptNode(next).childNodes);
  }
}
