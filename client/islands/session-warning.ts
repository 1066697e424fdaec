import type { SessionEndDto } from '../../contract/sessions.js';
import { late } from '../../text/words.js';
import { sayPolitely } from './announce.js';
import { awaitComeBack } from './come-back.js';
import { link, signInPath } from './dom.js';
import { lateWords } from './late-words.js';
import { localClock } from './local-times.js';
import { noticeButton, removePageNotice, showPageNotice } from './page-notice.js';

const KIND = 'session';
const ANSWER_MS = 10_000;
const WARN_SECONDS = 300;
const AGAIN_SECONDS = 30;

const later = (seconds: number) => void setTimeout(() => void warn(), Math.max(seconds, 1) * 1_000);

/** Warns that the session ends soon, if it still does: another tab, or a draft that was saved, may have moved its end. */
export async function warn(): Promise<void> {
  await lateWords();
  const asked = await askEnd('GET');
  if (asked === null) return later(AGAIN_SECONDS);
  if (asked === 'over') return sayOver();
  const { endsAt, canExtend, seconds } = asked;
  if (endsAt === null) return;
  if (seconds > WARN_SECONDS) return later(seconds - WARN_SECONDS);
  const words = late.session;
  const time = localClock(Date.now() + seconds * 1_000);
  const text = canExtend ? words.endsSoon(time) : words.endsForGood(time);
  const stay = noticeButton(words.stay, () => void extend());
  showPageNotice(KIND, text, ...(canExtend ? [stay] : []));
  sayPolitely(text);
  setTimeout(() => void look(), seconds * 1_000);
}

/** When the end should have come: did it, or was it moved from elsewhere? */
async function look(): Promise<void> {
  removePageNotice(KIND);
  await warn();
}

async function extend(): Promise<void> {
  const asked = await askEnd('POST');
  if (asked === null) return sayPolitely(late.writing.noAnswer);
  if (asked === 'over') return sayOver();
  removePageNotice(KIND);
  if (asked.endsAt === null) return;
  sayPolitely(late.session.stays(localClock(Date.now() + asked.seconds * 1_000)));
  later(asked.seconds - WARN_SECONDS);
}

function sayOver(): void {
  showPageNotice(KIND, late.session.over, link(signInPath(), late.writing.signIn, 'button'));
  sayPolitely(late.session.over);
  awaitComeBack(() => removePageNotice(KIND));
}

type End = SessionEndDto & { seconds: number };

/** Null: no answer that can be read. The seconds are by the server's clock: the one here may be wrong. */
async function askEnd(method: 'GET' | 'POST'): Promise<End | 'over' | null> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const body = method === 'POST' ? '{}' : undefined;
    const signal = AbortSignal.timeout(ANSWER_MS);
    const response = await fetch('/api/v1/me/session', { method, headers, body, signal, cache: 'no-store' });
    if (response.status === 401) return 'over';
    if (!response.ok) return null;
    const end: SessionEndDto = await response.json();
    const now = Date.parse(response.headers.get('Date') ?? '') || Date.now();
    return { ...end, seconds: end.endsAt === null ? 0 : (Date.parse(end.endsAt) - now) / 1_000 };
  } catch {
    return null;
  }
}
