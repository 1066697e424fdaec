import { counting } from '../../count.js';
import type { LateWords } from '../../shape.js';

const count = counting('de-DE');

export const posts: LateWords['posts'] = {
  reactions: {
    thanks: 'Danke',
    agree: 'Stimme zu',
    helpful: 'Hilfreich',
    interesting: 'Interessant',
    same: 'Geht mir auch so',
  },
  reactionTo: {
    thanks: (n) => ` für Beitrag ${n}`,
    agree: (n) => `: Beitrag ${n}`,
    helpful: (n) => `: Beitrag ${n}`,
    interesting: (n) => `: Beitrag ${n}`,
    same: (n) => `: Beitrag ${n}`,
  },
  whoReacted: (n) => `. Sehen, wer auf Beitrag ${n} reagiert hat`,
  reply: 'Antworten',
  quote: 'Zitieren',
  bookmark: 'Lesezeichen',
  toPost: (n) => `: Beitrag ${n}`,
  thePost: (n) => `: Beitrag ${n}`,
  ignore: (name) => `${name} ignorieren`,
  stopIgnoring: (name) => `${name} nicht mehr ignorieren`,
  ignoredPost: 'Ein Beitrag von jemandem, den Sie ignorieren. Anzeigen',
  inReplyTo: (n) => `Antwort auf Beitrag ${n}`,
  replies: (n) => count(n, { one: '# Antwort:', other: '# Antworten:' }),
  replyNumber: (n) => `Beitrag ${n}`,
  moreReplies: (n) => count(n, { one: 'und # weitere', other: 'und # weitere' }),
  wrote: (name) => `${name} schrieb in`,
};
