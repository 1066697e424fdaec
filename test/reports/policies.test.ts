import { describe, expect, it } from '@jest/globals';
import {
  type CaseAct,
  type CaseState,
  caseActs,
  caseStates,
  stateAfter,
  stateOf,
} from '../../src/reports/policies/case-state.js';

describe('the table of cases', () => {
  const after = (state: CaseState) =>
    Object.fromEntries(
      caseActs.map((act: CaseAct) => [act, stateAfter(state, act)]).filter(([, next]) => next),
    );

  it('has these ways and no others', () => {
    expect(Object.fromEntries(caseStates.map((state) => [state, after(state)]))).toEqual({
      new: {
        claim: 'claimed',
        hand: 'claimed',
        raise: 'new',
        decide: 'decided',
        note: 'new',
        hide: 'claimed',
      },
      claimed: {
        claim: 'claimed',
        hand: 'claimed',
        raise: 'new',
        decide: 'decided',
        release: 'new',
        note: 'claimed',
        hide: 'claimed',
      },
      decided: { note: 'decided', undo: 'new', appeal: 'appealed' },
      appealed: { note: 'appealed', settle: 'decided' },
    });
  });

  it('reads a claim as a lease', () => {
    const now = new Date('2024-05-07T08:00:00Z');
    const until = (ms: number) => ({ state: 'open' as const, claimedUntil: new Date(now.getTime() + ms) });
    expect([
      stateOf(until(1), now),
      stateOf(until(0), now),
      stateOf({ ...until(1), state: 'decided' }, now),
    ]).toEqual(['claimed', 'new', 'decided']);
  });
});
