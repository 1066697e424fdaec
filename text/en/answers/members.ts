const numbers = new Intl.NumberFormat('en-GB');

/** Refusals about joining, inviting and standing in a network. */
export const members = {
  askFirst: 'This network lets people in by request. Ask to join it.',
  invitationOnly: 'People join this network by invitation only.',
  askedAlready: 'You asked to join already. The people who run the network have not decided yet.',
  invitedAlready: 'You are invited already. Accept the invitation to join.',
  joinInstead: 'This network is open. You can join it at once.',
  suspended: 'You are suspended from this network. Ask its admins.',
  onlyInviters: 'Only admins and the steering group of this network can do this.',
  noRequest: 'You have no open request to this network.',
  notInvited: 'You have no open invitation to this network.',
  decidedAlready: 'Somebody decided on this request already.',
  reasonMissing: 'Enter a reason. The person reads it.',
  questionsChanged: 'The network changed its questions meanwhile. Answer them as they are now.',
  answerMissing: 'Answer this question.',
  answersMissing: 'Answer all questions of the network.',
  hasPublicForums: 'This network has public forums. Make them members’ forums first.',
  noPublicForums: 'Only a public network can have public forums.',
  otherAddress: 'This invitation is for another address. Confirm that address for your account first.',
  invitedOut: 'An invitation to this address is out already. You can send it again from the list.',
  nobodyCalled: 'Nobody has this user name.',
  notToInvite: 'This person belongs to the network already, asks to join, is invited or is suspended.',
  noList: 'This file is no list that can be read. Save the list as a CSV file of at most 1,000 rows.',
  listEmpty: 'Enter at least one row.',
  listTooLong: (max: number) => `A list can have at most ${numbers.format(max)} rows. Send it in parts.`,
};
