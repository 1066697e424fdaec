import { describe, expect, it } from '@jest/globals';
import type { PostState } from '../../contract/forums.js';
import type { NetworkRole } from '../../contract/networks.js';
import type { Actor } from '../../src/kernel/index.js';
import type { Decision } from '../../src/lib/decision.js';
import {
  canModerateThread,
  canPurgeVersions,
  canRemovePost,
  canRestorePost,
  canRewordPost,
} from '../../src/moderation/index.js';

type Who = 'visitor' | 'outsider' | 'siteAdmin' | NetworkRole;
const whos: Who[] = ['visitor', 'outsider', 'member', 'steering', 'moderator', 'admin', 'siteAdmin'];
const roles: Who[] = ['member', 'steering', 'moderator', 'admin'];
const roleOf = (who: Who) => (roles.includes(who) ? who : null);

function facts(who: Who, author: Who, state: PostState) {
  const role = roleOf(who);
  const authorRole = roleOf(author);
  const actor: Actor =
    who === 'visitor'
      ? { kind: 'visitor' }
      : {
          kind: 'account',
          accountId: 'me',
          username: 'me',
          name: 'Me',
          isSiteAdmin: who === 'siteAdmin',
          sessionHash: 'x',
        };
  return {
    actor,
    facts: {
      forum: { access: 'public' },
      role,
      seat: null,
      post: { state },
      author: { role: authorRole, seat: null, isSiteAdmin: author === 'siteAdmin' },
    } as unknown as Parameters<typeof canRemovePost>[1],
  };
}

function word(decision: Decision): string {
  if (decision.allowed) return 'yes';
  return decision.hidden ? 'hidden' : decision.reason;
}

/** Who may remove whose visible post. Rows: who acts; columns: whose post, in the order of `authors`. */
const authors: Who[] = ['outsider', 'member', 'steering', 'moderator', 'admin', 'siteAdmin'];
const table: Record<Who, string[]> = {
  visitor: ['sign_in', 'sign_in', 'sign_in', 'sign_in', 'sign_in', 'sign_in'],
  outsider: [
    'not_moderator',
    'not_moderator',
    'not_moderator',
    'not_moderator',
    'not_moderator',
    'not_moderator',
  ],
  member: [
    'not_moderator',
    'not_moderator',
    'not_moderator',
    'not_moderator',
    'not_moderator',
    'not_moderator',
  ],
  steering: [
    'not_moderator',
    'not_moderator',
    'not_moderator',
    'not_moderator',
    'not_moderator',
    'not_moderator',
  ],
  moderator: ['yes', 'yes', 'yes', 'yes', 'ranked_above', 'ranked_above'],
  admin: ['yes', 'yes', 'yes', 'yes', 'yes', 'ranked_above'],
  siteAdmin: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
};

describe('moderation policies', () => {
  it.each(whos)('%s removes and restores by rank (E07)', (who) => {
    const remove = authors.map((author) => {
      const { actor, facts: given } = facts(who, author, 'visible');
      return word(canRemovePost(actor, given));
    });
    const restore = authors.map((author) => {
      const { actor, facts: given } = facts(who, author, 'removed');
      return word(canRestorePost(actor, { ...given, isInCase: false }));
    });
    const reword = authors.map((author) => {
      const { actor, facts: given } = facts(who, author, 'visible');
      return word(canRewordPost(actor, given));
    });
    const purge = authors.map((author) => {
      const { actor, facts: given } = facts(who, author, 'visible');
      return word(canPurgeVersions(actor, { ...given, hasEarlier: true, isEditor: false }));
    });
    expect(reword).toEqual(table[who]);
    expect(purge).toEqual(table[who]);
    expect(remove).toEqual(table[who]);
    expect(restore).toEqual(table[who]);
  });

  it.each<[PostState, string, string, string]>([
    ['visible', 'yes', 'not_removed', 'yes'],
    ['removed', 'already_removed', 'yes', 'post_gone'],
    ['deleted', 'already_deleted', 'not_removed', 'post_gone'],
  ])('a %s post: remove %s, restore %s, reword %s', (state, remove, restore, reword) => {
    const { actor, facts: given } = facts('moderator', 'member', state);
    const asked = [canRemovePost, canRestorePost, canRewordPost].map((can) =>
      word(can(actor, { ...given, isInCase: false })),
    );
    expect(asked).toEqual([remove, restore, reword]);
  });

  it('a hidden post comes back by its case, not by itself', () => {
    const { actor, facts: given } = facts('moderator', 'member', 'removed');
    expect(word(canRestorePost(actor, { ...given, isInCase: true }))).toBe('under_review');
  });

  it.each<[PostState, boolean, boolean, string]>([
    ['visible', true, false, 'yes'],
    ['visible', true, true, 'own_edit'],
    ['visible', false, false, 'no_earlier_versions'],
    ['removed', true, false, 'post_gone'],
    ['deleted', true, false, 'post_gone'],
  ])(
    'a %s post, with earlier versions: %s, one of them changed by oneself: %s, purges: %s',
    (state, hasEarlier, isEditor, expected) => {
      const { actor, facts: given } = facts('moderator', 'member', state);
      expect(word(canPurgeVersions(actor, { ...given, hasEarlier, isEditor }))).toBe(expected);
    },
  );

  it.each<[Who, string]>([
    ['visitor', 'sign_in'],
    ['outsider', 'not_moderator'],
    ['member', 'not_moderator'],
    ['moderator', 'yes'],
    ['admin', 'yes'],
    ['siteAdmin', 'yes'],
  ])('%s locks, pins and retitles: %s', (who, expected) => {
    const { actor, facts: given } = facts(who, 'member', 'visible');
    expect(word(canModerateThread(actor, given))).toBe(expected);
  });

  it('a moderator of another network finds nothing in a members’ forum', () => {
    const { actor, facts: given } = facts('outsider', 'member', 'visible');
    expect(word(canRemovePost(actor, { ...given, forum: { ...given.forum, access: 'members' } }))).toBe(
      'hidden',
    );
  });
});
