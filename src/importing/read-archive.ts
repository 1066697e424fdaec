import { findPersonalData, highOnly } from '../../contract/personal-data.js';
import { openArchive } from './archive/open-archive.js';
import { readMbox } from './archive/read-mbox.js';
import type { Place, Spool } from './archive/spool.js';
import { type MessageHead, parseMessage } from './message/parse-message.js';
import type { Outcome } from './outcome.js';
import { resolveDates } from './threads/resolve-dates.js';

/** A message that can be imported: its head, where its text waits, and a date in any case. */
export interface ReadyMessage extends MessageHead {
  place: Place;
  date: Date;
  isDateGuessed: boolean;
  /** It could show who a patient is. Imported all the same, and counted. */
  mayShowPatient: boolean;
}

export interface ReadArchive {
  /** In the archive's order, each key once. */
  messages: ReadyMessage[];
  /** What can't be imported, and why. */
  skipped: Outcome[];
  warning: string | null;
}

/**
 * Reads a whole archive; texts go to the spool.
 * @param now later dates are taken for broken
 * @param onProgress is told bytes read and bytes in all
 * @throws AppError when the file can't be read or is no archive
 */
export async function readArchive(
  path: string,
  spool: Spool,
  now: Date,
  onProgress: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<ReadArchive> {
  const archive = await openArchive(path);
  const read: (MessageHead & { place: Place; mayShowPatient: boolean })[] = [];
  const skipped: Outcome[] = [];
  const firstWith = new Map<string, number>();
  for await (const raw of readMbox(archive.chunks)) {
    signal?.throwIfAborted();
    onProgress(archive.position(), archive.size);
    const skip = (reason: string, subject = ''): void => {
      skipped.push({ number: raw.number, line: raw.line, subject, outcome: 'skipped', reason });
    };
    if (raw.bytes.toString('latin1', 0, 1_000).trim() === '') {
      skip('nothing but an envelope line');
      continue;
    }
    const parsed = await parseMessage(raw, now).catch(() => null);
    if (!parsed) {
      skip('its parts are nested too deeply or broken beyond reading');
      continue;
    }
    const earlier = firstWith.get(parsed.key);
    if (earlier !== undefined) {
      skip(`the same message as number ${earlier}`, parsed.subject);
      continue;
    }
    firstWith.set(parsed.key, parsed.number);
    const { text, ...head } = parsed;
    const mayShowPatient = highOnly(findPersonalData(`${head.subject}\n${text}`)).length > 0;
    read.push({ ...head, mayShowPatient, place: await spool.add(text) });
  }
  onProgress(archive.size, archive.size);
  const dates = resolveDates(read, now);
  const messages = read.map((head, index) => {
    const { date, isGuessed } = dates[index]!;
    return { ...head, date, isDateGuessed: isGuessed };
  });
  return { messages, skipped, warning: archive.warning() };
}
