import { describe, expect, it } from '@jest/globals';
import { renderPosts } from '../../../client/pages/rendered-posts.js';
import type { ThreadPageDto } from '../../../contract/forums.js';
import { inLanguage } from '../../../text/index.js';
import * as data from '../helpers/sample-data.js';
import { idOf } from '../helpers/sample-shell.js';

const visitorPage = data.threadPage({});
const member = data.threadPage({ accountId: idOf(50) });
const author = data.threadPage({ accountId: visitorPage.posts[0]!.authorId });
const first = (page: ThreadPageDto) => renderPosts(page).get(1)!.text;

describe('posts that are kept as they were rendered', () => {
  it('are not one person’s for another', () => {
    const [theirs, own, open] = [first(member), first(author), first(visitorPage)];
    expect(own).toContain('/edit"');
    expect(theirs).not.toContain('/edit"');
    expect(theirs).toContain('data-action="reply"');
    expect(open).not.toContain('data-action="reply"');
    // Asked again, each gets their own again.
    expect([first(member), first(author), first(visitorPage)]).toEqual([theirs, own, open]);
  });

  it('show marks to nobody but their owner', () => {
    const [post] = member.posts;
    const marks = { [post!.id]: { reactions: ['thanks' as const], isBookmarked: true } };
    const marked = { ...member, viewer: { ...member.viewer, marks } };
    expect(first(marked)).toContain('aria-pressed="true"');
    expect(first(member)).not.toContain('aria-pressed="true"');
  });

  it('are never old, whatever the number of their last change', () => {
    const posts = member.posts.map((post) => ({ ...post, html: '<p>Another text</p>' }));
    expect(first(member)).not.toContain('Another text');
    expect(first({ ...member, posts })).toContain('Another text');
    const people = member.people.map((person) => ({ ...person, name: 'Renamed' }));
    expect(first({ ...member, people })).toContain('Renamed');
    expect(first({ ...member, people: [] })).toContain('Former member');
  });

  it('speak the language of the page', () => {
    const german = inLanguage('de', () => first(member));
    expect(german).toContain('Antworten');
    expect(first(member)).not.toContain('Antworten');
  });
});
