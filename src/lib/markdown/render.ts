import MarkdownIt from 'markdown-it';
import { externalLink } from './external-link.js';
import { sanitise } from './sanitise.js';

const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: false, maxNesting: 20 });
// Remote images would tell their hosts who reads: they become links (G15).
markdown.renderer.rules.image = (tokens, index) => {
  const token = tokens[index]!;
  const address = String(token.attrGet('src') ?? '');
  const label = token.content.trim() || 'image';
  return externalLink(address, `Image: ${markdown.utils.escapeHtml(label)}`);
};
// A heading inside a post must not outrank the page's own.
markdown.renderer.rules.heading_open = (tokens, index) => `<h${level(tokens[index]!.tag)}>`;
markdown.renderer.rules.heading_close = (tokens, index) => `</h${level(tokens[index]!.tag)}>\n`;
// A wide table scrolls by itself, and whoever has no mouse must be able to scroll it.
markdown.renderer.rules.table_open = () =>
  '<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';

function level(tag: string): number {
  return Math.min(6, Number(tag.slice(1)) + 3);
}

/**
 * Markdown as safe HTML: tables, code, lists, quotes, links marked as external. Raw HTML shows as text.
 * Rendered when written and stored; page and socket send the same string.
 * @param source any text; callers bound its length
 */
export function renderMarkdown(source: string): string {
  return sanitise(markdown.render(source));
}
