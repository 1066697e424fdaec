/** News of moderation: appeals, reports, measures, posts that wait, anonymous posts, rules. */
export const fairness = {
  notice: {
    appealed: 'Somebody appealed against a decision',
    appealWaits: 'An appeal has waited too long',
    appealDecided: 'Your appeal was decided',
    reportDecided: 'A report of yours was decided',
    sanctioned: 'There is a decision about your membership or account',
    sanctionEnded: 'A decision about your membership or account has ended',
    sanctionProposed: 'A colleague asks you to agree to a decision',
    held: 'A post of yours waits for a moderator',
    holdReleased: 'A post of yours that waited is published',
    holdRefused: 'A post of yours that waited was not published',
    holdWaits: 'A post has waited too long for a moderator',
    revealed: 'The people who run the site learnt who wrote an anonymous post of yours',
    revealAsked: 'Somebody asks to learn who wrote an anonymous post',
    quoteAsked: 'Somebody asks to quote a post of yours',
    quoteAnswered: 'You have an answer about quoting a post',
    policyChanged: 'The rules for comments have changed',
    caseWaits: 'A hidden post has waited too long for a decision',
    letterWaits: 'A letter came that you can answer',
  },
};
