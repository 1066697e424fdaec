import type { PageWords } from '../../shape.js';

export const fairness: PageWords['fairness'] = {
  notice: {
    appealed: 'Jemand hat einer Entscheidung widersprochen',
    appealWaits: 'Ein Widerspruch wartet schon zu lange',
    appealDecided: 'Über Ihren Widerspruch wurde entschieden',
    reportDecided: 'Über eine Meldung von Ihnen wurde entschieden',
    sanctioned: 'Es gibt eine Entscheidung über Ihre Mitgliedschaft oder Ihr Konto',
    sanctionEnded: 'Eine Entscheidung über Ihre Mitgliedschaft oder Ihr Konto ist abgelaufen',
    sanctionProposed: 'Jemand bittet Sie, einer Entscheidung zuzustimmen',
    held: 'Ein Beitrag von Ihnen wartet auf die Moderation',
    holdReleased: 'Ein Beitrag von Ihnen, der gewartet hat, ist veröffentlicht',
    holdRefused: 'Ein Beitrag von Ihnen, der gewartet hat, wurde nicht veröffentlicht',
    holdWaits: 'Ein Beitrag wartet schon zu lange auf die Moderation',
    revealed: 'Die Betreiber haben erfahren, wer einen anonymen Beitrag von Ihnen geschrieben hat',
    revealAsked: 'Jemand möchte erfahren, wer einen anonymen Beitrag geschrieben hat',
    quoteAsked: 'Jemand möchte einen Beitrag von Ihnen zitieren',
    quoteAnswered: 'Sie haben eine Antwort zu einem Zitat',
    policyChanged: 'Die Regeln für Beiträge haben sich geändert',
    caseWaits: 'Ein verborgener Beitrag wartet schon zu lange auf eine Entscheidung',
    disclosureAsked: 'Eine Anfrage nach dem Gesetz zu einem Konto wartet auf Sie',
    disclosed: 'Einer Anfrage nach dem Gesetz zu Ihrem Konto wurde zugestimmt',
    letterWaits: 'Ein Brief ist gekommen, den Sie beantworten können',
  },
};
