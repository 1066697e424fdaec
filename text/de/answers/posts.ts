import type { AnswerWords } from '../../shape.js';

export const posts: AnswerWords['posts'] = {
  ownPost: 'Auf den eigenen Beitrag können Sie nicht reagieren.',
  gone: 'Dieser Beitrag wurde entfernt. Sein Text wird nicht mehr gezeigt.',
  signInToKeep:
    'Registrieren Sie sich oder melden Sie sich an, um Lesezeichen zu setzen. Sie kommen an diese Stelle zurück.',
  signInForBookmarks: 'Melden Sie sich an, um Ihre Lesezeichen zu sehen.',
  noteLength: (max: number) => `Eine Notiz darf höchstens ${max} Zeichen haben.`,
  tooManyBookmarks: (max: number) =>
    `Sie haben ${max} Lesezeichen, mehr geht nicht. Entfernen Sie zuerst eines.`,
  signInToIgnore: 'Melden Sie sich an, um Personen zu ignorieren.',
  yourself: 'Sich selbst können Sie nicht ignorieren.',
  tooManyIgnored: (max: number) =>
    `Sie ignorieren ${max} Personen, mehr geht nicht. Nehmen Sie zuerst eine von der Liste.`,
};
