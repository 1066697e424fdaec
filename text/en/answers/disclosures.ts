/** Refusals of requests by law for what is known of an account. */
export const disclosures = {
  nobody: 'Nobody here has this user name. Nothing is known of a closed account.',
  kind: 'Choose who asks.',
  things: 'Choose what is asked for.',
  pseudonym: 'This stands for somebody who wrote without a name. Ask who it is from the case of the post.',
  ownAccount: 'This is your own account. Download your own data, or let a colleague do this.',
  tooFewPeople:
    'This takes three site administrators: one writes the request down, two agree. There are too few here.',
  recordedIt: 'You wrote this request down. Two others have to agree.',
  approvedIt: 'You have agreed to this. Somebody else has to agree, too.',
  decided: 'This was decided already.',
  notApproved: 'Only the three people who worked on it can see this, and only after two agreed.',
  shownOnce: 'You have seen this. It is shown once.',
  over: 'The time to look at this is over. Write the request down anew.',
};
