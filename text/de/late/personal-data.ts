import type { LateWords } from '../../shape.js';

export const personalData: LateWords['personalData'] = {
  kinds: {
    nhs_number: 'eine NHS-Nummer',
    fodselsnummer: 'eine norwegische Personennummer',
    hospital_number: 'eine Krankenhausnummer',
    date_of_birth: 'ein Geburtsdatum',
    postcode_and_age: 'eine volle Postleitzahl mit einem Alter',
    email: 'eine E-Mail-Adresse',
    phone: 'eine Telefonnummer',
  },
  found: (kind, masked) => `Ihr Text enthält anscheinend ${kind}: ${masked}.`,
  isPatients: 'Gehört sie zu einem Patienten? Dann verdecken Sie diese Stelle oder nehmen Sie sie heraus.',
  stopped:
    'Verdecken Sie die Angabe, wenn sie zu einem Patienten gehört. Wenn nicht, prüft die Moderation den Text, bevor er erscheint.',
  mask: 'Im Text verdecken',
  attest: 'Gehört keinem Patienten: Text senden',
  masked: 'Die Stelle ist jetzt verdeckt. Lesen Sie Ihren Text und senden Sie ihn ab.',
  hint: (kind) =>
    `Ihr Text enthält vielleicht ${kind}. Nehmen Sie die Stelle heraus, wenn sie zu einem Patienten gehört.`,
  notPatients: 'Name und Beschreibung dieser Datei zeigen keinen Patienten.',
};
