import type { PageWords } from '../../shape.js';
import { count } from '../count.js';

export const errors: PageWords['errors'] = {
  headings: {
    400: 'Das konnten wir nicht lesen',
    401: 'Melden Sie sich zuerst an',
    403: 'Das können Sie nicht öffnen',
    404: 'Hier ist nichts',
    409: 'Inzwischen hat sich etwas geändert',
    410: 'Das gibt es nicht mehr',
    413: 'Das ist zu viel',
    422: 'Etwas fehlt oder stimmt nicht',
    429: 'Zu viele Versuche',
    500: 'Etwas ist schiefgegangen',
    503: 'Wir sind noch nicht bereit',
  },
  texts: {
    400: 'Ihr Browser hat etwas gesendet, das wir nicht verstehen. Gehen Sie zurück, und versuchen Sie es noch einmal.',
    401: 'Diese Seite ist für Personen, die angemeldet sind.',
    403: 'Dazu haben Sie nicht das Recht.',
    404: 'Vielleicht stimmt die Adresse nicht, die Seite ist umgezogen, oder sie ist nur für Mitglieder.',
    409: 'Jemand anderes hat das geändert, während Sie daran waren. Gehen Sie zurück, laden Sie die Seite neu, und versuchen Sie es noch einmal.',
    410: 'Es war einmal hier und wurde entfernt.',
    413: 'Es ist länger oder größer, als wir annehmen können. Kürzen Sie es, und versuchen Sie es noch einmal.',
    422: 'Gehen Sie zurück, prüfen Sie Ihre Eingaben, und versuchen Sie es noch einmal.',
    429: 'Sie haben das sehr oft versucht.',
    500: 'Der Fehler liegt bei uns, nicht bei Ihnen. Versuchen Sie es in einigen Minuten noch einmal.',
    503: 'Der Dienst startet oder wird gerade gewartet. Versuchen Sie es in einer Minute noch einmal.',
  },
  waitSeconds: (n) =>
    count(n, {
      one: 'Sie können es in # Sekunde noch einmal versuchen.',
      other: 'Sie können es in # Sekunden noch einmal versuchen.',
    }),
  waitMinutes: (n) =>
    count(n, {
      one: 'Sie können es in # Minute noch einmal versuchen.',
      other: 'Sie können es in # Minuten noch einmal versuchen.',
    }),
  goHome: 'Zur Startseite',
  whatYouWrote: 'Was Sie geschrieben haben',
  sendAgainHint:
    'Es ist noch nicht angekommen. Gehörte eine Datei dazu, wählen Sie sie nach dem Senden noch einmal aus.',
  sendAgain: 'Noch einmal senden',
  number: (id) => `Wenn Sie uns dazu schreiben, nennen Sie diese Nummer: ${id}`,
  signInHelps: 'Anmelden hilft. Sie kommen an diese Stelle zurück.',
  signInMayHelp: 'Wenn es für Mitglieder ist, hilft es, sich anzumelden. Sie kommen an diese Stelle zurück.',
  forMembers: 'Das ist für Mitglieder von {network}. Ein Beitritt hilft, und er steht allen offen.',
};
