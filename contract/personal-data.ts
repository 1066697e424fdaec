export { findPersonalData, highOnly } from './personal-data/find.js';
export {
  type Finding,
  type PersonalDataGrade,
  type PersonalDataKind,
  type PersonalDataMode,
  personalDataGrades,
  personalDataKinds,
  personalDataModes,
} from './personal-data/finding.js';
export { maskOf, maskPersonalData } from './personal-data/mask.js';
export { attested, type PersonalDataFinding, personalDataFinding } from './personal-data/schemas.js';
