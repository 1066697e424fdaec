/** What scripts add to forms. */
export const forms = {
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  shown: 'Your password is shown',
  hidden: 'Your password is hidden',
  useSuggestion: 'Use these three words',
};
