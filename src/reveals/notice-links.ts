import type { NoticeLink, NoticeLinks } from '../kernel/index.js';

type Links = (subjectIds: string[], path: (id: string) => string) => Map<string, NoticeLink>;

const links: Links = (subjectIds, path) =>
  new Map(subjectIds.map((id) => [id, { path: path(id), text: null }]));

/** Who is asked goes to the question; whose post it was, to the post. */
export const revealLinks: NoticeLinks = {
  revealAsked: async (_db, _accountId, ids) => links(ids, (id) => `/reveals/${id}`),
  revealed: async (_db, _accountId, ids) => links(ids, (id) => `/p/${id}`),
};
