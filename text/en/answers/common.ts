import { count } from '../count.js';

/** Refusals that every room shares. */
export const common = {
  nothingHere: 'There is nothing here, or it is only for members.',
  changedMeanwhile: 'This changed while you were acting on it. Please look again and retry.',
  missing: 'This is missing or of the wrong kind.',
  chooseOne: 'Choose one of what is offered.',
  wrongForm: 'This is not in the form that it needs.',
  tooSmall: {
    characters: (least: number) =>
      `Write at least ${count(least, { one: 'character', other: 'characters' })}.`,
    things: (least: number) => `At least ${least} must be given.`,
    number: (least: number) => `This must be ${least} or more.`,
  },
  tooBig: {
    characters: (most: number) => `Write at most ${count(most, { one: 'character', other: 'characters' })}.`,
    things: (most: number) => `At most ${most} can be given.`,
    number: (most: number) => `This must be ${most} or less.`,
  },
  unknownField: 'There is a field here that is not known.',
  notValid: 'The input is not valid.',
  away: 'The site can’t save or read right now. Keep your text and try again in a moment.',
  broken: 'Something went wrong on our side. Please try again.',
};
