import { counting } from '../../count.js';
import type { PageWords } from '../../shape.js';

const count = counting('de-DE');

export const feedback: PageWords['feedback'] = {
  title: 'Rückmeldung geben',
  link: 'Rückmeldung',
  description: (site) => `Sagen Sie den Betreibern von ${site}, was gut geht und was nicht.`,
  lead: 'Sagen Sie uns, was für Sie gut geht und was nicht. Alles außer „Erzählen Sie uns mehr“ können Sie weglassen.',
  anonymous:
    'Sie brauchen kein Konto. Wenn Sie es nicht selbst schreiben, speichern wir nicht, wer Sie sind: keinen Namen, kein Konto, keine Netzwerkadresse. Wir speichern den Tag, aber nicht die Uhrzeit.',
  keeps: (days) =>
    count(days, {
      one: 'Was Sie senden, löschen wir nach # Tag.',
      other: 'Was Sie senden, löschen wir nach # Tagen.',
    }),
  goal: 'Was wollten Sie tun? (freiwillig)',
  goalHint: 'Damit wir wissen, wofür Menschen hierherkommen.',
  found: 'Haben Sie es gefunden? (freiwillig)',
  foundHint: 'Damit wir sehen, ob die Seite Ihnen geholfen hat.',
  answers: { yes: 'Ja', partly: 'Teilweise', no: 'Nein' },
  message: 'Erzählen Sie uns mehr',
  messageHint: 'Was ging gut und was nicht? Damit wir wissen, was bleiben soll und was besser werden muss.',
  page: 'Um welche Seite geht es? (freiwillig)',
  pageHint: 'Damit wir an der richtigen Stelle nachsehen.',
  cameFrom:
    'Damit wir an der richtigen Stelle nachsehen. Sie kommen von dieser Seite. Sie können die Angabe ändern oder löschen.',
  organisation: 'Einrichtung (freiwillig)',
  organisationHint:
    'Damit wir wissen, wo die Seite genutzt wird. Lassen Sie das Feld leer, wenn es verraten würde, wer Sie sind.',
  role: 'Ihre Aufgabe (freiwillig)',
  roleHint: 'Damit wir wissen, wem die Seite bei der Arbeit helfen soll.',
  email: 'E-Mail-Adresse (freiwillig)',
  emailHint: 'Nur um Ihnen zu antworten oder Sie um Mithilfe zu bitten. Ohne sie können wir nicht antworten.',
  button: 'Rückmeldung senden',
  sent: {
    title: 'Danke für Ihre Rückmeldung',
    text: 'Sie ist angekommen. Die Betreiber dieser Seite lesen sie. Sie antworten, wenn Sie eine E-Mail-Adresse angegeben haben.',
    home: 'Zur Startseite',
    again: 'Weitere Rückmeldung geben',
  },
  received: {
    title: 'Eingegangene Rückmeldungen',
    lead: 'Was Menschen über diese Seite gesagt haben, das Neueste zuerst. Wir wissen nicht, wer es geschrieben hat, wenn es nicht dabeisteht.',
    keeps: (days) =>
      count(days, { one: 'Sie werden nach # Tag gelöscht.', other: 'Sie werden nach # Tagen gelöscht.' }),
    useOfMail: 'Nutzen Sie eine E-Mail-Adresse nur, um zu antworten oder um Mithilfe zu bitten.',
    list: 'Rückmeldungen',
    one: (number) => `Rückmeldung ${number}`,
    on: 'Eingegangen am {date}',
    goal: 'Wollte tun',
    found: 'Gefunden',
    message: 'Text',
    page: 'Seite',
    organisation: 'Einrichtung',
    role: 'Aufgabe',
    email: 'E-Mail-Adresse',
    delete: (number) => `Rückmeldung ${number} löschen`,
    older: 'Ältere Rückmeldungen',
    empty: 'Noch keine Rückmeldungen',
    emptyText: 'Das Formular ist am Ende jeder Seite verlinkt.',
  },
};
