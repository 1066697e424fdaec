import type { PageWords } from '../../shape.js';

export const profileSeen: PageWords['profileSeen'] = {
  whoSees: (field) => `Wer das sieht: ${field}`,
  choices: {
    me: 'Nur ich',
    networks: 'Mitglieder meiner Netzwerke',
    members: 'Alle mit Konto',
    public: 'Alle',
  },
  lead: 'Ihr Name und Ihr Benutzername stehen bei dem, was Sie schreiben. Wer das Übrige sieht, wählen Sie.',
  seen: {
    me: 'Das sehen nur Sie.',
    networks: 'Das sehen Mitglieder Ihrer Netzwerke.',
    members: 'Das sehen alle, die ein Konto haben.',
    public: 'Das sehen alle.',
  },
};
