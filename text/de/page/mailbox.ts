import { counting } from '../../count.js';
import type { PageWords } from '../../shape.js';

const count = counting('de-DE');

export const mailbox: PageWords['mailbox'] = {
  title: 'E-Mails dieser Seite',
  bySmtp: 'E-Mails gehen über den SMTP-Server hinaus, der eingestellt ist.',
  byFiles:
    'Es ist kein SMTP-Server eingestellt, deshalb wird nichts verschickt. Die E-Mails bleiben hier, und Sie können sie selbst weitergeben.',
  howLong: 'Die neuesten 500 E-Mails der letzten 30 Tage werden aufbewahrt.',
  careful: 'Links in diesen E-Mails öffnen Konten. Geben Sie jede nur der Person, für die sie ist.',
  waiting: (n) => count(n, { one: '# E-Mail wartet.', other: '# E-Mails warten.' }),
  failed: (n) =>
    count(n, {
      one: '# E-Mail konnte in 30 Tagen nicht verschickt werden.',
      other: '# E-Mails konnten in 30 Tagen nicht verschickt werden.',
    }),
  empty: 'Noch keine E-Mails',
  emptyText:
    'Registrieren Sie ein Konto oder fordern Sie ein neues Passwort an, dann erscheint die E-Mail hier.',
  caption: 'E-Mails, die neuesten zuerst',
  to: 'An',
  subject: 'Betreff',
  at: 'Geschrieben',
  older: 'Ältere E-Mails',
  back: 'Alle E-Mails dieser Seite',
  download: 'Diese E-Mail als Datei herunterladen',
  text: 'Text der E-Mail',
  delete: 'Diese E-Mail löschen',
};
