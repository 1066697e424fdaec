import type { AnswerWords } from '../../shape.js';

export const notifications: AnswerWords['notifications'] = {
  signInFirst: 'Melden Sie sich an, um Ihre Benachrichtigungen zu lesen.',
  registerToFollow:
    'Registrieren Sie sich oder melden Sie sich an, um hier zu folgen. Sie kommen an diese Stelle zurück.',
};
