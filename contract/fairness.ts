/**
 * What a person is told of moderation besides the decisions about their posts: of appeals, of what became of a report, of
 * measures and posts that wait, of anonymous posts, of rules that changed, of letters to those who read them, and
 * of requests by law for what is known of an account.
 */
export const fairnessKinds = [
  'appealed',
  'appealWaits',
  'appealDecided',
  'reportDecided',
  'sanctioned',
  'sanctionEnded',
  'sanctionProposed',
  'held',
  'holdReleased',
  'holdRefused',
  'holdWaits',
  'revealed',
  'revealAsked',
  'quoteAsked',
  'quoteAnswered',
  'policyChanged',
  'letterWaits',
  'caseWaits',
  'disclosureAsked',
  'disclosed',
] as const;
export type FairnessKind = (typeof fairnessKinds)[number];
