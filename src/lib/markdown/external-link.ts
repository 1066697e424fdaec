import MarkdownIt from 'markdown-it';

export const { escapeHtml } = new MarkdownIt().utils;

/** The host a reader would land on, or null for anything that isn't a web or mail address. */
export function hostOf(address: string): string | null {
  try {
    const url = new URL(address);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url.host;
    return null;
  } catch {
    return null;
  }
}

/** An outside link that says where it leads, in text and to screen readers (N73, P28, G17). */
export function externalLink(address: string, labelHtml: string): string {
  const host = hostOf(address);
  if (!host) return labelHtml;
  return `<a href="${escapeHtml(address)}" rel="nofollow ugc noopener noreferrer" class="external">${labelHtml}</a>`;
}
