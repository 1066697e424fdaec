import { byId, here } from './dom.js';

const acts = new Set<() => void>();
let isWaiting = false;

/**
 * Waits until the person of this page is signed in again in this browser, by whichever tab or by a remembered device.
 * Then the page's forms get fresh tokens, `act` is called, and `convene:back` is told to everything on the page.
 * For another person nothing happens.
 */
export function awaitComeBack(act: () => void = () => {}): void {
  acts.add(act);
  if (isWaiting) return;
  isWaiting = true;
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('convene:signed-in') : null;
  let isAsking = false;
  const check = async () => {
    if (!isWaiting || isAsking) return;
    isAsking = true;
    const isBack = await isSignedIn();
    isAsking = false;
    if (!isBack || !isWaiting) return;
    isWaiting = false;
    channel?.close();
    await freshTokens().catch(() => {});
    for (const one of acts) one();
    acts.clear();
    dispatchEvent(new Event('convene:back'));
  };
  channel?.addEventListener('message', () => void check());
  for (const event of ['focus', 'online', 'pageshow']) addEventListener(event, () => void check());
  document.addEventListener('visibilitychange', () => void check());
  void check();
}

async function isSignedIn(): Promise<boolean> {
  try {
    const response = await fetch('/api/v1/me', { cache: 'no-store' });
    return response.ok && (await response.json()).id === document.documentElement.dataset.account;
  } catch {
    return false;
  }
}

/** A form's token belongs to one session. */
async function freshTokens(): Promise<void> {
  const response = await fetch(here(), { cache: 'no-store', headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const token = page.querySelector<HTMLInputElement>('input[name=_csrf]')?.value;
  if (token === undefined) return;
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name=_csrf]')) field.value = token;
  byId('notice-session')?.remove();
}
