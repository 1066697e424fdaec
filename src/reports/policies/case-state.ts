/** How a case stands. A claim is a lease: when its time is over, the case is new again, without anybody's doing. */
export const caseStates = ['new', 'claimed', 'decided', 'appealed'] as const;
export type CaseState = (typeof caseStates)[number];

/** Everything that can be done with a case. */
export const caseActs = [
  'claim',
  'release',
  'hand',
  'raise',
  'note',
  'hide',
  'decide',
  'undo',
  'appeal',
  'settle',
] as const;
export type CaseAct = (typeof caseActs)[number];

const open = { claim: 'claimed', hand: 'claimed', raise: 'new', decide: 'decided' } as const;

/** `undo` is for whoever decided, for ten minutes; `appeal` begins an appeal, `settle` ends it. */
const table: Record<CaseState, Partial<Record<CaseAct, CaseState>>> = {
  new: { ...open, note: 'new', hide: 'claimed' },
  claimed: { ...open, release: 'new', note: 'claimed', hide: 'claimed' },
  decided: { note: 'decided', undo: 'new', appeal: 'appealed' },
  appealed: { note: 'appealed', settle: 'decided' },
};

/** The one table of cases. @returns the state after the act; null: it is not possible */
export function stateAfter(state: CaseState, act: CaseAct): CaseState | null {
  return table[state][act] ?? null;
}

/** What the row says at this moment. */
export function stateOf(
  row: { state: 'open' | 'decided' | 'appealed'; claimedUntil: Date | null },
  now: Date,
): CaseState {
  if (row.state !== 'open') return row.state;
  return row.claimedUntil !== null && row.claimedUntil > now ? 'claimed' : 'new';
}
