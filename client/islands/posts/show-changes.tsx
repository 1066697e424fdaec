import { render } from 'preact';
import type { PostDto, PostHistoryDto } from '../../../contract/forums.js';
import { late } from '../../../text/words.js';
import { Difference } from '../../views/difference.js';
import { byId, element, link } from '../dom.js';
import { fetchPage } from '../send-reply.js';
import { openDialog } from './dialog.js';

/**
 * Shows over the page what an edit changed since the version that the link names.
 * @returns false where that is not to be had: the link leads to a page that says more
 */
export async function showChanges(
  { id, number, language }: PostDto,
  { search, href }: HTMLAnchorElement,
): Promise<boolean> {
  const history = await fetchPage<PostHistoryDto>(`/posts/${id}/history${search}`).catch(() => null);
  if (!history?.since) return false;
  const place = element('div', 'stack');
  const written = language ?? byId('posts')?.dataset.written;
  render(<Difference pieces={history.since.changes} language={written} />, place);
  openDialog(late.edits.changedIn(number), place, link(href, late.edits.allVersions));
  return true;
}
