/** What became of a message: `reset` means the page has to be fetched again. */
export type Outcome = 'applied' | 'ignored' | 'gap' | 'reset';

/** A state after a message, and which of its rows are different now. */
export interface Applied<State, Key> {
  state: State;
  outcome: Outcome;
  changed: Key[];
}

/**
 * The one rule for live messages, ranges and sync answers: a message that covers (prev, seq] is applied
 * where `prev <= cursor < seq`, is old news where `seq <= cursor`, and shows a gap otherwise.
 */
export function judge(cursor: number, prev: number, seq: number): 'apply' | 'ignore' | 'gap' {
  if (seq <= cursor) return 'ignore';
  return prev <= cursor ? 'apply' : 'gap';
}
