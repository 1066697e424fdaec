import type { AnswerWords } from '../../shape.js';
import { count } from '../count.js';

export const holds: AnswerWords['holds'] = {
  held: (position) =>
    position === 1
      ? 'Ihr Text ist aufgehoben. Bevor er erscheint, liest ihn eine Moderatorin oder ein Moderator. Er ist als Nächster an der Reihe.'
      : `Ihr Text ist aufgehoben. Bevor er erscheint, liest ihn eine Moderatorin oder ein Moderator. Unter den wartenden Texten steht er an Stelle ${position}.`,
  heldBefore: {
    approved: 'Dieser Text ist freigegeben worden.',
    refused:
      'Dieser Text ist abgelehnt worden. Sie finden ihn mit der Begründung unter Ihren wartenden Texten.',
    withdrawn: 'Sie haben diesen Text zurückgezogen.',
  },
  refusedTitle: {
    reply: 'Ihre Antwort ist abgelehnt worden',
    thread: 'Ihr neues Thema ist abgelehnt worden',
    edit: 'Ihre Änderung eines Beitrags ist abgelehnt worden',
  },
  tooMany: (n) =>
    `${count(n, { one: '# Text', other: '# Texte' })} von Ihnen warten in diesem Netzwerk schon. Warten Sie auf die Moderation oder ziehen Sie einen zurück.`,
  choose: 'Wählen Sie mindestens einen Text aus.',
  between: (least, most) => `Geben Sie eine ganze Zahl von ${least} bis ${most} ein.`,
  notWaiting: 'Dieser Text wartet nicht mehr.',
  decidedBy: (name) => `${name} hat über diesen Text schon entschieden.`,
  changed: 'Der Text ist geändert worden, seit Sie ihn gelesen haben. Lesen Sie ihn noch einmal.',
  authorMayNot:
    'Die Verfasserin oder der Verfasser darf dort nicht mehr schreiben. Sie können den Text ablehnen.',
  editedMeanwhile:
    'Der Beitrag ist geändert worden, nachdem diese Änderung geschrieben wurde. Sie können sie nur ablehnen.',
  ownText: 'Das ist Ihr eigener Text. Über ihn entscheidet jemand anderes aus der Moderation.',
  tooLate:
    'Eine Ablehnung kann 10 Minuten lang zurückgenommen werden, und nur von der Person, die abgelehnt hat.',
  titleWaits:
    'Was Sie hier schreiben, liest die Moderation, bevor es erscheint. Bitten Sie sie, den Titel zu ändern.',
  anonymousWaits:
    'Die Moderation hat entschieden, Ihre Texte zu lesen, bevor sie erscheinen. Ohne Namen würde sie den Text als Ihren erkennen. Deshalb geht es hier nur mit Ihrem Namen.',
  needsTitle: 'Geben Sie einen Titel ein.',
};
