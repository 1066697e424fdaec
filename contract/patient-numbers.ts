const ten = /(?<![\w/=#.+-])(\d{3})[ -]?(\d{3})[ -]?(\d{4})(?![\w/-])/g;
const weights = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Numbers in a text that could be a patient's: ten digits, together or as 3, 3 and 4, whose last one checks the others
 * as in an NHS number. One in eleven other numbers of ten digits looks the same, so this warns and forbids nothing.
 * @returns each once, digits only
 */
export function patientNumbersIn(text: string): string[] {
  const found = [...text.matchAll(ten)].map(([, a, b, c]) => `${a}${b}${c}`);
  return [...new Set(found.filter(isChecked))];
}

function isChecked(digits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]) && !/^(\d)\1+$/.test(digits);
}

/** As people write it: 943 476 5919. */
export function spacedNumber(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})/, '$1 $2 ');
}
