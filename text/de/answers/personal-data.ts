import type { AnswerWords } from '../../shape.js';
import { personalData as late } from '../late/personal-data.js';

export const personalData: AnswerWords['personalData'] = {
  kinds: late.kinds,
  asked: (kind) =>
    `Hier steht anscheinend ${kind}. Gehört die Angabe zu einem Patienten, dann verdecken Sie sie oder nehmen Sie sie heraus. Wenn nicht, sagen Sie es.`,
  stopped: (kind) =>
    `Hier steht anscheinend ${kind}. Dieses Netzwerk lässt solche Angaben nur verdeckt durch.`,
  waits: (kind) =>
    `Hier steht anscheinend ${kind}. Gehört die Angabe zu einem Patienten, dann verdecken Sie sie oder nehmen Sie sie heraus. Wenn nicht, sagen Sie es: Dann prüft die Moderation den Text, bevor er erscheint.`,
};
