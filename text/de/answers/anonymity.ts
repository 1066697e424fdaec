import type { AnswerWords } from '../../shape.js';

export const anonymity: AnswerWords['anonymity'] = {
  off: 'In diesem Netzwerk stehen Namen an den Beiträgen. Nehmen Sie das Häkchen weg, um mit Ihrem zu schreiben.',
  noKey:
    'Im Moment kann niemand ohne Namen schreiben. Ihr Text bleibt erhalten. Fragen Sie die Administration der Website, oder schreiben Sie mit Ihrem Namen.',
  noFiles: 'Eine Datei kann zeigen, wer Sie sind. Nehmen Sie sie heraus, um ohne Namen zu schreiben.',
  onlySiteAdmins:
    'Nur die Administration der Website kann fragen, wer einen anonymen Beitrag geschrieben hat.',
  hasName: 'Bei diesem Beitrag steht, wer ihn geschrieben hat.',
  secondPerson: 'Über Ihre eigene Frage muss jemand anderes entscheiden.',
  revealDecided: 'Das ist schon entschieden.',
  notAgreed: 'Nur die zwei Personen, die zugestimmt haben, können sehen, wer es ist.',
  shownOnce: 'Sie haben schon gesehen, wer es ist. Es wird nur einmal gezeigt.',
  notHeld: 'Dieser Text wartet nicht mehr. Fragen Sie nach dem Beitrag, falls einer daraus wurde.',
  askedAlready: 'Das hat schon jemand gefragt. Die Frage wartet auf eine zweite Person.',
  noKeyToOpen: 'Der Schlüssel dazu ist nicht hier. Niemand kann herausfinden, wer es ist.',
  sentAlready: 'Dieser Text ist schon veröffentlicht. Er bleibt so, wie er gesendet wurde.',
};
