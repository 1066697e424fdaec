import type { LiveWords } from '../../shape.js';

export const composer: LiveWords['composer'] = {
  locked:
    'Dieses Thema wurde gesperrt, während Sie hier waren. Niemand kann mehr antworten. Ihr Text bleibt im Feld.',
  unlocked: 'Dieses Thema ist wieder offen. Sie können antworten.',
  restored: 'Das ist der Text, den Sie hier begonnen hatten.',
  empty: 'Schreiben Sie zuerst Ihre Antwort.',
  posted: 'Ihre Antwort ist veröffentlicht',
  notSent: (why) => `Ihre Antwort wurde nicht gesendet. ${why}`,
  textStays: 'Ihr Text bleibt im Feld.',
};
