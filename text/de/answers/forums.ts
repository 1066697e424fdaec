import type { AnswerWords } from '../../shape.js';

export const forums: AnswerWords['forums'] = {
  notInRoom:
    'Nur die Personen in diesem Raum können ihn lesen. Sie leiten das Netzwerk und können sich deshalb selbst hinzufügen. Die Personen im Raum sehen das.',
  archived:
    'Dieses Forum ist archiviert. Wer es lesen konnte, kann es weiterhin lesen, aber niemand kann hier schreiben.',
  membersWrite: 'In diesem Forum können nur Mitglieder des Netzwerks schreiben.',
  namedRoles:
    'In diesem Forum schreiben nur bestimmte Personen: diejenigen, deren Rolle im Netzwerk dafür festgelegt ist.',
  noSuchMember: 'Kein Mitglied dieses Netzwerks hat diesen Benutzernamen.',
  inAlready: 'Diese Person ist bereits im Raum.',
  notARoom:
    'In diesem Forum sind alle willkommen, die es lesen dürfen. Nur die Moderation wird einzeln benannt.',
  notOthers:
    'Nur die Leitung des Netzwerks und die Moderation des Raums können ändern, wer in diesem Raum ist.',
  onlyAdminsName: 'Nur die Leitung des Netzwerks kann jemanden zur Moderation des Forums bestimmen.',
};
