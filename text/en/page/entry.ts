/** Registering, signing in, and the first start. */
export const entry = {
  registerDescription: (site: string) => `Register with ${site} to write in forums and join networks.`,
  registerLead: 'With an account you can write in forums and join networks. We ask for four things, no more.',
  registeredBefore: 'Have you registered before?',
  signInInstead: 'Sign in instead',
  signInDescription: (site: string) => `Sign in to ${site}.`,
  newHere: 'New here?',
  registerFirst: 'Register first',
  login: 'User name or e-mail address',
  password: 'Password',
  remember: 'Remember me on this device',
  rememberHint: 'Leave this empty on a device that others use.',
  setup: 'Create the first account',
  setupLead: (site: string) =>
    `This account looks after ${site}: it can open every network and forum. This page works once.`,
  setupButton: 'Create account',
  name: 'Name',
  nameHint: 'Others see it beside what you write.',
  email: 'E-mail address',
  emailHint: 'Only for messages about your account. Nobody else sees it.',
  username: 'User name',
  usernameHint: 'Letters, digits, hyphens and underscores. Others see it.',
  passwordHint: 'At least 12 characters, without your own name in it.',
  suggestion:
    'Three words that don’t belong together are easy to remember, like {words}. These were picked for you just now.',
};
