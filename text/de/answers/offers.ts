import type { AnswerWords } from '../../shape.js';

export const offers: AnswerWords['offers'] = {
  over: 'Dieses Angebot ist beendet oder wurde zurückgenommen.',
  noMember: 'Kein Mitglied dieses Netzwerks hat diesen Benutzernamen.',
  isAdmin: 'Dieses Mitglied gehört schon zur Leitung.',
  offeredAlready: 'Das wurde diesem Mitglied schon angeboten, und es hat noch nicht geantwortet.',
};
