import type { PageWords } from '../../shape.js';
import { count } from '../count.js';

export const forumPeople: PageWords['forumPeople'] = {
  room: 'Personen in diesem Raum',
  roomOf: (forum) => `Personen in ${forum}`,
  moderators: 'Moderation dieses Forums',
  moderatorsOf: (forum) => `Moderation von ${forum}`,
  peopleCount: (n) =>
    count(n, { one: '# Person ist in diesem Raum.', other: '# Personen sind in diesem Raum.' }),
  onlyThey: 'Nur sie können ihn lesen, und nur sie und die Leitung des Netzwerks wissen, dass es ihn gibt.',
  noModerators: 'Dieses Forum hat keine eigene Moderation. Die Moderation des Netzwerks kümmert sich darum.',
  as: { participant: 'Im Raum seit {day}', moderator: 'Moderiert seit {day}' },
  add: 'Jemanden hinzufügen',
  addModerator: 'Moderation hinzufügen',
  username: 'Benutzername',
  usernameHint: 'Ein Mitglied dieses Netzwerks. Der Benutzername steht auf der Seite der Person.',
  addButton: 'Zum Raum hinzufügen',
  addModeratorButton: 'Zur Moderation machen',
  addMe: 'Sich selbst hinzufügen',
  addMeHint: 'Die Personen im Raum sehen, dass Sie das getan haben.',
  addMeButton: 'Mich zum Raum hinzufügen',
  what: (name) => `Ändern für ${name}`,
  makeModerator: 'Zur Moderation machen',
  makeParticipant: 'Nicht mehr Moderation',
  remove: 'Entfernen',
  leave: 'Diesen Raum verlassen',
  stopModerating: 'Dieses Forum nicht mehr moderieren',
  save: 'Speichern',
  saveFor: (name) => ` für ${name}`,
  log: 'Was geschehen ist',
  entry: {
    added: {
      participant: (person, by) => `${by} hat ${person} hinzugefügt.`,
      moderator: (person, by) => `${by} hat ${person} zur Moderation gemacht.`,
    },
    ended: {
      participant: (person, by) => `${by} hat den Platz von ${person} im Raum beendet.`,
      moderator: (person, by) => `${by} hat beendet, dass ${person} moderiert.`,
    },
    self: {
      added: (person) => `${person} ist als Leitung dazugekommen.`,
      ended: (person) => `${person} hat den Raum verlassen.`,
    },
  },
  former: 'Ein früheres Mitglied',
};
