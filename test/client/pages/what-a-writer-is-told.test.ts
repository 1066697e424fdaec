import { afterAll, describe, expect, it } from '@jest/globals';
import { newThreadPage, renderDocument, threadPage } from '../../../client/pages/index.js';
import type { AnonymityMode } from '../../../contract/pseudonyms.js';
import { german } from '../../../text/de/index.js';
import { english } from '../../../text/en/index.js';
import { speak } from '../../../text/words.js';
import { byId, elements, parseHtml, textOf } from '../helpers/html.js';
import * as data from '../helpers/sample-data.js';
import { idOf, sampleShell, viewer } from '../helpers/sample-shell.js';

const clientKey = idOf(900);

/** A thread as somebody reads it who may answer, or a visitor. */
function thread(anonymity: AnonymityMode, isSignedIn = true) {
  const page = data.threadPage(
    { accountId: isSignedIn ? idOf(1) : null, cannotReply: isSignedIn ? null : 'register' },
    { network: { ...data.networkRef, anonymity } },
  );
  const shell = sampleShell({ viewer: isSignedIn ? viewer : null, path: page.thread.path });
  const html = renderDocument(threadPage({ page, clientKey }, shell), shell);
  return parseHtml(html.replace(/id="page-data">.*?<\/script>/s, 'id="page-data"></script>'));
}

function newThread(anonymity: AnonymityMode) {
  const network = { ...data.managers, anonymity };
  const shell = sampleShell({ viewer, path: `${data.forum.path}/new` });
  const props = { network, forum: data.forum, cannotStart: null, clientKey };
  return parseHtml(renderDocument(newThreadPage(props, shell), shell));
}

const languages = {
  en: {
    speaks: english,
    views:
      'Posts are the views of the people who wrote them. Nobody has checked that what they say is right.',
    before: [
      'Readers see “Anonymous member” and a number.',
      'The site administrator can find out who you are. That needs a reason and the yes of a second administrator. You are told, unless a law forbids it.',
      'We do what we can to protect you, but we cannot promise it.',
    ],
    waits: 'A moderator reads it before it is shown.',
  },
  de: {
    speaks: german,
    views:
      'Beiträge geben die Ansicht der Personen wieder, die sie geschrieben haben. Niemand hat geprüft, ob stimmt, was darin steht.',
    before: [
      'Wer liest, sieht „Anonymes Mitglied“ und eine Nummer.',
      'Die Administration der Website kann herausfinden, wer Sie sind. Dafür braucht es einen Grund und das Ja einer zweiten Person aus der Administration. Sie erfahren davon, wenn kein Gesetz es verbietet.',
      'Wir tun, was wir können, um Sie zu schützen. Versprechen können wir es nicht',
    ],
    waits: 'Bevor der Beitrag erscheint, liest ihn die Moderation.',
  },
};

describe.each(Object.entries(languages))('in %s', (_, { speaks, views, before, waits }) => {
  afterAll(() => speak(english));

  it('a thread says whose views its posts are, to visitors and where one writes (N54)', () => {
    speak(speaks);
    expect(textOf(thread('off', false))).toContain(views);
    expect(textOf(byId(thread('off'), 'composer')!)).toContain(views);
    expect(textOf(byId(newThread('off'), 'main')!)).toContain(views);
  });

  it.each(['on', 'held'] as const)(
    'the switch for a post without a name is described by who sees what, who can learn it, and that nothing is promised: %s (N42, N61)',
    (mode) => {
      speak(speaks);
      for (const root of [thread(mode), newThread(mode)]) {
        const box = elements(root, 'input').find(({ attributes }) => attributes.name === 'anonymous')!;
        expect(box.attributes.checked).toBeUndefined();
        const said = textOf(byId(root, box.attributes['aria-describedby']!)!);
        for (const sentence of before) expect(said).toContain(sentence);
        expect(said.includes(waits)).toBe(mode === 'held');
      }
    },
  );

  it('is not there where nobody may leave their name away', () => {
    speak(speaks);
    for (const root of [thread('off'), newThread('off')])
      expect(elements(root, 'input').map(({ attributes }) => attributes.name)).not.toContain('anonymous');
  });
});
