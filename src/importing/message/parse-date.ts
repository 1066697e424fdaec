const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of Greenwich for the zone names that mail and news used. */
const ZONES: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  ist: 60,
  met: 60,
  cet: 60,
  mez: 60,
  west: 60,
  mest: 120,
  mesz: 120,
  cest: 120,
  eet: 120,
  sast: 120,
  idt: 180,
  eest: 180,
  msk: 180,
  msd: 240,
  sgt: 480,
  hkt: 480,
  awst: 480,
  kst: 540,
  jst: 540,
  acst: 570,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzt: 720,
  nzdt: 780,
  nst: -210,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
};

/**
 * Reads the dates that mail and news really carried: with or without weekday, two-digit years, month and
 * day in either order, named or numeric zones, no seconds, no time at all (then midnight UTC). A zone that
 * is missing or unknown counts as UTC.
 * @returns null when there is no whole date in it, or one that no message can have
 */
export function parseDate(text: string | null, latest: Date): Date | null {
  if (text === null) return null;
  const day = readDay(text);
  if (!day) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const local = Date.UTC(
    day.year,
    day.month,
    day.date,
    Number(hours),
    Number(minutes),
    Math.min(59, Number(seconds)),
  );
  // February 30 would come out as a day in March.
  if (new Date(local).getUTCDate() !== day.date) return null;
  const instant = new Date(local - offset(text) * 60_000);
  if (instant.getTime() < Date.UTC(1970, 0, 1) || instant.getTime() > latest.getTime() + 86_400_000)
    return null;
  return instant;
}

function readDay(text: string): { year: number; month: number; date: number } | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return valid(iso[1]!, Number(iso[2]) - 1, iso[3]!);
  const names = MONTHS.join('|');
  const dayFirst = new RegExp(
    `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]*(${names})[a-z]*[\\s.,-]*(\\d{4}|\\d{2})\\b(?!:)`,
    'i',
  ).exec(text);
  if (dayFirst) return valid(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
  // asctime (`Thu Apr  1 00:00:00 1993`) and `April 15, 1993`.
  const monthFirst = new RegExp(
    `\\b(${names})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:).*?\\b((?:19|20)\\d{2})\\b`,
    'i',
  ).exec(text);
  return monthFirst ? valid(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!) : null;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase());
}

function valid(
  yearText: string,
  month: number,
  dateText: string,
): { year: number; month: number; date: number } | null {
  let year = Number(yearText);
  // Two digits mean 1970 to 2069.
  if (yearText.length === 2) year += year < 70 ? 2000 : 1900;
  const date = Number(dateText);
  return month >= 0 && month < 12 && date >= 1 && date <= 31 ? { year, month, date } : null;
}

function offset(text: string): number {
  const afterTime = text.replace(/^.*?\d{1,2}:\d{2}(?::\d{2})?/, '');
  const numeric = /^(?:\.\d+)?\s*([+-])(\d{2}):?(\d{2})\b/.exec(afterTime);
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]));
  const name = /^\s*\(?([a-z]{1,5})\b/i.exec(afterTime)?.[1]?.toLowerCase();
  return ZONES[name ?? ''] ?? 0;
}
