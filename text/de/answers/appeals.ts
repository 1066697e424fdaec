import type { AnswerWords } from '../../shape.js';

export const appeals: AnswerWords['appeals'] = {
  undone: 'Die Moderation hat das binnen zehn Minuten zurückgenommen.',
  tooLateToUndo:
    'Das ist mehr als zehn Minuten her. Tun Sie stattdessen das Gegenteil: wiederherstellen, entsperren oder erneut ändern.',
  changedSince: 'Seitdem wurde etwas geändert. Sehen Sie nach, wie es jetzt ist.',
  notYours: 'Nur wer das entschieden hat, kann es zurücknehmen.',
  signInFirst: 'Melden Sie sich an, um Entscheidungen über Sie zu lesen.',
  notForYou: 'Hiergegen können Sie keinen Widerspruch einlegen.',
  tooLate: 'Die Frist für den Widerspruch ist vorbei.',
  already: (reference) =>
    `Sie haben hiergegen schon Widerspruch eingelegt. Zu jeder Entscheidung gibt es einen Widerspruch, und die Antwort darauf ist endgültig. Das Aktenzeichen ist ${reference}.`,
  isUndone: 'Diese Entscheidung gilt nicht mehr. Es gibt nichts, dem Sie widersprechen könnten.',
  decidedAlready: 'Über diesen Widerspruch hat schon jemand entschieden.',
  notYourAppeal: 'Das muss jemand anderes entscheiden: Die Entscheidung war Ihre, oder sie betrifft Sie.',
  notAtThisLevel: 'Dieser Widerspruch liegt jetzt bei anderen.',
  cannotMoveBack: 'Sie können das Thema nicht zurückbringen: Dort moderieren Sie nicht.',
};
