import type { DisclosureDto, DisclosureLineDto } from '../../../contract/disclosures.js';
import type { Ctx } from '../../kernel/index.js';
import {
  canDecideDisclosure,
  canOpenDisclosure,
  type DisclosureStanding,
} from '../policies/disclosure.policy.js';
import { type DisclosureRow, disclosureById, type LineRow } from '../queries/disclosures.js';

/** What the policies need of a request. */
export const standingOf = (row: DisclosureRow): DisclosureStanding => ({
  state: row.state,
  subjectId: row.subjectId,
  recordedBy: row.recorderId,
  firstBy: row.firstBy,
  secondBy: row.secondBy,
  seenBy: row.seenBy,
  openUntil: row.openUntil,
});

export function presentLine(
  { id, subject, kind, state, openUntil, ...row }: LineRow,
  now: Date,
): DisclosureLineDto {
  return {
    id,
    subject,
    kind,
    state,
    isOver: openUntil !== null && openUntil <= now,
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt.toISOString(),
  };
}

/** The only way a request reaches a wire: without its answer. */
export function presentDisclosure({ actor, clock }: Ctx, row: DisclosureRow): DisclosureDto {
  const now = clock.now();
  const standing = standingOf(row);
  const { claimant, reference, basis, things, reason, law, first, second, refusal, openUntil, events } = row;
  return {
    ...presentLine(row, now),
    claimant,
    reference,
    basis,
    things,
    reason,
    law,
    approvals: [first, second].filter((one) => one !== null),
    refusal,
    openUntil: openUntil?.toISOString() ?? null,
    events,
    canDecide: canDecideDisclosure(actor, standing).allowed,
    canOpen: canOpenDisclosure(actor, standing, now).allowed,
  };
}

/** As it is now, for a verb that has just changed it. */
export async function presentedDisclosure(ctx: Ctx, disclosureId: string): Promise<DisclosureDto> {
  return presentDisclosure(ctx, (await disclosureById(ctx.db, disclosureId))!);
}
