import type { AnswerWords } from '../../shape.js';

export const posts: AnswerWords['posts'] = {
  ownPost: 'Auf den eigenen Beitrag können Sie nicht reagieren.',
  gone: 'Dieser Beitrag wurde entfernt. Sein Text wird nicht mehr gezeigt.',
  signInToKeep:
    'Registrieren Sie sich oder melden Sie sich an, um Beiträge zu merken. Sie kommen an diese Stelle zurück.',
};
