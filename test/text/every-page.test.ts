import { describe, expect, it } from '@jest/globals';
import { renderDocument } from '../../client/pages/index.js';
import { inLanguage } from '../../text/index.js';
import { byId, type Node, parseHtml, textOf } from '../client/helpers/html.js';
import { samples } from '../client/helpers/sample-pages.js';
import { sampleShell, viewer } from '../client/helpers/sample-shell.js';
import { inPseudo, outside } from './pseudo.js';

const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt']);

/** Sentences for eyes and ears, one string each element's own text and each spoken attribute. */
function said(node: Node): string[] {
  // Code, times, the page's data and names that languages give themselves are no words of the catalogue.
  if (['script', 'time', 'code', 'pre'].includes(node.tag) || (node.attributes.lang && node.tag !== 'html'))
    return [];
  const own = Object.entries(node.attributes).flatMap(([name, text]) => (spoken.has(name) ? [text] : []));
  return [...own, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : said(child)))];
}

function documentOf(name: string): string {
  const { page, isSignedIn } = samples[name]!;
  const shell = sampleShell({ viewer: isSignedIn ? viewer : null });
  return renderDocument(page(shell), shell);
}

/** The words of the navigation, the footer and every spoken attribute: no user content stands there. */
function chrome(html: string): string {
  const root = parseHtml(html);
  const navigation = textOf(byId(root, 'navigation')!);
  return [navigation, ...said(root)].join('\n');
}

const names = /Anna Marsh|anna-marsh|Convene|English|Deutsch|Table/g;

describe.each(Object.keys(samples))('%s', (name) => {
  it('takes every word around its content from the catalogue', () => {
    const rest = outside(inPseudo(() => chrome(documentOf(name))))
      .replaceAll(names, '')
      .trim();
    expect(rest.match(/\p{L}{2,}/gu) ?? []).toEqual([]);
  });

  it('is whole in German', () => {
    const html = inLanguage('de', () => {
      const { page, isSignedIn } = samples[name]!;
      const shell = sampleShell({ viewer: isSignedIn ? viewer : null, language: 'de' });
      return renderDocument(page(shell), shell);
    });
    expect(html).toContain('<html lang="de-DE"');
    expect(html).not.toMatch(/\b(Networks|Sign in|Register|Display|Skip to|Started by|Last post|Reason:)\b/);
    expect(html).not.toContain('undefined');
    expect(html).not.toContain('[object');
  });
});
