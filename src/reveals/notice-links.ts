import { query } from '../database/index.js';
import { heldPath } from '../holds/index.js';
import type { NoticeLink, NoticeLinks } from '../kernel/index.js';

type Links = (subjectIds: string[], path: (id: string) => string) => Map<string, NoticeLink>;

const links: Links = (subjectIds, path) =>
  new Map(subjectIds.map((id) => [id, { path: path(id), text: null }]));

/** Who is asked goes to the question; whose post it was, to the post, or to what waits. */
export const revealLinks: NoticeLinks = {
  revealAsked: async (_db, _accountId, ids) => links(ids, (id) => `/reveals/${id}`),
  async revealed(db, _accountId, ids) {
    const held = await query<{ id: string }>(
      db,
      'select hold_id as id from reveals where hold_id = any($1::uuid[])',
      [ids],
    );
    const isHeld = new Set(held.map(({ id }) => id));
    return links(ids, (id) => (isHeld.has(id) ? heldPath(id) : `/p/${id}`));
  },
};
