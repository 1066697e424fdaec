import { afterAll, describe, expect, it } from '@jest/globals';
import { ownPage, renderDocument } from '../../../client/pages/index.js';
import type { OwnPageDto } from '../../../contract/network-pages.js';
import { german } from '../../../text/de/index.js';
import { english } from '../../../text/en/index.js';
import { speak } from '../../../text/words.js';
import { byId, parseHtml, textOf } from '../helpers/html.js';
import { ownPageOf } from '../helpers/sample-own-pages.js';
import { outsider } from '../helpers/sample-register.js';
import { sampleShell } from '../helpers/sample-shell.js';

const managing = { ...outsider, canManage: true };
const { page } = ownPageOf(outsider);
const kinds: Record<string, OwnPageDto> = {
  'for everybody': ownPageOf(outsider),
  'for members': { ...ownPageOf(outsider), page: { ...page, audience: 'members' } },
  'for some by name': { ...ownPageOf(outsider), page: { ...page, audience: 'named' } },
  'not published yet': { ...ownPageOf(managing), page: { ...page, isPublished: false } },
};
const languages = {
  en: [english, 'That it stands here is no recommendation by this site, and no promise that it is right.'],
  de: [
    german,
    'Dass sie hier steht, ist keine Empfehlung dieser Website und keine Gewähr dafür, dass sie stimmt.',
  ],
} as const;

describe.each(Object.entries(languages))('a network’s own page in %s', (_, [words, line]) => {
  afterAll(() => speak(english));

  it.each(Object.entries(kinds))('%s: to be published is neither endorsed nor warranted (N75)', (_, own) => {
    speak(words);
    const shell = sampleShell({ path: page.path });
    expect(textOf(byId(parseHtml(renderDocument(ownPage(own, shell), shell)), 'main')!)).toContain(line);
  });
});
