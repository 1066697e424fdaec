import type { PageWords } from '../../shape.js';

export const quoting: PageWords['quoting'] = {
  ask: (n) => `Fragen, ob Sie Beitrag ${n} zitieren dürfen`,
  lead: 'Ein Beitrag gehört dem, der ihn geschrieben hat. Fragen Sie, bevor Sie ihn anderswo veröffentlichen, zitieren oder nacherzählen.',
  howItGoes: (days) =>
    `Ihr Name und Ihre Worte gehen an den Verfasser. Keiner von Ihnen sieht die E-Mail-Adresse des anderen, und wer ohne Namen schrieb, bleibt ohne. Für die Antwort sind ${days} Tage Zeit. Keine Antwort ist ein Nein.`,
  where: 'Wo es erscheinen soll',
  whereHint: 'Eine Zeitschrift, eine Webadresse, ein Vortrag.',
  words: 'Was davon, und wozu',
  wordsHint:
    'Nennen Sie die Sätze, oder sagen Sie, dass Sie es nacherzählen, und ob ein Name dabeistehen soll.',
  send: 'Frage senden',
  list: 'Fragen zum Zitieren',
  listLead: 'Beiträge von Ihnen, die andere zitieren wollen, und Beiträge, nach denen Sie gefragt haben.',
  toAnswer: 'Andere fragen Sie',
  asked: 'Sie haben gefragt',
  none: 'Hier ist nichts.',
  post: (n, thread) => (thread === null ? `Beitrag ${n}` : `Beitrag ${n} in „${thread}“`),
  mine: (post) => `Sie möchten ${post} zitieren`,
  theirs: (name, post) => `${name} möchte ${post} zitieren`,
  titleOf: (n) => `Beitrag ${n} zitieren`,
  waits: 'Wartet auf eine Antwort.',
  lapsed: 'Rechtzeitig hat niemand geantwortet: Nein.',
  answers: { yes: 'Ja', conditions: 'Ja, unter Bedingungen', no: 'Nein' },
  asker: 'Gefragt von',
  author: 'Geschrieben von',
  version: 'Fassung des Beitrags',
  askedAt: 'Gefragt',
  answeredAt: 'Beantwortet',
  dueAt: 'Antwort bis',
  answer: 'Ihre Antwort',
  answerLead:
    'Sie müssen nichts begründen. Die Antwort steht hier für Sie beide und lässt sich nicht ändern.',
  mayThey: 'Darf zitiert werden?',
  conditions: 'Bedingungen',
  conditionsHint: 'Nur bei „Ja, unter Bedingungen“: welche Sätze, mit welchem Namen, was wegbleiben soll.',
  sendAnswer: 'Antwort senden',
};
