/** Was an einer Suche falsch sein kann. */
export const search = {
  tooLong: (most: number) => `Bitte höchstens ${most} Zeichen eingeben.`,
  beforeNeedsDate: 'Nach „before:“ gehört ein Datum wie 2024-05-07.',
  afterNeedsDate: 'Nach „after:“ gehört ein Datum wie 2024-05-07.',
  hasNeeds: 'Nach „has:“ kann link, code, quote oder image stehen.',
  isNeeds: 'Nach „is:“ kann locked, pinned, mine oder unanswered stehen.',
  needsValue: (operator: string) => `Nach „${operator}:“ gehört ein Wort, ohne Leerzeichen davor.`,
  minusBeforeOperator: 'Ein Minuszeichen wirkt nur vor Wörtern und Wortgruppen.',
  tooManyWords: 'Bitte höchstens 20 Wörter eingeben.',
  tooManyValues: 'Bitte höchstens fünf von einer Art nennen.',
  onlyExcluded: 'Geben Sie ein Wort ein, das vorkommen soll. Ein Minuszeichen allein schließt nur aus.',
  busy: 'Gerade suchen viele Menschen. Versuchen Sie es gleich noch einmal.',
  tooSlow: 'Diese Suche hat zu lange gedauert. Ergänzen Sie ein Wort oder wählen Sie ein Forum.',
};
