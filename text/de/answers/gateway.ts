import type { AnswerWords } from '../../shape.js';

export const gateway: AnswerWords['gateway'] = {
  noSuchCommand: 'Diesen Befehl gibt es nicht.',
  oneInput: 'Ein Befehl nimmt nur eine Eingabe entgegen.',
  stopping: 'Dieser Server wird gerade beendet. Versuchen Sie es gleich noch einmal.',
  sessionEnded: 'Ihre Sitzung ist beendet. Melden Sie sich erneut an.',
  flooding: 'Das war sehr viel in kurzer Zeit. Warten Sie ein paar Sekunden.',
  watchesTooMuch: 'Diese Seite verfolgt zu viel auf einmal. Schließen Sie zuerst etwas.',
  notJoined: 'Die Live-Aktualisierung konnte nicht beginnen. Versuchen Sie es noch einmal.',
  signInToWrite: 'Melden Sie sich an, um hier zu schreiben.',
};
