/** Refusals of forums: who may read and write where, and who is in a room. */
export const forums = {
  notInRoom:
    'Only the people in this room can read it. You run the network, so you can add yourself. The people in the room will see that.',
  archived: 'This forum is archived. Everyone who could read it still can, but nobody can write here.',
  membersWrite: 'Only members of this network can write in this forum.',
  namedRoles: 'In this forum only some people write: those whose role in the network is named for it.',
  noSuchMember: 'No member of this network has this user name.',
  inAlready: 'This person is in the room already.',
  notARoom: 'Anyone who may read this forum is welcome in it. Only its moderators are named one by one.',
  notOthers: 'Only admins of the network and moderators of the room can change who is in it.',
  onlyAdminsName: 'Only admins of the network can make somebody a moderator of the forum.',
};
