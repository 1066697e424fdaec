import MarkdownIt from 'markdown-it';
import { MAX_MENTIONS } from '../../../contract/limits.js';
import { externalLink } from './external-link.js';
import { GONE, ownImage, undescribedIn } from './images.js';
import { mentionRule, namesIn } from './mentions.js';
import { passageRule } from './passages.js';
import {
  saysFileGone,
  saysImage,
  saysImageAlone,
  saysImageGone,
  saysImageGoneAlone,
  saysQuoteGone,
} from './said-later.js';
import { sanitise } from './sanitise.js';

/** What stands in a text in place of a quotation (contract/collapse-quotes.ts). */
const QUOTE = /^\/q\/(?:gone|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: false, maxNesting: 20 });
mentionRule(markdown);
passageRule(markdown);
// Remote images would tell their hosts who reads: they become links (G15).
markdown.renderer.rules.image = (tokens, index) => {
  const token = tokens[index]!;
  const address = String(token.attrGet('src') ?? '');
  const own = ownImage(address, token.content, token.attrGet('title'));
  if (own) return own;
  const label = token.content.trim();
  if (address === GONE) return label ? saysImageGone + markdown.utils.escapeHtml(label) : saysImageGoneAlone;
  return externalLink(address, label ? saysImage + markdown.utils.escapeHtml(label) : saysImageAlone);
};
// A file that is gone leads nowhere: its name stays. So does a quotation: it has our words alone.
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  const address = String(tokens[index]!.attrGet('href') ?? '');
  if (address === GONE) return `${saysFileGone}<a>`;
  if (!QUOTE.test(address)) return self.renderToken(tokens, index, options);
  const label = tokens[index + 1];
  if (label?.type === 'text') label.content = '';
  return `${saysQuoteGone}<a>`;
};
// A heading inside a text must not outrank the page's own.
markdown.renderer.rules.heading_open = (tokens, index, _options, env) =>
  `<h${level(tokens[index]!.tag, env)}>`;
markdown.renderer.rules.heading_close = (tokens, index, _options, env) =>
  `</h${level(tokens[index]!.tag, env)}>\n`;
// A wide table scrolls by itself, and whoever has no mouse must be able to scroll it.
markdown.renderer.rules.table_open = () => '<div class="table-scroll" role="group" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';

/** Under the heading of a post, which is on a page of posts. */
const UNDER_POST = 3;

function level(tag: string, env: object = {}): number {
  const under = 'under' in env ? Number(env.under) : UNDER_POST;
  return Math.min(6, Number(tag.slice(1)) + under);
}

/**
 * Markdown as safe HTML: tables, code, lists, quotes, links marked as external. Raw HTML shows as text.
 * Rendered when written and stored; page and socket send the same string. It holds no words of ours, only the places
 * where a page puts them in its reader's language (client/views/worded.ts).
 * @param source any text; callers bound its length
 * @param options `names: false` leaves `@name` plain, for text from elsewhere whose names are not ours; `under` is the level
 * of the heading that the text stands under, 3 for a post
 */
export function renderMarkdown(source: string, { names = true, under = UNDER_POST } = {}): string {
  return sanitise(markdown.render(source, { mentions: names ? 0 : MAX_MENTIONS, under }), under);
}

/** Whether a text shows an image of ours without saying what it shows, or that it is decoration. */
export function hasUndescribedImage(source: string): boolean {
  // Nearly every text has none: parsing it a second time is not for them.
  return source.includes('/a/') && undescribedIn(markdown.parse(source, {}));
}

/**
 * Who is called by `@name` in a text: user names in lower case (`accounts.username_key`), each once, at most
 * MAX_MENTIONS. Not those inside code, links and quotes. Nobody may be called so; the caller looks that up.
 */
export function mentionsIn(source: string): string[] {
  return namesIn(markdown.parse(source, {}));
}
