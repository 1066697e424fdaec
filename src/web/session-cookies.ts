import type { SignedInAnswer } from '../auth/index.js';
import type { Services } from '../kernel/index.js';
import type { CookieChange } from './pages/answer.js';

/** The cookies of a fresh session: the old form cookie goes, so that nothing from before signing in stays good. */
export function startedSession(
  services: Pick<Services, 'clock'>,
  { session, remember, preferences }: SignedInAnswer,
): CookieChange[] {
  const changes: CookieChange[] = [
    { name: 'session', value: session.token },
    { name: 'form', value: null },
  ];
  // What the person chose elsewhere holds here from the first page on.
  if (preferences) changes.push({ name: 'prefs', value: preferences });
  // Without a new one, an older remember cookie goes: it may be another account's.
  if (!remember) return [...changes, { name: 'remember', value: null }];
  const maxAge = secondsUntil(services, remember.expiresAt);
  return [...changes, { name: 'remember', value: remember.cookieValue, maxAge }];
}

export const endedSession: CookieChange[] = [
  { name: 'session', value: null },
  { name: 'remember', value: null },
  { name: 'form', value: null },
];

export function secondsUntil({ clock }: Pick<Services, 'clock'>, instant: string | Date): number {
  return Math.floor((new Date(instant).getTime() - clock.now().getTime()) / 1000);
}
