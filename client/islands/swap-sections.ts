import { byId } from './dom.js';
import { localiseTimes } from './local-times.js';

/**
 * Fetches this page again and takes over what changed in the given sections. A section that somebody is in, with the
 * pointer or the focus, stays as it is: nothing moves away from under a hand. A heading that the focus rests on is no such
 * place: it stays where it is, with its new words, and all around it is exchanged.
 * @returns false where the page could not be fetched
 */
export async function swapSections(ids: readonly string[]): Promise<boolean> {
  const fresh = await fetchFresh();
  if (fresh === null) return isGone;
  for (const id of ids) {
    const now = byId(id);
    const next = fresh.getElementById(id);
    if (now === null || next === null || now.innerHTML === next.innerHTML) continue;
    if (now.matches(':hover') || isInUse(now)) continue;
    // Nor what somebody is choosing among.
    if (now.querySelector('[type=checkbox]:checked') !== null) continue;
    exchange(now, document.adoptNode(next));
  }
  return true;
}

/** Whether the focus is on something in it that people work with: more than a heading that they were led to. */
export function isInUse(section: Element): boolean {
  const active = document.activeElement;
  return section.contains(active) && !active?.matches('h1, h2, h3');
}

/**
 * Takes over what is in `next`. The heading that has the focus keeps it: it is never taken out, and nor is what it stands in.
 */
function exchange(now: Element, next: Element): void {
  const active = document.activeElement;
  const twin = now.contains(active) && active?.id ? next.querySelector(`#${CSS.escape(active.id)}`) : null;
  const kept = twin && [...now.children].find((child) => child.contains(active));
  const mate = kept && [...next.children].find((child) => child.contains(twin));
  if (!kept || !mate) {
    now.replaceChildren(...next.childNodes);
    return;
  }
  for (const child of [...now.childNodes]) if (child !== kept) child.remove();
  const children = [...next.childNodes];
  const at = children.indexOf(mate);
  kept.before(...children.slice(0, at));
  kept.after(...children.slice(at + 1));
  exchange(kept, mate);
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
  keepTokens(fresh);
  return fresh;
}

/** Forms carry another mask of the same secret in each answer. That is no change: the one that stands here is as good. */
function keepTokens(fresh: Document): void {
  const own = document.querySelector('input[name="_csrf"]')?.getAttribute('value');
  if (!own) return;
  for (const field of fresh.querySelectorAll('input[name="_csrf"]')) field.setAttribute('value', own);
}
