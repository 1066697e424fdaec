import { counting } from '../../count.js';
import type { PageWords } from '../../shape.js';

const count = counting('de-DE');

export const addresses: PageWords['addresses'] = {
  own: {
    title: 'E-Mail-Adresse',
    yours: 'Ihre Adresse',
    isConfirmed: 'Bestätigt',
    isNotConfirmed: 'Nicht bestätigt',
    shownToNobody: 'Wir verwenden sie für Nachrichten zu Ihrem Konto. Sonst sieht sie niemand.',
    whyConfirm:
      'Bestätigen Sie, dass die Adresse Ihnen gehört. Sonst können wir Ihnen nicht helfen, wenn Sie Ihr Passwort vergessen. Bei der Registrierung haben wir Ihnen einen Link geschickt.',
    sendAgain: 'Link noch einmal schicken',
    wasSent:
      'Eine E-Mail mit einem Link ist unterwegs. Das kann einige Minuten dauern. Sehen Sie auch im Spam-Ordner nach.',
    change: 'Adresse ändern',
    newAddress: 'Neue E-Mail-Adresse',
    newAddressHint: 'Wir schicken einen Link dorthin. Die Änderung gilt, wenn Sie den Link öffnen.',
    password: 'Ihr Passwort',
    passwordHint: 'Wir fragen noch einmal, damit das niemand sonst an Ihrem Bildschirm tun kann.',
    changeButton: 'Adresse ändern',
    back: 'Start',
  },
  notice: {
    text: 'Bestätigen Sie Ihre E-Mail-Adresse. Bei der Registrierung haben wir Ihnen einen Link geschickt.',
    link: 'Mehr über Ihre Adresse',
  },
  confirm: {
    title: 'Adresse bestätigen',
    text: (username) => `Damit zeigen Sie, dass die Adresse Ihres Kontos ${username} Ihnen gehört.`,
    button: 'Adresse bestätigen',
    signInFirst: (username) =>
      `Melden Sie sich als ${username} an, um die Adresse zu bestätigen. So kann niemand Ihre Adresse für ein fremdes Konto verwenden.`,
    signIn: 'Anmelden',
    notYours: 'Wenn Sie sich nicht registriert haben, schließen Sie diese Seite. Es geschieht nichts.',
  },
  keep: {
    title: 'Änderung zurücknehmen',
    text: (username) =>
      `Ihr Konto ${username} bekommt diese Adresse zurück. Alle, die darin angemeldet sind, werden abgemeldet. Danach wählen Sie ein neues Passwort.`,
    button: 'Änderung zurücknehmen',
  },
  over: {
    title: 'Dieser Link gilt nicht mehr',
    text: 'Er wurde schon verwendet, oder er ist zu alt, oder am Konto hat sich seitdem etwas geändert.',
    forgotten: 'Neues Passwort anfordern',
    address: 'Ihre E-Mail-Adresse',
  },
  forgotten: {
    title: 'Passwort vergessen',
    description: 'Fordern Sie eine E-Mail an, mit der Sie ein neues Passwort wählen.',
    text: 'Geben Sie die E-Mail-Adresse Ihres Kontos an. Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort wählen.',
    onlyConfirmed: 'Das geht nur mit einer Adresse, die Sie bestätigt haben.',
    email: 'E-Mail-Adresse',
    button: 'Link schicken',
    link: 'Haben Sie Ihr Passwort vergessen?',
  },
  sent: {
    title: 'Sehen Sie in Ihr Postfach',
    text: 'Wenn diese Adresse zu einem Konto gehört und bestätigt ist, ist eine E-Mail unterwegs. Das kann einige Minuten dauern. Sehen Sie auch im Spam-Ordner nach.',
    lasts: 'Der Link gilt einmal, 60 Minuten lang.',
    none: 'Keine E-Mail?',
    noneText:
      'Vielleicht haben Sie sich mit einer anderen Adresse registriert oder sie nie bestätigt. Dann können Ihnen auch die Betreiber dieser Seite kein neues Passwort geben: Jeder könnte sie darum bitten.',
    again: 'Noch einmal anfordern',
  },
  reset: {
    title: 'Neues Passwort wählen',
    text: (username) =>
      `Das gilt für Ihr Konto ${username}. Alle, die darin angemeldet sind, werden auf allen Geräten abgemeldet.`,
    password: 'Neues Passwort',
    hint: 'Mindestens 12 Zeichen, ohne Ihren eigenen Namen.',
    button: 'Passwort speichern',
  },
  claim: {
    title: 'Ihre alten Beiträge',
    offer: (n) =>
      count(n, {
        one: '# Beitrag im Archiv wurde von Ihrer Adresse geschrieben.',
        other: '# Beiträge im Archiv wurden von Ihrer Adresse geschrieben.',
      }),
    explain:
      'Sie kamen mit einem alten Archiv hierher und stehen unter einem Namen ohne Konto. Wenn es Ihre sind, bekommen sie Ihren Namen, und Sie können sie ändern und löschen.',
    forGood: 'Das lässt sich nicht zurücknehmen.',
    button: 'Diese Beiträge sind von mir',
    link: 'Ihre alten Beiträge ansehen',
    none: 'Im Archiv warten keine Beiträge auf Sie.',
    confirmFirst:
      'Bestätigen Sie zuerst Ihre Adresse. Dann können wir nach Beiträgen suchen, die von ihr kamen.',
    running:
      'Ihre alten Beiträge bekommen gerade Ihren Namen. Bei einem großen Archiv dauert das einige Minuten.',
    done: 'Die Beiträge gehören Ihnen. Sie bekommen in den nächsten Minuten Ihren Namen.',
  },
};
