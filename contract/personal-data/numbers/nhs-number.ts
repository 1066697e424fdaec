import { isDayAndMonth, type NumberRule, weighted } from './rule.js';

const weights = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * The NHS number of England, Wales and the Isle of Man, the Health and Care number of Northern Ireland and the CHI number
 * of Scotland: ten digits, the last of which checks the others.
 */
export const nhsNumber: NumberRule = {
  kind: 'nhs_number',
  groups: [3, 3, 4],
  isValid(digits) {
    // 999 is kept for tests. One digit ten times over checks too.
    if (digits.startsWith('999') || /^(\d)\1+$/.test(digits)) return false;
    const check = 11 - (weighted(digits, weights) % 11);
    return (check === 11 ? 0 : check) === Number(digits[9]);
  },
  // Numbers of CHI begin with the day and month of birth.
  isIssued: (digits) =>
    /^(?:[467]|3[0-2])/.test(digits) || isDayAndMonth(Number(digits.slice(0, 2)), Number(digits.slice(2, 4))),
  name: /\b(?:nhs|chi|h&c|health (?:and|&) care)(?:[ -]?(?:no|nr|num|number|id|nummer)\b)?[ .:#=(is-]{0,5}$/i,
  mask: (digits) => `${digits.slice(0, 3)} *** ****`,
};
