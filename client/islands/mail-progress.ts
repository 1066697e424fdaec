import { byId } from './dom.js';

const OFTEN_MS = 2_000;
/** After this long the mails are somebody else's trouble: the page says how it stood. */
const LONGEST_MS = 15 * 60_000;

/** Keeps the bar of mails that go out true: asks the server how far they have come while some wait and the page is seen. */
export function followMails(): void {
  const end = Date.now() + LONGEST_MS;
  const turn = async () => {
    if (!document.hidden) await show();
    if (Number(byId('mails')?.dataset.waiting) > 0 && Date.now() < end) setTimeout(turn, OFTEN_MS);
  };
  setTimeout(turn, OFTEN_MS);
}

async function show(): Promise<void> {
  const now = byId('mails');
  const response = await fetch(now?.dataset.from ?? '', { cache: 'no-store' }).catch(() => null);
  if (!response?.ok || now === null) return;
  const next = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('mails');
  if (next === null) return;
  now.dataset.waiting = next.dataset.waiting;
  const [line, bar] = [now.querySelector('p'), now.querySelector('progress')];
  const [nextLine, nextBar] = [next.querySelector('p'), next.querySelector('progress')];
  if (line && nextLine) line.textContent = nextLine.textContent;
  if (bar) bar.value = nextBar?.value ?? bar.max;
}
