import type { PageWords } from '../../shape.js';

export const accessibility: PageWords['accessibility'] = {
  title: 'Barrierefreiheit',
  link: 'Barrierefreiheit',
  description: (site) =>
    `Wie gut alle ${site} nutzen können, was noch nicht geht und wie Sie uns das mitteilen.`,
  lead: 'Alle sollen hier lesen und schreiben können. Diese Seite sagt, wo das gelingt und wo noch nicht.',
  scope: (site) => `Sie gilt für alle Seiten von ${site}, nicht für fremde Seiten, auf die wir verweisen.`,
  state: 'Wo wir stehen',
  compliance: {
    full: 'Soweit wir wissen, erfüllt diese Website die Richtlinien für barrierefreie Webinhalte (WCAG) 2.2 auf Stufe AA.',
    partly:
      'Diese Website erfüllt die Richtlinien für barrierefreie Webinhalte (WCAG) 2.2 auf Stufe AA zum größten Teil. Dem Rest stehen die unten genannten Barrieren entgegen.',
  },
  contrast:
    'Text hebt sich in allen Farbschemata so deutlich vom Hintergrund ab, wie Stufe AAA es verlangt: 7 zu 1.',
  change: 'Farben, Schriftgröße, Abstände und Bewegung können Sie ändern: {display}.',
  display: 'Darstellung wählen',
  known: 'Was noch nicht geht',
  aboutKnown: 'Das sind die Mängel, die wir kennen, und das, was noch niemand ausprobiert hat.',
  kinds: { barrier: 'Barriere', untested: 'Nicht geprüft', wish: 'Verbesserung' },
  states: { open: 'Offen', planned: 'Geplant', done: 'Erledigt' },
  since: 'Festgehalten am {date}',
  issues: {
    languageOfPosts: {
      title: 'Manche Texte sagen nicht, in welcher Sprache sie sind',
      text: 'Foren, Themen und Beiträge können es sagen. Namen, Profile und Nachrichten können es nicht. Wo es fehlt, liest ein Screenreader mit der Stimme der Seite vor. Wählen Sie die Stimme dann bitte selbst. (WCAG 3.1.2)',
    },
    filesOfMembers: {
      title: 'Dateien von Mitgliedern sind vielleicht nicht barrierefrei',
      text: 'Wir prüfen nicht, ob sich PDF und andere Dateien vorlesen lassen. Bitten Sie in einer Antwort um den Text. (WCAG 1.3.1)',
    },
    wordsForPictures: {
      title: 'Bildbeschreibungen können schlecht sein',
      text: 'Jedes Bild braucht eine Beschreibung, es sei denn, es dient nur der Zierde. Ob sie gut ist, prüft niemand. (WCAG 1.1.1)',
    },
    oldPosts: {
      title: 'Alte Beiträge aus E-Mails haben weder Überschriften noch Tabellen',
      text: 'Eine Überschrift ist dort nur fetter Text. Eine Tabelle ist mit Zeichen und Leerzeichen gemalt. Vorgelesen ergibt das wenig Sinn. (WCAG 1.3.1)',
    },
    screenReaders: {
      title: 'Nicht mit echten Screenreadern geprüft',
      text: 'Wir haben geprüft, was der Browser an Screenreader weitergibt. JAWS, NVDA, VoiceOver und TalkBack haben wir noch nicht eingesetzt.',
    },
    speechAndBraille: {
      title: 'Nicht mit Sprachsteuerung, Braillezeile oder Schaltern geprüft',
      text: 'Schaltflächen und Felder heißen so, wie sie beschriftet sind. Das sollte helfen, aber ausprobiert hat es noch niemand.',
    },
    people: {
      title: 'Nicht von Menschen mit Behinderung geprüft',
      text: 'Automatische Prüfungen finden Verstöße gegen Regeln. Was mühsam ist, merken nur Menschen. Eine solche Prüfung gab es noch nicht.',
    },
    otherBrowsers: {
      title: 'Safari wird nicht geprüft',
      text: 'Alle Prüfungen laufen in Chromium, die wichtigsten auch in Firefox. Safari sollte funktionieren, wird aber nicht geprüft.',
    },
    plainGerman: {
      title: 'Auch deutsche Texte werden gemessen',
      text: 'Wir haben gemessen, wie schwer unser Englisch zu lesen ist. Jetzt tun wir das auch für das Deutsche.',
    },
    linksAndNames: {
      title: 'Links und Schaltflächen werden auf jeder Seite geprüft',
      text: 'Gleiche Worte führen zum gleichen Ziel. Jede Schaltfläche sagt, was sie ändert.',
    },
  },
  tested: 'Was wir prüfen',
  aboutTested: 'Jede Änderung der Software muss zuerst diese Prüfungen bestehen.',
  checks: {
    rules: 'Die Regeln von axe, auf jeder Art von Seite und in jedem ihrer Zustände.',
    contrast: 'Der Kontrast aller Farbpaare, in jedem Farbschema und für jede Netzwerkfarbe.',
    keyboard: 'Nur die Tastatur: Alles ist erreichbar, und Sie sehen immer, wo Sie sind.',
    displays: 'Die Anzeige: dieselben Regeln von axe, auf Deutsch, in jeder Wahl, wie Seiten aussehen.',
    formsWithoutScript: 'Ohne Skript: jedes Formular für das eigene Konto und die eigenen Texte.',
    withoutScript: 'Ohne Skript: Menschen treten bei, lesen, schreiben und moderieren.',
    narrow: 'Ein 320 Pixel breiter Bildschirm: Nichts ist abgeschnitten, nichts rollt seitwärts.',
    html: 'Gültiges HTML, auf jeder Art von Seite.',
    links: 'Links, Schaltflächen, Überschriften und Seitentitel, in beiden Sprachen.',
    textOnly:
      'Nur Text: In einem Browser, der nur Text zeigt, sind Seiten verständlich und in ihrer Reihenfolge.',
    paper: 'Papier: Ein Thema lässt sich als sauberer Text drucken, mit den Adressen seiner Links.',
    targets: 'Größe: Was man drückt, ist groß genug, und größer, wo man mit dem Finger drückt.',
    quiet: 'Live-Beiträge: Sie verschieben nie Ihre Lesestelle, und Screenreader hören nur kurze Zählungen.',
    firefox: 'Firefox: Auch dort kann man sich registrieren, lesen, schreiben und senden, auch ohne Skripte.',
    plainWords:
      'Einfache Worte: Unser Englisch ist mit zwölf Jahren lesbar, unser Deutsch mit vierzehn. Seiten über Programme sind schwerer.',
  },
  report: 'Sagen Sie uns, was nicht geht',
  write: 'Schreiben Sie an {address}. Wir möchten es auch wissen, wenn Sie einen anderen Weg gefunden haben.',
  feedback: 'Oder nehmen Sie {form}. Sie brauchen weder Konto noch Namen.',
  feedbackForm: 'das Formular für Rückmeldungen',
  noAddress:
    'Schreiben Sie denen, die ein Netzwerk betreiben: Den Kontakt finden Sie auf der Seite des Netzwerks.',
  tell: 'Nennen Sie die Seite, was Sie tun wollten und womit Sie den Bildschirm lesen. Sie können jeden Text in anderer Form verlangen.',
  complain:
    'Hilft Ihnen unsere Antwort nicht und leben Sie in Großbritannien, wenden Sie sich an den {service}.',
  service: 'Equality Advisory and Support Service',
  done: 'Was wir behoben haben',
  dates: 'Über diese Erklärung',
  on: {
    prepared: 'Verfasst am {date}.',
    reviewed: 'Zuletzt durchgesehen am {date}.',
    tested: 'Prüfungen zuletzt geändert am {date}. Sie laufen bei jeder Änderung.',
    next: 'Wird wieder durchgesehen bis {date}.',
  },
};
