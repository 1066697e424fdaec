import { describe, expect, it } from '@jest/globals';
import { messagePage, renderDocument, signInPage, threadPage } from '../../../client/pages/index.js';
import { documentTitle } from '../../../client/pages/title.js';
import { readPreferences } from '../../../src/web/preferences.js';
import { byId, elements, parseHtml, textOf } from '../helpers/html.js';
import * as data from '../helpers/sample-data.js';
import { idOf, sampleShell, viewer } from '../helpers/sample-shell.js';

const message = (shell = sampleShell()) =>
  renderDocument(messagePage({ title: 'Done', text: 'It is done.' }, shell), shell);

describe('documentTitle', () => {
  it('puts the page before the site', () => {
    expect(documentTitle({ title: 'Networks' }, 'Convene')).toBe('Networks – Convene');
  });

  it('says first that something is wrong', () => {
    expect(documentTitle({ title: 'Sign in', hasErrors: true }, 'Convene')).toBe('Error: Sign in – Convene');
  });

  it('says what is unread, but where something is wrong', () => {
    expect(documentTitle({ title: 'Sign in' }, 'Convene', 3)).toBe('(3) Sign in – Convene');
    expect(documentTitle({ title: 'Sign in' }, 'Convene', 100)).toBe('(99+) Sign in – Convene');
    expect(documentTitle({ title: 'Sign in', hasErrors: true }, 'Convene', 3)).toBe(
      'Error: Sign in – Convene',
    );
  });

  it('cuts the page’s own words at 70 characters', () => {
    const title = documentTitle({ title: 'A very long title '.repeat(10), hasErrors: true }, 'Convene');
    expect(title).toHaveLength(70);
    expect(title).toMatch(/^Error: A very long .*… – Convene$/);
  });
});

describe('renderDocument', () => {
  it('carries the language and the reader’s own choices', () => {
    const html = message(
      sampleShell({ preferences: { ...readPreferences(undefined), theme: 'contrast', textSize: 'larger' } }),
    );
    expect(html).toMatch(/^<!doctype html><html lang="en-GB" data-theme="contrast" data-text-size="larger">/);
  });

  it('links its sheet, its module and what the module needs', () => {
    const root = parseHtml(message());
    const links = elements(root, 'link').map((node) => [node.attributes.rel, node.attributes.href]);
    expect(links).toEqual([
      ['stylesheet', '/assets/main.css'],
      ['modulepreload', '/assets/shared.js'],
    ]);
    expect(elements(root, 'script')).toHaveLength(1);
  });

  it('has no script at all where there is nothing to wake', () => {
    expect(message(sampleShell({ assets: { css: '/main.css', preload: [] } }))).not.toContain('<script');
  });

  it('carries no token where no cookie was set', () => {
    expect(message(sampleShell({ csrf: null }))).not.toContain('_csrf');
  });

  it('offers the person the way out, and the visitor the way in and back', () => {
    const inside = parseHtml(message(sampleShell({ viewer })));
    const forms = elements(inside, 'form').map((node) => node.attributes.action);
    expect(forms).toContain('/sign-out');
    expect(textOf(byId(inside, 'navigation')!)).toContain('Notifications, 2 unread');
    const outside = parseHtml(message());
    const hrefs = elements(byId(outside, 'navigation')!, 'a').map((node) => node.attributes.href);
    expect(hrefs).toContain('/register?returnTo=%2Fhere%3Fpage%3D2');
    expect(elements(outside, 'form').map((node) => node.attributes.action)).not.toContain('/sign-out');
  });

  it('never gives a password back', () => {
    const shell = sampleShell();
    const form = { values: { login: 'anna', password: 'copper lantern' }, message: 'No.' };
    expect(renderDocument(signInPage({ form }, shell), shell)).not.toContain('copper');
  });
});

describe('page data', () => {
  const shell = sampleShell({ viewer });
  const page = data.threadPage(
    {},
    { thread: data.thread(1, { title: '</script><script>alert(1)</script> & <!--' }) },
  );
  const html = renderDocument(threadPage({ page, clientKey: idOf(9) }, shell), shell);
  const json = /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(html)![1]!;

  it('can’t be ended by any text in it', () => {
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({
      kind: 'thread',
      page: { thread: { title: page.thread.title } },
    });
  });

  it('leaves out the texts that the page shows already', () => {
    expect(json).not.toContain('html');
    expect(JSON.parse(json).page.packed).toHaveLength(12);
  });
});
