import {
  deskOf,
  LETTER_LIMITS,
  type LetterDesk,
  type LetterKind,
  type LetterOutcome,
  type LetterReason,
  letterKinds,
} from '../../../contract/letters.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { personOrNull } from '../../networks/index.js';

export interface LetterRow {
  id: string;
  kind: LetterKind;
  sentAt: Date;
  about: string | null;
  reason: LetterReason | null;
  words: string;
  name: string | null;
  email: string | null;
  outcome: LetterOutcome | null;
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: PersonDto | null;
}

const select = `select l.id, l.kind, l.sent_at as "sentAt", l.about, l.reason, l.words, l.name, l.email, l.outcome, l.answer,
    l.answered_at as "answeredAt", ${personOrNull('a')} as "answeredBy"
  from letters l left join accounts a on a.id = l.answered_by`;

/** SQL: whether the account is a guardian now. */
export const isGuardian = (account: string): string =>
  `exists (select from guardians g where g.account_id = ${account} and g.ended_at is null)`;

export async function asksGuardian(ctx: Ctx): Promise<boolean> {
  const [row] = await query<{ is: boolean }>(ctx.db, `select ${isGuardian('$1::uuid')} as is`, [
    accountIdOf(ctx.actor),
  ]);
  return row!.is;
}

export async function letterById(db: Database, id: string): Promise<LetterRow | null> {
  const [row] = await query<LetterRow>(db, `${select} where l.id = $1`, [id]);
  return row ?? null;
}

export async function letterByReceipt(db: Database, hash: Buffer): Promise<LetterRow | null> {
  const [row] = await query<LetterRow>(db, `${select} where l.receipt_hash = $1`, [hash]);
  return row ?? null;
}

const kindsOf = (desk: LetterDesk): LetterKind[] => letterKinds.filter((kind) => deskOf(kind) === desk);

/** What waits for an answer, the oldest first; or what has one, the newest first. */
export function lettersOf(db: Database, desk: LetterDesk, show: 'open' | 'answered'): Promise<LetterRow[]> {
  const order =
    show === 'open' ? 'is null order by l.sent_at, l.id' : 'is not null order by l.answered_at desc, l.id';
  return query<LetterRow>(
    db,
    `${select} where l.kind = any($1::text[]) and l.answered_at ${order} limit ${LETTER_LIMITS.shown}`,
    [kindsOf(desk)],
  );
}
