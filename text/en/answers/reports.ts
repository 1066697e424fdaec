/** Refusals of reports and of what is done with cases. */
export const reports = {
  reason: 'Choose what is wrong.',
  gone: 'This post is not shown any more, so there is nothing to report.',
  already: 'You have reported this already. The moderators have your report.',
  unknown: 'There is no report with this number. Check each character.',
  withSite: 'The people who run this site decide this case.',
  withNetwork: 'The moderators of the whole network decide this case.',
};
