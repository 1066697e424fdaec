/** What is known of when a message was written. */
export interface Dated {
  date: Date | null;
  envelopeDate: Date | null;
}

/**
 * A date for every message, in archive order: its own; else its envelope's; else the one of the nearest
 * message before it, or after it. An envelope date that a neighbour shares is an archiver's stamp, not
 * the time of delivery, and counts for nothing.
 * @param latest for an archive without a single date
 */
export function resolveDates(messages: Dated[], latest: Date): { date: Date; isGuessed: boolean }[] {
  const resolved: { date: Date | null; isGuessed: boolean }[] = messages.map((message, index) =>
    message.date
      ? { date: message.date, isGuessed: false }
      : { date: isStamp(messages, index) ? null : message.envelopeDate, isGuessed: true },
  );
  fill(resolved);
  fill(resolved.reverse());
  return resolved.reverse().map(({ date, isGuessed }) => ({ date: date ?? latest, isGuessed }));
}

function isStamp(messages: Dated[], index: number): boolean {
  const own = messages[index]!.envelopeDate?.getTime();
  return [messages[index - 1], messages[index + 1]].some((other) => other?.envelopeDate?.getTime() === own);
}

/** Gives each entry without a date the one before it. */
function fill(entries: { date: Date | null }[]): void {
  let known: Date | null = null;
  for (const entry of entries) {
    entry.date ??= known;
    known = entry.date;
  }
}
