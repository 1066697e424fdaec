import { fodselsnummer } from './fodselsnummer.js';
import { nhsNumber } from './nhs-number.js';
import type { NumberRule } from './rule.js';

/** The numbers that are looked for. A country is added by a file beside this one and a line here. */
export const numberRules: readonly NumberRule[] = [nhsNumber, fodselsnummer];
