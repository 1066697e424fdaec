import type { AppealLevel, AppealOutcome } from '../../../contract/appeals.js';
import type { ModerationRole } from '../../../contract/moderation.js';
import type { PersonDto } from '../../../contract/people.js';
import { namesOf } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx, type DecisionRecord, type DecisionSource } from '../../kernel/index.js';
import { personOrNull } from '../../networks/index.js';
import { actSource } from '../act-source.js';
import { decides } from '../queries/deciders.js';

export type SourceName = 'act' | 'sanction' | 'hold';

/** An appeal's row, and whether the asker may decide it. */
export interface AppealRow {
  id: string;
  source: SourceName;
  decisionId: string;
  accountId: string;
  networkId: string | null;
  caseId: string | null;
  level: AppealLevel;
  state: 'open' | 'decided';
  words: string;
  madeAt: Date;
  dueAt: Date;
  decidedBy: string | null;
  decidedRole: ModerationRole | null;
  decidedAt: Date | null;
  outcome: AppealOutcome | null;
  answer: string | null;
  appellant: PersonDto | null;
  canDecide: boolean;
}

export const appealColumns = `x.id, x.source, x.decision_id as "decisionId", x.account_id as "accountId", x.network_id as "networkId",
  x.case_id as "caseId", x.level, x.state, x.words, x.made_at as "madeAt", x.due_at as "dueAt", x.decided_by as "decidedBy",
  x.decided_role as "decidedRole", x.decided_at as "decidedAt", x.outcome, x.answer, ${personOrNull('w')} as appellant,
  coalesce(${decides('x', 'f', 'a')}, false) as "canDecide"`;
export const appealTables = `appeals x left join forums f on f.id = x.forum_id join accounts w on w.id = x.account_id`;

const rowWhere = (condition: string) =>
  `select ${appealColumns} from ${appealTables} left join accounts a on a.id = $2::uuid where ${condition}`;

/** @returns null when there is none */
export async function appealById(ctx: Ctx, id: string): Promise<AppealRow | null> {
  const [row] = await query<AppealRow>(ctx.db, rowWhere('x.id = $1'), [id, accountIdOf(ctx.actor)]);
  if (!row) return null;
  // Nobody answers themselves, whatever name they wrote under.
  const isOwn = (await ownNames(ctx)).includes(row.accountId);
  return { ...row, canDecide: row.canDecide && !isOwn };
}

export async function appealOf(ctx: Ctx, decisionId: string): Promise<AppealRow | null> {
  const [row] = await query<AppealRow>(ctx.db, rowWhere('x.decision_id = $1'), [
    decisionId,
    accountIdOf(ctx.actor),
  ]);
  return row ?? null;
}

export function sourceOf(ctx: Ctx, name: SourceName): DecisionSource | undefined {
  return name === 'act' ? actSource : ctx.decisionSources?.[name];
}

export interface DecisionFacts {
  /** The asker's account, and the pseudonyms behind which they write. */
  names: string[];
  source: SourceName;
  record: DecisionRecord;
  appeal: AppealRow | null;
}

async function ownNames(ctx: Ctx): Promise<string[]> {
  const accountId = accountIdOf(ctx.actor);
  return accountId === null ? [] : namesOf(ctx, accountId);
}

/** @returns null when no kind of decision has this id */
export async function decisionFacts(ctx: Ctx, id: string): Promise<DecisionFacts | null> {
  const names = await ownNames(ctx);
  for (const source of ['act', 'sanction', 'hold'] as const) {
    const record = await sourceOf(ctx, source)?.read(ctx, id);
    if (record) return { names, source, record, appeal: await appealOf(ctx, id) };
  }
  return null;
}
