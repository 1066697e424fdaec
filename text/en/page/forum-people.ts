import { count } from '../count.js';

/** Who is in a room, or moderates a forum. */
export const forumPeople = {
  room: 'People in this room',
  roomOf: (forum: string) => `People in ${forum}`,
  moderators: 'Moderators of this forum',
  moderatorsOf: (forum: string) => `Moderators of ${forum}`,
  peopleCount: (n: number) =>
    count(n, { one: '# person is in this room.', other: '# people are in this room.' }),
  onlyThey: 'Only they can read it, and only they and the admins of the network know that it is there.',
  noModerators: 'This forum has no moderators of its own. The moderators of the network look after it.',
  as: { participant: 'In the room since {day}', moderator: 'Moderator since {day}' },
  add: 'Add somebody',
  addModerator: 'Add a moderator',
  username: 'User name',
  usernameHint: 'A member of this network. You find the user name on the person’s page.',
  addButton: 'Add to the room',
  addModeratorButton: 'Make moderator',
  addMe: 'Add yourself',
  addMeHint: 'The people in the room will see that you did.',
  addMeButton: 'Add yourself to the room',
  what: (name: string) => `Change for ${name}`,
  makeModerator: 'Make moderator',
  makeParticipant: 'Make participant',
  remove: 'Remove',
  leave: 'Leave this room',
  stopModerating: 'Stop moderating this forum',
  save: 'Save',
  saveFor: (name: string) => ` for ${name}`,
  log: 'What happened',
  entry: {
    added: {
      participant: (person: string, by: string) => `${by} added ${person}.`,
      moderator: (person: string, by: string) => `${by} made ${person} a moderator.`,
    },
    ended: {
      participant: (person: string, by: string) => `${by} ended the place of ${person} in the room.`,
      moderator: (person: string, by: string) => `${by} ended that ${person} is a moderator.`,
    },
    self: {
      added: (person: string) => `${person} came in as an admin.`,
      ended: (person: string) => `${person} left.`,
    },
  },
  former: 'A former member',
};
