/** Who sees which part of a profile. */
export const profileSeen = {
  whoSees: (field: string) => `Who sees this: ${field}`,
  choices: {
    me: 'Only me',
    networks: 'Members of my networks',
    members: 'Everyone with an account',
    public: 'Everyone',
  },
  lead: 'Your name and user name stand beside what you write. You choose who sees the rest.',
  seen: {
    me: 'Only you see this.',
    networks: 'Members of your networks see this.',
    members: 'Everyone with an account sees this.',
    public: 'Everyone sees this.',
  },
};
