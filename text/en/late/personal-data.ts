/** Texts that could show who a patient is. */
export const personalData = {
  kinds: {
    nhs_number: 'an NHS number',
    fodselsnummer: 'a Norwegian identity number',
    hospital_number: 'a hospital number',
    date_of_birth: 'a date of birth',
    postcode_and_age: 'a full postcode with an age',
    email: 'an e-mail address',
    phone: 'a phone number',
    named_person: 'the name of somebody else',
  },
  found: (kind: string, masked: string) => `Your text seems to hold ${kind}: ${masked}.`,
  isPatients: 'Does it belong to a patient? Then mask it or take it out.',
  stopped: 'Mask it if it belongs to a patient. If not, a moderator looks at it before it is shown.',
  mask: 'Mask it in the text',
  attest: 'It is no patient’s: send the text',
  masked: 'It is masked now. Read your text and send it.',
  hint: (kind: string) => `Your text may hold ${kind}. Take it out if it belongs to a patient.`,
  namesSomebody:
    'Your text may say who somebody else is. Write about what you saw or did yourself, and leave out who it was.',
  notPatients: 'This file’s name and description show no patient.',
};
