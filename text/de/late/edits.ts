import type { LateWords } from '../../shape.js';

export const edits: LateWords['edits'] = {
  added: ' [eingefügt: ',
  removed: ' [gestrichen: ',
  end: '] ',
  tooMuch: 'Es hat sich zu viel geändert, um es Wort für Wort zu zeigen.',
  editedSince: 'Bearbeitet, seit Sie ihn gelesen haben. Änderungen ansehen',
  inPost: (n) => ` in Beitrag ${n}`,
  changedIn: (n) => `Was sich in Beitrag ${n} geändert hat`,
  sinceVersion: (n) => `Seit Fassung ${n}, die Sie gelesen haben`,
  allVersions: 'Alle Fassungen dieses Beitrags ansehen',
};
