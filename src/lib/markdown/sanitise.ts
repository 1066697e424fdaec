import sanitizeHtml from 'sanitize-html';
import { writtenLanguages } from '../../../contract/written-languages.js';
import { escapeHtml, hostOf } from './external-link.js';
import { saysExternal } from './said-later.js';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const REL = 'nofollow ugc noopener noreferrer';

/**
 * What is not a bare element without attributes, one of the few that nearly every post is made of, or plain text:
 * another element, another entity, a sign that text may not hold.
 */
const notPlain =
  /<(?!\/?(?:p|em|strong|s|code|pre|blockquote|ul|ol|li)>)|&(?!(?:amp|lt|gt|quot);)|[\u202a-\u202e\u2066-\u2069]/;

/**
 * Keeps an allow-list of elements and attributes of final HTML, whatever produced it.
 * Every outside link gets its marks here, so none can come in without.
 * @param under the level of the heading above it: there is none of that level or higher in it
 */
export function sanitise(html: string, under = 3): string {
  // There is nothing to take out of it, and looking for it is half of what writing a post costs this process.
  if (!notPlain.test(html)) return html.replaceAll('&quot;', '"');
  return sanitiseAll(html, under);
}

/** The same by reading the HTML as a browser would. Exported for the test that holds both against each other. */
export function sanitiseAll(html: string, under = 3): string {
  return sanitizeHtml(html, {
    allowedTags: [
      'p',
      'br',
      'hr',
      'em',
      'strong',
      's',
      'code',
      'pre',
      'blockquote',
      'ul',
      'ol',
      'li',
      'a',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'div',
      ...headings.slice(under),
      'span',
      'img',
    ],
    allowedAttributes: {
      a: ['href', 'rel', 'class'],
      ol: ['start'],
      th: ['class'],
      td: ['class'],
      div: [
        { name: 'lang', values: [...writtenLanguages] },
        { name: 'dir', values: ['ltr', 'rtl'] },
        'class',
        { name: 'role', values: ['group'] },
        { name: 'tabindex', values: ['0'] },
      ],
      span: ['class'],
      img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
      code: ['class'],
    },
    allowedClasses: {
      a: ['external', 'mention'],
      div: ['table-scroll'],
      span: ['link-host', 'says-*'],
      th: ['align-center', 'align-right'],
      td: ['align-center', 'align-right'],
      code: ['language-*'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'escape',
    // Only what was uploaded here: an image from elsewhere tells its host who reads.
    exclusiveFilter: ({ tag, attribs }) =>
      tag === 'img' && !/^\/a\/[0-9a-f-]{36}\/\d+x\d+$/.test(attribs.src ?? ''),
    nestingLimit: 60,
    transformTags: {
      a: (_tag, attributes) => ({
        tagName: 'a',
        attribs: linkAttributes(attributes.href ?? '', attributes.class),
      }),
      // Alignment comes as inline style, which the page's policy forbids: a class instead.
      th: (tag, attributes) => ({ tagName: tag, attribs: alignment(attributes.style) }),
      td: (tag, attributes) => ({ tagName: tag, attribs: alignment(attributes.style) }),
    },
    textFilter: (text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''),
  }).replace(/<a href="([^"]*)" rel="[^"]*" class="external">([\s\S]*?)<\/a>/g, addHost);
}

function linkAttributes(href: string, kind?: string): Record<string, string> {
  const isLocal = href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/\\');
  if (isLocal) return kind === 'mention' ? { href, class: kind } : { href };
  if (href.startsWith('mailto:')) return { href };
  return hostOf(href) ? { href, rel: REL, class: 'external' } : {};
}

function alignment(style: string | undefined): Record<string, string> {
  if (style?.includes('center')) return { class: 'align-center' };
  if (style?.includes('right')) return { class: 'align-right' };
  return {};
}

/** Says the host unless the link's own text already does: a text can't pass for another address. */
function addHost(link: string, href: string, label: string): string {
  const host = hostOf(href.replace(/&amp;/g, '&'));
  if (!host) return link;
  const text = label.replace(/<[^>]*>/g, '').trim();
  const saysHost = text === host || text.replace(/^https?:\/\//, '').split(/[/?#]/)[0] === host;
  const shown = saysHost ? '' : `<span class="link-host"> (${escapeHtml(host)})</span>`;
  return link.replace(/<\/a>$/, `${shown}${saysExternal}</a>`);
}
