import { describe, expect, it } from '@jest/globals';
import { waitOf } from '../../../client/pages/error-words.js';
import { type ErrorPageProps, errorPage, renderDocument } from '../../../client/pages/index.js';
import { byId, elements, parseHtml, textOf } from '../helpers/html.js';
import { managers } from '../helpers/sample-data.js';
import { sampleShell, viewer } from '../helpers/sample-shell.js';

function main(props: ErrorPageProps, isSignedIn: boolean) {
  const shell = sampleShell({ viewer: isSignedIn ? viewer : null, path: '/n/x/f/y' });
  return byId(parseHtml(renderDocument(errorPage(props, shell), shell)), 'main')!;
}
const links = (props: ErrorPageProps, isSignedIn: boolean) =>
  elements(main(props, isSignedIn), 'a').map((link) => link.attributes.href);
const joinForms = (props: ErrorPageProps, isSignedIn: boolean) =>
  elements(main(props, isSignedIn), 'form').map((form) => form.attributes.action);

describe('errorPage', () => {
  it.each([401, 403, 404] as const)('%i offers a visitor the way in and back', (status) => {
    expect(links({ status }, false)).toContain('/sign-in?returnTo=%2Fn%2Fx%2Ff%2Fy');
  });

  it('does not send a person to sign in again', () => {
    expect(links({ status: 404 }, true)).toEqual(['/']);
  });

  it('offers joining where joining helps', () => {
    const network = { ...managers, canJoin: true };
    expect(joinForms({ status: 403, network }, true)).toEqual(['/n/practice-managers/join']);
    expect(joinForms({ status: 403, network: { ...network, canJoin: false } }, true)).toEqual([]);
  });

  it('says the refusal’s own sentence', () => {
    expect(textOf(main({ status: 403, message: 'Only admins can do this.' }, true))).toContain(
      'Only admins can do this.',
    );
  });

  it('says how long to wait', () => {
    expect(textOf(main({ status: 429, retryAfterSeconds: 61.2 }, true))).toContain(
      'try again in 62 seconds.',
    );
  });

  it('says the same of what is not there and what may not be known', () => {
    expect(textOf(main({ status: 404 }, true))).toBe(
      textOf(main({ status: 404, reason: 'not_found' }, true)),
    );
  });
});

describe('waitOf', () => {
  it.each([
    [0, '1 second'],
    [1, '1 second'],
    [89, '89 seconds'],
    [90, '2 minutes'],
    [3600, '60 minutes'],
  ])('%d', (seconds, words) => {
    expect(waitOf(seconds)).toBe(`You can try again in ${words}.`);
  });
});
