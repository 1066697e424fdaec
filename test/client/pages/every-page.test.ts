import { describe, expect, it } from '@jest/globals';
import { byId, elements, isInside, type Node, textOf } from '../helpers/html.js';
import { renderSample } from '../helpers/render-sample.js';
import { samples } from '../helpers/sample-pages.js';

const isHidden = (node: Node) => node.attributes.type === 'hidden';

describe.each(Object.keys(samples))('page %s', (name) => {
  const { html, root } = renderSample(name);

  it('obeys a policy without inline style and script', () => {
    for (const node of elements(root)) {
      expect(Object.keys(node.attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual(
        [],
      );
      expect(node.attributes.href ?? '').not.toMatch(/^(javascript|data):/);
    }
    expect(elements(root, 'style')).toEqual([]);
    for (const script of elements(root, 'script')) {
      if (script.attributes.type === 'application/json') expect(textOf(script)).toBe('');
      else {
        const { fetchpriority: _, ...attributes } = script.attributes;
        expect(attributes).toEqual({ type: 'module', src: '/assets/thread.js' });
      }
    }
  });

  it('asks nothing of another site', () => {
    const fetched = elements(root, 'script', 'img', 'iframe', 'link').map((node) => node.attributes);
    for (const { src, href, rel } of fetched) {
      if (rel !== 'canonical') expect(src ?? href ?? '/').toMatch(/^\//);
    }
  });

  it('has ids once, and every reference leads to one', () => {
    const ids = elements(root).flatMap((node) => node.attributes.id ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const wanted = elements(root).flatMap((node) => [
      ...(node.attributes['aria-describedby']?.split(' ') ?? []),
      ...(node.attributes['aria-labelledby']?.split(' ') ?? []),
      ...(node.attributes.for ? [node.attributes.for] : []),
      ...(node.attributes.href?.startsWith('#') ? [node.attributes.href.slice(1)] : []),
    ]);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has forms that post with a token', () => {
    for (const form of elements(root, 'form')) {
      // What only looks something up changes nothing, and carries nothing.
      if (form.attributes.method === 'get') continue;
      expect(form.attributes.method).toBe('post');
      expect(form.attributes.action).toMatch(/^\//);
      const tokens = elements(form, 'input').filter((input) => input.attributes.name === '_csrf');
      expect(tokens.map((input) => input.attributes.value)).toEqual(['csrf-token']);
    }
  });

  it('starts with the ways to content and navigation, and speaks only of news', () => {
    const stops = elements(root, 'a', 'button', 'input', 'summary').filter((node) => !isHidden(node));
    expect(stops.slice(0, 2).map((node) => node.attributes.href)).toEqual(['#main', '#navigation']);
    expect(byId(root, 'announcements')!.attributes.role).toBe('status');
    expect(byId(root, 'announcements')!.children).toEqual([]);
  });

  it('says an error in its title, and is indexed only when it has an address of its own', () => {
    const title = textOf(elements(root, 'title')[0]!);
    expect(title.endsWith(' – Convene')).toBe(true);
    expect(title.startsWith('Error: ')).toBe(html.includes('We found some errors'));
    const canonical = elements(root, 'link').filter((node) => node.attributes.rel === 'canonical');
    const robots = elements(root, 'meta').filter((node) => node.attributes.name === 'robots');
    expect(canonical.length + robots.length).toBe(1);
  });

  it('lets colours and text size be chosen, and comes back', () => {
    const form = elements(root, 'form').find((node) => node.attributes.action === '/preferences')!;
    const fields = elements(form, 'input').map((node) => [node.attributes.name, node.attributes.value]);
    expect(fields).toEqual(
      expect.arrayContaining([
        ['returnTo', '/here?page=2'],
        ['theme', 'contrast'],
        ['textSize', 'larger'],
      ]),
    );
    expect(isInside(form, 'header')).toBe(true);
  });

  it('speaks without emoji', () => {
    expect(textOf(root)).not.toMatch(/\p{Extended_Pictographic}/u);
  });
});
