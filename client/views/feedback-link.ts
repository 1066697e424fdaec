/**
 * Where the footer's link to the feedback form leads from this page. It names the page, but never its query (what was
 * searched for, the secret of a link), nor a page that only one person is likely to open: that would say who it was.
 */
export function feedbackLink(path: string): string {
  const page = path.split(/[?#]/, 1)[0] ?? '';
  const isOfOne = /^\/(?:p|notifications|mailbox)\/|^\/t\/[^/]+\/rename$/.test(page);
  if (page === '/' || isOfOne || page.startsWith('/feedback')) return '/feedback';
  return `/feedback?page=${encodeURIComponent(page)}`;
}
