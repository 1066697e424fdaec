import type { AnswerWords } from '../../shape.js';

export const disclosures: AnswerWords['disclosures'] = {
  nobody: 'Diesen Benutzernamen hat hier niemand. Über ein geschlossenes Konto ist nichts bekannt.',
  kind: 'Wählen Sie, wer anfragt.',
  things: 'Wählen Sie, wonach gefragt wird.',
  pseudonym:
    'Das steht für jemanden, der ohne Namen schrieb. Fragen Sie vom Fall des Beitrags aus, wer es ist.',
  ownAccount:
    'Das ist Ihr eigenes Konto. Laden Sie Ihre Daten herunter, oder überlassen Sie das jemand anderem.',
  tooFewPeople:
    'Dafür braucht es drei Personen in der Administration der Website: Eine hält die Anfrage fest, zwei stimmen zu. Hier sind es zu wenige.',
  recordedIt: 'Sie haben diese Anfrage festgehalten. Zwei andere müssen zustimmen.',
  approvedIt: 'Sie haben schon zugestimmt. Noch jemand anderes muss zustimmen.',
  decided: 'Das ist schon entschieden.',
  notApproved:
    'Das sehen nur die drei Personen, die daran gearbeitet haben, und erst, wenn zwei zugestimmt haben.',
  shownOnce: 'Sie haben das schon gesehen. Es wird nur einmal gezeigt.',
  over: 'Die Frist, das anzusehen, ist vorbei. Halten Sie die Anfrage neu fest.',
};
