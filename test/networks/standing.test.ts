import { describe, expect, it } from '@jest/globals';
import { joinPolicies, membershipStates } from '../../contract/networks.js';
import { acts, stateAfter } from '../../src/networks/policies/standing.js';

/**
 * Every cell: rows are states, columns acts in the order of `acts`. `-` is not possible; `o` and `r` are possible only
 * in a network that is open, or asks for a request. Letters: A active, R requested, I invited, D declined, L left,
 * X removed, S suspended.
 */
const letters = {
  A: 'active',
  R: 'requested',
  I: 'invited',
  D: 'declined',
  L: 'left',
  X: 'removed',
  S: 'suspended',
} as const;
const table: Record<(typeof membershipStates)[number] | 'none', string> = {
  //          jo  rq  wi ap de in un ac rf rd le la rm su re ex rs ro
  none: '     oA  rR  -  -  -  I  -  -  -  A  -  -  -  -  -  -  -  -',
  left: '     oA  rR  -  -  -  I  -  -  -  A  -  -  -  -  -  -  -  -',
  declined: ' oA  rR  -  -  -  I  -  -  -  A  -  -  -  -  -  -  -  -',
  removed: '  oA  rR  -  -  -  I  -  -  -  A  -  -  -  -  -  -  A  -',
  requested: 'oA  -   L  A  D  -  -  -  -  A  -  -  -  -  -  -  -  -',
  invited: '  oA  -   -  -  -  -  L  A  D  A  -  -  -  -  -  -  -  -',
  active: '   -   -   -  -  -  -  -  -  -  -  L  L  X  S  -  -  -  A',
  suspended: '-   -   -  -  -  -  -  -  -  -  -  -  X  -  A  A  A  -',
};

const cells = [...membershipStates, 'none' as const].flatMap((state) =>
  acts.flatMap((act, column) =>
    joinPolicies.map((joining) => {
      const cell = table[state].trim().split(/\s+/)[column]!;
      const isClosed =
        (cell.startsWith('o') && joining !== 'open') || (cell.startsWith('r') && joining !== 'request');
      const after = cell === '-' || isClosed ? null : letters[cell.at(-1) as keyof typeof letters];
      return [state, act, joining, after] as const;
    }),
  ),
);

describe('the table of standings', () => {
  it('has a cell for every state, act and policy', () => {
    expect(cells).toHaveLength(8 * 18 * 3);
    for (const row of Object.values(table)) expect(row.trim().split(/\s+/)).toHaveLength(acts.length);
  });

  it.each(cells)('%s, %s, joining is %s: %s', (state, act, joining, after) => {
    expect(stateAfter(state === 'none' ? null : state, act, joining)).toBe(after);
  });
});
