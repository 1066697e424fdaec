import type { LateWords } from '../../shape.js';

export const threadTools: LateWords['threadTools'] = {
  title: 'Dieses Thema verwalten',
  rename: 'Titel ändern',
  pin: 'Oben anheften',
  unpin: 'Nicht mehr anheften',
  pinForm: 'Anheften',
  lock: 'Dieses Thema sperren',
  unlock: 'Dieses Thema wieder öffnen',
  lockForm: 'Sperren',
  reason: 'Begründung',
  lockHint: 'Solange es gesperrt ist, kann niemand antworten. Die Begründung kommt ins Moderationsprotokoll.',
  unlockHint: 'Sie kommt ins Moderationsprotokoll.',
  reasonForAuthor: 'Begründung. Wer den Beitrag geschrieben hat, liest sie.',
  removePost: 'Beitrag entfernen',
  removed: (n) => `Beitrag ${n} ist entfernt.`,
  canUndo: 'Sie können das rückgängig machen.',
  undoRemoval: (n) => `Rückgängig: Beitrag ${n} zurückholen`,
  undoReason: 'Versehentlich entfernt. Die Moderation hat ihn gleich wieder hergestellt.',
  undone: (n) => `Beitrag ${n} ist wieder da.`,
  cancel: 'Abbrechen',
  noAnswer: 'Es kam keine Antwort. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
};
