import type { LateWords } from '../../shape.js';

export const rules: LateWords['rules'] = {
  label: 'Nach welcher Regel?',
  names: {
    childAbuse: 'Sexueller Missbrauch von Kindern',
    terrorism: 'Terrorismus',
    threats: 'Drohung oder Hetze',
    intimate: 'Intime Bilder',
    fraud: 'Betrug',
    otherIllegal: 'Andere Straftat',
    patient: 'Verrät, wer ein Patient ist',
    person: 'Verrät etwas über andere',
    harassment: 'Belästigung',
    libellous: 'Verleumdung',
    offensive: 'Anstößig',
    malicious: 'Böswillig',
    inaccurate: 'Falsch',
    misleading: 'Irreführend',
    unhelpful: 'Nicht hilfreich',
    poorQuality: 'Schlechte Qualität',
    interests: 'Eigene Interessen',
    commercial: 'Werbung',
    copyright: 'Urheberrecht',
    accessibility: 'Nicht barrierefrei',
    other: 'Etwas anderes',
  },
};
