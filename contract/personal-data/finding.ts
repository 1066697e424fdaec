/** What can show who a patient is. Each has its name in the catalogues. */
export const personalDataKinds = [
  'nhs_number',
  'fodselsnummer',
  'hospital_number',
  'date_of_birth',
  'postcode_and_age',
  'email',
  'phone',
  'named_person',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** `high`: the text waits until its writer has masked it or says that it is no patient's. `low`: a hint, no more. */
export const personalDataGrades = ['high', 'low'] as const;
export type PersonalDataGrade = (typeof personalDataGrades)[number];

/** One place in a text. It never holds what stands there. */
export interface Finding {
  kind: PersonalDataKind;
  grade: PersonalDataGrade;
  /** In UTF-16 units of the text as it was given. */
  start: number;
  length: number;
}

/** What a network does about it. The second is the usual one. */
export const personalDataModes = ['off', 'warn', 'stop'] as const;
export type PersonalDataMode = (typeof personalDataModes)[number];
