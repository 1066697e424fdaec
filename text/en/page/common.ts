/** Words that many pages share. */
export const common = {
  home: 'Home',
  homeOf: (site: string) => `${site} home`,
  register: 'Register',
  signIn: 'Sign in',
  someErrors: 'We found some errors',
  /** Before a field's problem, and before a page's title when its form was refused. */
  errorBefore: 'Error: ',
  breadcrumbs: 'Breadcrumbs',
  mainNavigation: 'Main',
  skipToContent: 'Skip to content',
  skipToNavigation: 'Skip to navigation',
  networks: 'Networks',
  signedInAs: 'Signed in as {username}',
  signedInAsAdmin: 'Signed in as {username}, site administrator',
  signOut: 'Sign out',
  previous: 'Previous',
  next: 'Next',
  /** Hidden after “Previous” and “Next”, and before a number. */
  page: 'page',
  pageNumber: 'Page ',
  keepIt: 'Keep it',
  goBack: 'Go back',
  goBackWithoutSaving: 'Go back without saving',
  reason: 'Reason',
  title: 'Title',
  message: 'Message',
};
