/** Refusals that every room shares. */
export const common = {
  nothingHere: 'There is nothing here, or it is only for members.',
  changedMeanwhile: 'This changed while you were acting on it. Please look again and retry.',
  missing: 'This is missing or of the wrong kind.',
  unknownField: 'There is a field here that is not known.',
  notValid: 'The input is not valid.',
  away: 'The site can’t save or read right now. Keep your text and try again in a moment.',
  broken: 'Something went wrong on our side. Please try again.',
};
