import { isDayAndMonth, type NumberRule, weighted } from './rule.js';

const first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Norway's number: the day of birth and five digits, of which two check the others. D-numbers count from day 41. */
export const fodselsnummer: NumberRule = {
  kind: 'fodselsnummer',
  groups: [6, 5],
  isValid(digits) {
    const day = Number(digits.slice(0, 2));
    if (!isDayAndMonth(day > 40 ? day - 40 : day, Number(digits.slice(2, 4)))) return false;
    return weighted(digits, first) % 11 === 0 && weighted(digits, second) % 11 === 0;
  },
  isIssued: () => true,
  name: /\b(?:f(?:ø|oe?)dsels?n(?:umme)?r|fnr|personnummer)[ .:#=(-]{0,5}$/i,
  mask: (digits) => `${digits.slice(0, 2)}**** *****`,
};
