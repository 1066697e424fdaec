import { describe, expect, it } from '@jest/globals';
import {
  canDecideDisclosure,
  canKnowDisclosure,
  canKnowDisclosures,
  canOpenDisclosure,
  canReadOwnDisclosure,
  canRecordDisclosure,
  type DisclosureStanding,
} from '../../src/disclosures/policies/disclosure.policy.js';
import { type Actor, visitor } from '../../src/kernel/index.js';
import { refusalReason } from '../../src/lib/decision.js';

const as = (accountId: string, isSiteAdmin = true): Actor => ({
  ...{ kind: 'account', accountId, username: accountId, name: accountId, isSiteAdmin, sessionHash: '' },
});
const actors: Record<string, Actor> = {
  visitor,
  member: as('member', false),
  recorder: as('recorder'),
  first: as('first'),
  second: as('second'),
  fourth: as('fourth'),
  subject: as('subject'),
};
const until = new Date('2026-05-15T00:00:00Z');
const asked: DisclosureStanding = {
  ...{ state: 'asked', subjectId: 'subject', recordedBy: 'recorder', firstBy: null, secondBy: null },
  ...{ seenBy: [], openUntil: null },
};
const once: DisclosureStanding = { ...asked, state: 'approvedOnce', firstBy: 'first' };
const approved: DisclosureStanding = { ...once, state: 'approved', secondBy: 'second', openUntil: until };
const refusedOnce: DisclosureStanding = { ...once, state: 'refused' };

/** Of every actor, in their order. */
type Row = Record<keyof typeof actors, string | null>;
const hiddenTo = { visitor: 'not_found', member: 'not_found', subject: 'not_found' };
const rowOf = (decide: (actor: Actor) => Parameters<typeof refusalReason>[0]): Row =>
  Object.fromEntries(Object.entries(actors).map(([name, actor]) => [name, refusalReason(decide(actor))]));

describe('requests by law', () => {
  it('are there for site administrators alone, and not for one who is asked about', () => {
    const all = { recorder: null, first: null, second: null, fourth: null };
    expect(rowOf((actor) => canKnowDisclosures(actor))).toEqual({ ...hiddenTo, ...all, subject: null });
    expect(rowOf((actor) => canKnowDisclosure(actor, asked))).toEqual({ ...hiddenTo, ...all });
  });

  it.each([
    ['asked', asked, { recorder: 'recorded_it', first: null, second: null, fourth: null }],
    ['approved once', once, { recorder: 'recorded_it', first: 'approved_it', second: null, fourth: null }],
    ['approved', approved, { recorder: 'decided', first: 'decided', second: 'decided', fourth: 'decided' }],
    ['refused', refusedOnce, { recorder: 'decided', first: 'decided', second: 'decided', fourth: 'decided' }],
  ])('are decided by two others than who recorded them: %s', (_, standing, expected) => {
    expect(rowOf((actor) => canDecideDisclosure(actor, standing))).toEqual({ ...hiddenTo, ...expected });
  });

  const nobody = {
    ...{ recorder: 'not_approved', first: 'not_approved', second: 'not_approved', fourth: 'not_approved' },
  };
  const before = new Date(until.getTime() - 1);
  it.each([
    ['asked', asked, before, nobody],
    ['approved once', once, before, nobody],
    ['refused', refusedOnce, before, nobody],
    ['approved', approved, before, { recorder: null, first: null, second: null, fourth: 'not_approved' }],
    [
      'shown to one',
      { ...approved, seenBy: ['first'] },
      before,
      { recorder: null, first: 'shown_once', second: null, fourth: 'not_approved' },
    ],
    ['over', approved, until, { recorder: 'over', first: 'over', second: 'over', fourth: 'not_approved' }],
  ])('are opened by the three, once each and for a time: %s', (_, standing, now, expected) => {
    const row = rowOf((actor) => canOpenDisclosure(actor, standing as DisclosureStanding, now));
    expect(row).toEqual({ ...hiddenTo, ...expected });
  });

  it('are recorded of accounts of others, by three people, and never of who wrote without a name', () => {
    const of = (subject: { id: string; isPseudonym: boolean } | null, people: number) =>
      Object.entries(actors).map(([, actor]) =>
        refusalReason(canRecordDisclosure(actor, { subject, people })),
      );
    const no = ['not_found', 'not_found'];
    const person = { id: 'subject', isPseudonym: false };
    expect(of(person, 3)).toEqual([...no, null, null, null, null, 'own_account']);
    expect(of(person, 2)).toEqual([...no, ...Array(4).fill('too_few_people'), 'own_account']);
    expect(of({ ...person, isPseudonym: true }, 3)).toEqual([...no, ...Array(5).fill('pseudonym')]);
    expect(of(null, 3)).toEqual([...no, null, null, null, null, null]);
  });

  it.each([
    ['asked', null, 'not_found'],
    ['approvedOnce', null, 'not_found'],
    ['refused', null, 'not_found'],
    ['approved', 'An Act', 'not_found'],
    ['approved', null, null],
  ] as const)('are read by whom they are about: %s, law %s', (state, law, expected) => {
    const of = { ...approved, state, law };
    expect(refusalReason(canReadOwnDisclosure('subject', of))).toBe(expected);
    for (const id of ['recorder', 'member', null])
      expect(refusalReason(canReadOwnDisclosure(id, of))).toBe('not_found');
  });
});
