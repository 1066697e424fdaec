/** Forms that come late too, and what scripts add to them. */
export const forms = {
  /** Before a field's problem, and before a page's title when its form was refused. */
  errorBefore: 'Error: ',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  shown: 'Your password is shown',
  hidden: 'Your password is hidden',
  useSuggestion: 'Use these three words',
};
