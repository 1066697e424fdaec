/** Numbers from a seed, the same on every machine. @returns 0 to below 1 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const whole = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));

/** Ten digits whose last one checks, from all that may begin so. Reckoned here anew, not by what is tested. */
export function nhsDigits(random: Random): string {
  for (;;) {
    const nine = digits(random, 9);
    const rest = [...nine].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11;
    const check = (11 - rest) % 11;
    if (check !== 10 && !nine.startsWith('999') && new Set(nine).size > 1) return `${nine}${check}`;
  }
}

const openings = [
  'Hello all, ',
  'Has anybody seen this? ',
  'We had a question about ',
  'Good morning. ',
  'Could someone look at ',
  'I rang the desk about ',
  'Following up on yesterday, ',
  'This came back from the lab for ',
  '- ',
  '> ',
  '12/03/2025: ',
  '1. ',
  '',
];
const endings = [
  '.',
  ', thank you.',
  ' please',
  ' (see above)',
  '\n\nBest wishes',
  '!',
  '; I can’t find it',
  ' 2025',
  '',
];
const naming = [
  '',
  '',
  '',
  'NHS ',
  'NHS no. ',
  'NHS number: ',
  'NHS No ',
  'nhs ',
  'CHI ',
  'patient ',
  'pt ',
  '#',
  '**',
  '(',
];
const separators = [' ', ' ', ' ', '-', '-', '.', '\u00a0', '\u2011', '\u2013', '  ', ' - ', '\u200b '];

/** A sentence with a formatted number in it. */
export function withNumber(random: Random): string {
  const number = nhsDigits(random);
  const gap = pick(random, separators);
  const written = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap);
  const wide = random() < 0.05 ? fullWidth(written) : written;
  return `${pick(random, openings)}${pick(random, naming)}${wide}${pick(random, endings)}`;
}

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xff10 - 0x30));

const talk = [
  'We are moving our rota to a new system next month and would like to hear how others did it.',
  'Thank you for the notes from the meeting. The NHS standard contract says otherwise.',
  'The patient leaflet is out of date, and the printer has none left.',
  'Our patients like the new phone system, but not the music.',
  'Has anyone tried the two-week rule with a nurse first? We saw 1,204 people in 2024 and 998 in 2023.',
  'DOB checks at the desk take 20 seconds each. We timed 250.',
  'Those aged 65 and over get a letter. Those aged 18 to 64 get a text.',
  'The pt list is printed at 08:30, 12:30 and 17:45.',
  'I was born in Leeds and trained in Cardiff.',
  'Wir stellen im März um. Wer hat Erfahrung damit?',
];

const things: ((random: Random) => string)[] = [
  (random) => `Ring us on 0${whole(random, 113, 199)} ${digits(random, 3)} ${digits(random, 4)}.`,
  (random) => `My mobile is 07${digits(random, 3)} ${digits(random, 6)}.`,
  (random) => `Call +44 7${digits(random, 3)} ${digits(random, 3)} ${digits(random, 3)} after six.`,
  (random) => `Their office is at tel. ${digits(random, 3)}-${digits(random, 3)}-${digits(random, 4)}.`,
  (random) => `The book is ISBN ${isbn10(random)}, chapter ${whole(random, 1, 20)}.`,
  (random) =>
    `See ISBN 978-${whole(random, 0, 9)}-${digits(random, 4)}-${digits(random, 4)}-${whole(random, 0, 9)}.`,
  (random) => `Order number ${digits(random, 10)} has not come.`,
  (random) => `The order ${digits(random, 3)}-${digits(random, 7)}-${digits(random, 7)} is late.`,
  (random) => `It broke at ${whole(random, 1_600_000_000, 1_800_000_000)}, says the log.`,
  (random) => `The invoice ${digits(random, 8)} is over £${whole(random, 1, 9)},${digits(random, 3)}.00.`,
  (random) =>
    `It is at https://example.org/${digits(random, 10)}?page=${digits(random, 3)}-${digits(random, 3)}-${digits(random, 4)}`,
  (random) =>
    `On ${whole(random, 1, 28)}/${whole(random, 1, 12)}/20${whole(random, 10, 30)} at ${whole(random, 10, 23)}:${whole(random, 10, 59)}.`,
  (random) =>
    `From 2025-0${whole(random, 1, 9)}-1${whole(random, 0, 9)} to 2025-1${whole(random, 0, 2)}-2${whole(random, 0, 8)}.`,
  (random) => `The hash starts with ${digits(random, 4)}a${digits(random, 5)}f.`,
  (random) => `Version ${digits(random, 1)}.${digits(random, 2)}.${digits(random, 4)} is out.`,
  (random) =>
    `The budget is ${whole(random, 1, 9)},${digits(random, 3)},${digits(random, 3)},${digits(random, 3)} over ten years.`,
  (random) => `Our practice is at LS${whole(random, 1, 28)} ${whole(random, 1, 9)}AP.`,
  (random) =>
    `Card ends in ${digits(random, 4)} ${digits(random, 4)} ${digits(random, 4)} ${digits(random, 4)}.`,
  (random) => `Ticket ${digits(random, 6)} and ${digits(random, 7)} are the same.`,
  (random) => `The meeting code is ${digits(random, 3)} ${digits(random, 4)} ${digits(random, 4)}.`,
  (random) =>
    `Sort code ${digits(random, 2)}-${digits(random, 2)}-${digits(random, 2)}, account ${digits(random, 8)}.`,
];

/** A post as people write them, with numbers of every kind but a patient's. */
export function ordinaryPost(random: Random): string {
  const parts = Array.from({ length: whole(random, 1, 4) }, () => pick(random, talk));
  for (let count = whole(random, 1, 3); count > 0; count--)
    parts.splice(whole(random, 0, parts.length), 0, pick(random, things)(random));
  return parts.join(random() < 0.3 ? '\n\n' : ' ');
}

function isbn10(random: Random): string {
  for (;;) {
    const nine = digits(random, 9);
    const check = (11 - ([...nine].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11)) % 11;
    if (check !== 10)
      return random() < 0.5 ? `${nine}${check}` : `0-${nine.slice(1, 4)}-${nine.slice(4, 9)}-${check}`;
  }
}
