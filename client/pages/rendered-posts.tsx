import { renderToString } from 'preact-render-to-string';
import type { ThreadPageDto } from '../../contract/forums.js';
import type { ThreadReadingDto } from '../../contract/reading.js';
import { locale } from '../../text/words.js';
import { zone } from '../../text/zone.js';
import { isOwn } from '../views/is-own.js';
import { PostView, type PostViewProps } from '../views/post-view.js';
import type { Rendered } from './inserts.js';

/** Characters kept, keys and markup together, and as many bytes. */
const MOST_CHARACTERS = 12_000_000;

const kept = new Map<string, Rendered>();
let characters = 0;

/**
 * The inside of each post's `<li>`, by post number. Most people see most posts alike, so what was rendered is kept. The
 * key is everything that the view is given, and who looks is no more in it than their part in the post: nothing kept
 * can be old or another person's.
 */
export function renderPosts(page: ThreadPageDto, reading?: ThreadReadingDto): Map<number, Rendered> {
  const people = new Map(page.people.map((person) => [person.id, person]));
  const ignored = new Set(page.viewer.ignored);
  const { accountId, pseudonyms, canModerate, cannotReply } = page.viewer;
  // A part in the post only: one's own, by name or without, or another's.
  const as = (authorId: string) =>
    accountId === null ? null : isOwn({ accountId, pseudonyms }, authorId) ? authorId : 'another';
  const inside = page.posts.map((post): [number, Rendered] => {
    const props: PostViewProps = {
      post,
      person: people.get(post.authorId),
      viewer: { accountId: as(post.authorId), canModerate, cannotReply },
      isLocked: page.thread.isLocked,
      marks: page.viewer.marks[post.id],
      isIgnored: ignored.has(post.authorId),
      editedFrom: reading?.edited[post.number],
      replies: page.replies[post.number],
      language: page.forum.language,
    };
    return [post.number, rendered(props)];
  });
  return new Map(inside);
}

function rendered(props: PostViewProps): Rendered {
  const { html: text = '', ...post } = props.post;
  const key = `${JSON.stringify([locale, zone, { ...props, post }])}${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = inOnePiece(renderToString(<PostView {...props} />));
  kept.set(key, made);
  characters += key.length + made.text.length;
  for (const [oldest, old] of kept) {
    if (characters <= MOST_CHARACTERS) break;
    kept.delete(oldest);
    characters -= oldest.length + old.text.length;
  }
  return made;
}

/** What was put together from many small pieces stays them, and every page would gather and encode them again. */
function inOnePiece(text: string): Rendered {
  const bytes = new TextEncoder().encode(text);
  return { text: new TextDecoder().decode(bytes), bytes };
}
