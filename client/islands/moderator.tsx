import type { ThreadDto, ThreadViewer } from '../../contract/forums.js';
import { ThreadTools } from '../views/thread-tools.js';
import { renderInto } from './adopt.js';
import { byId } from './dom.js';

/** What only moderators need, fetched only for them. */
export { offerInlineRemoval } from './inline-removal.js';

/** Shows the tools of a thread as it stands now, and leaves a reason that is being typed alone. */
export function showTools(
  now: ThreadDto,
  before: ThreadDto,
  viewer: ThreadViewer,
  csrf: string | null,
): void {
  const place = byId('thread-tools');
  const view = (thread: ThreadDto) => <ThreadTools thread={thread} viewer={viewer} csrf={csrf} />;
  if (place !== null) renderInto(place, view(now), view(before));
}
