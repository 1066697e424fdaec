import { type Preferences, preferenceChoices, timeZones } from '../../client/pages/index.js';

type Name = keyof typeof preferenceChoices;
const choiceNames = Object.keys(preferenceChoices) as Name[];
const names: (keyof Preferences)[] = [...choiceNames, 'zone'];
const zones = new Set(timeZones);

/** Takes what is a choice that there is; everything else is as the site comes. */
function choose(wanted: Partial<Record<string, string>>): Preferences {
  const chosen = choiceNames.map((name): [keyof Preferences, string] => {
    const choices: readonly string[] = preferenceChoices[name];
    return [name, choices.find((known) => known === wanted[name]) ?? choices[0]!];
  });
  chosen.push(['zone', wanted.zone && zones.has(wanted.zone) ? wanted.zone : 'auto']);
  return Object.fromEntries(chosen) as Preferences;
}

/** The display as the site comes: the first of each choice. */
const usual: Readonly<Preferences> = choose({});

/** What a person chose, from the cookie: `theme=dark&language=de`. Its first form was `dark.large`. */
export function readPreferences(cookie: string | undefined): Preferences {
  if (!cookie) return usual;
  const [, theme, textSize] = /^(\w+)\.(\w+)$/.exec(cookie) ?? [];
  return choose(theme ? { theme, textSize } : Object.fromEntries(new URLSearchParams(cookie)));
}

/** The cookie's one form for these preferences: what differs from the site as it comes. Empty where nothing does. */
export function writePreferences(preferences: Preferences): string {
  const own = names.filter((name) => preferences[name] !== usual[name]);
  return own.map((name) => `${name}=${preferences[name]}`).join('&');
}

/**
 * The preferences with what a form names changed, or null where it names a choice that there is not.
 * A form may name some and leave the others as they are.
 */
export function changePreferences(now: Preferences, form: Record<string, string>): Preferences | null {
  const named = Object.fromEntries(
    names.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]])),
  );
  const next = choose({ ...now, ...named });
  const isKnown = Object.entries(named).every(([name, value]) => next[name as keyof Preferences] === value);
  return isKnown && Object.keys(named).length > 0 ? next : null;
}
