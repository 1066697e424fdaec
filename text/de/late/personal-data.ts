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
    named_person: 'den Namen von jemand anderem',
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
  namesSomebody:
    'Ihr Text sagt vielleicht, wer jemand anderes ist. Schreiben Sie von dem, was Sie selbst gesehen oder getan haben, und lassen Sie weg, wer es war.',
  notPatients: 'Name und Beschreibung dieser Datei zeigen keinen Patienten.',
};
