/** Refusals about what members are offered. */
export const offers = {
  over: 'This offer has ended, or was taken back.',
  noMember: 'No member of this network has this user name.',
  isAdmin: 'This member is an admin already.',
  offeredAlready: 'This member was offered that already and has not answered.',
};
