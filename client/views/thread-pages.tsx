import type { ThreadPageDto } from '../../contract/forums.js';
import { Pagination } from './pagination.js';

interface Props {
  of: Pick<ThreadPageDto, 'page' | 'pages'>;
  /** Path of the thread, without a query. */
  path: string;
  /** What this list of pages is called. */
  label: string;
}

/** The address of a page of a thread. */
export function threadPagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}?page=${page}`;
}

/** Numbered pages of a thread, in a place where scripts keep them true. */
export function ThreadPages({ of, path, label }: Props) {
  return (
    <div class="pages" data-label={label}>
      <ThreadPagesInside of={of} path={path} label={label} />
    </div>
  );
}

/** What stands inside that place. */
export function ThreadPagesInside({ of: { page, pages }, path, label }: Props) {
  return (
    <Pagination page={page} pages={pages} href={(number) => threadPagePath(path, number)} label={label} />
  );
}
