import type { PostDto } from '../../../contract/forums.js';
import type { PostRow } from '../queries/rows.js';

/**
 * The only way a post reaches a wire. Text leaves only with a visible post;
 * `html` null means that the reader has this text already.
 */
export function presentPost(row: Omit<PostRow, 'html'> & { html: string | null }): PostDto {
  const post: PostDto = {
    id: row.id,
    number: row.number,
    authorId: row.authorId,
    state: row.state,
    version: row.version,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    changed: row.changed,
  };
  if (row.state === 'removed' && row.isUnderReview) post.isUnderReview = true;
  if (row.state !== 'visible') return post;
  if (row.html !== null) post.html = row.html;
  if (row.language !== null) post.language = row.language;
  if (row.moderatedVersion !== null) post.isModerated = true;
  if (row.replyTo !== null) post.replyTo = row.replyTo;
  if (Object.keys(row.reactions).length > 0) post.reactions = row.reactions;
  return post;
}
