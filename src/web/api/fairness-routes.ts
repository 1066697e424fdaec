import * as appeals from '../../appeals/index.js';
import * as holds from '../../holds/index.js';
import * as letters from '../../letters/index.js';
import * as moderation from '../../moderation/index.js';
import * as quoting from '../../quoting/index.js';
import * as reports from '../../reports/index.js';
import * as reveals from '../../reveals/index.js';
import * as sanctions from '../../sanctions/index.js';
import * as terms from '../../terms/index.js';
import * as wordRules from '../../word-rules/index.js';
import { type ApiRoute, route } from './route.js';

const created = { status: 201 } as const;
const byNetworkId = { params: { network: 'networkId' } };
/** What concerns the person, and no more (K5). */
const forSuspended = { forSuspended: true } as const;

/** Reports, cases, decisions and appeals, sanctions, held texts, reveals. */
export const fairnessRoutes: ApiRoute[] = [
  route('post', '/posts/:postId/quote-requests', quoting.askToQuote, created),
  route('get', '/me/quote-requests', quoting.listQuoteRequests),
  route('get', '/quote-requests/:requestId', quoting.readQuoteRequest),
  route('put', '/quote-requests/:requestId/answer', quoting.answerQuote),
  route('post', '/letters', letters.sendLetter, created),
  route('get', '/letters', letters.listLetters),
  route('get', '/letters/status/:receipt', letters.readLetterStatus),
  route('get', '/letters/:letterId', letters.readLetter),
  route('put', '/letters/:letterId/answer', letters.answerLetter),
  route('get', '/guardians', letters.listGuardians),
  route('post', '/guardians', letters.nameGuardian, created),
  route('delete', '/guardians/:guardianId', letters.endGuardian),
  route('get', '/rules', terms.readSiteTerms),
  route('post', '/rules', terms.publishSiteTerms, created),
  route('get', '/networks/:network/rules', terms.readNetworkTerms),
  route('post', '/networks/:network/rules', terms.publishNetworkTerms, { ...byNetworkId, ...created }),
  route('put', '/me/accepted-rules', terms.acceptTerms),
  route('post', '/posts/:postId/reveal', reveals.askReveal, created),
  route('post', '/held/:holdId/reveal', reveals.askHeldReveal, created),
  route('get', '/reveals', reveals.listReveals),
  route('get', '/reveals/:revealId', reveals.readReveal),
  route('post', '/reveals/:revealId/decision', reveals.decideReveal),
  route('post', '/reveals/:revealId/opening', reveals.openReveal),
  route('post', '/reports', reports.sendReport, created),
  route('get', '/reports/:receipt', reports.readReport),
  route('get', '/me/reports', reports.listOwnReports),
  route('get', '/me/undoable', reports.listUndoable),
  route('get', '/decisions/:decisionId', appeals.readDecision, forSuspended),
  route('post', '/decisions/:decisionId/appeal', appeals.makeAppeal, { ...created, ...forSuspended }),
  route('put', '/decisions/:decisionId/undoing', reports.undoDecision),
  route('get', '/appeals', appeals.listAppeals),
  route('get', '/appeals/:appealId', appeals.readAppeal, forSuspended),
  route('put', '/appeals/:appealId/answer', appeals.decideAppeal),
  route('put', '/cases/:caseId/undoing', reports.undoCase),
  route('get', '/cases', reports.readSiteQueue),
  route('post', '/cases/acts', reports.workManyCases),
  route('get', '/cases/:caseId', reports.readCase),
  route('get', '/posts/:postId/case', reports.findCase),
  route('get', '/cases/:caseId/evidence', reports.readEvidence),
  route('put', '/cases/:caseId/claim', reports.claimCase),
  route('delete', '/cases/:caseId/claim', reports.releaseCase),
  route('put', '/cases/:caseId/holder', reports.handCase),
  route('put', '/cases/:caseId/level', reports.raiseCase),
  route('post', '/cases/:caseId/notes', reports.noteCase, created),
  route('put', '/cases/:caseId/hiding', reports.hideCase),
  route('put', '/cases/:caseId/decision', reports.decideCase),
  route('get', '/networks/:network/sanctions', sanctions.listSanctions),
  route('post', '/networks/:network/sanctions', sanctions.imposeSanction, { ...byNetworkId, ...created }),
  route('get', '/networks/:network/records', sanctions.readNetworkRecord),
  route('get', '/sanctions', sanctions.listSiteSanctions),
  route('post', '/sanctions', sanctions.imposeSiteSanction, created),
  route('get', '/people/:username/decision-places', sanctions.listDecisionPlaces),
  route('get', '/records/:username', sanctions.readSiteRecord),
  route('get', '/sanctions/:sanctionId', sanctions.readSanction, forSuspended),
  route('put', '/sanctions/:sanctionId/end', sanctions.liftSanction),
  route('put', '/sanctions/:sanctionId/undoing', sanctions.undoSanction),
  route('put', '/sanctions/:sanctionId/answer', sanctions.answerClosing),
  route('get', '/me/standing', sanctions.readOwnStanding, forSuspended),
  route('get', '/networks/:network/cases', reports.readNetworkQueue),
  route('get', '/networks/:network/forums/:forum/cases', reports.readForumQueue),
  route('get', '/me/held', holds.listOwnHolds),
  route('put', '/me/held/:holdId', holds.editHold),
  route('delete', '/me/held/:holdId', holds.withdrawHold),
  route('get', '/held', holds.readSiteHolds),
  route('get', '/networks/:network/held', holds.readNetworkHolds),
  route('get', '/networks/:network/forums/:forum/held', holds.readForumHolds),
  route('put', '/held/:holdId/decision', holds.decideHold),
  route('delete', '/held/:holdId/decision', holds.undoRefusal),
  route('post', '/held/decisions', holds.decideHolds),
  route('get', '/networks/:network/writing', holds.readNetworkWriting),
  route('put', '/networks/:network/writing', holds.setNetworkWriting, byNetworkId),
  route('get', '/networks/:network/forums/:forum/writing', holds.readForumWriting),
  route('put', '/forums/:forumId/writing', holds.setForumWriting),
  route('get', '/networks/:network/ready-reasons', moderation.listReadyReasons),
  route('post', '/networks/:network/ready-reasons', moderation.addReadyReason, {
    ...byNetworkId,
    ...created,
  }),
  route('get', '/forums/:forumId/ready-reasons', moderation.chooseReadyReason),
  route('put', '/ready-reasons/:reasonId', moderation.changeReadyReason),
  route('delete', '/ready-reasons/:reasonId', moderation.removeReadyReason),
  route('get', '/networks/:network/word-rules', wordRules.listWordRules),
  route('post', '/networks/:network/word-rules', wordRules.addWordRule, { ...byNetworkId, ...created }),
  route('post', '/networks/:network/word-rules/trial', wordRules.tryWordRule, byNetworkId),
  route('get', '/word-rules', wordRules.listSiteWordRules),
  route('post', '/word-rules', wordRules.addSiteWordRule, created),
  route('post', '/word-rules/trial', wordRules.trySiteWordRule),
  route('put', '/word-rules/:ruleId', wordRules.changeWordRule),
  route('delete', '/word-rules/:ruleId', wordRules.removeWordRule),
];
