import type { PageRequest } from './answer.js';
import * as appeals from './appeals.js';
import * as cases from './cases.js';
import * as disclosures from './disclosures.js';
import * as holds from './holds.js';
import * as letters from './letters.js';
import * as quoting from './quoting.js';
import * as readyReasons from './ready-reasons.js';
import * as reports from './reports.js';
import * as reveals from './reveals.js';
import { get, type PageRoute, post } from './route.js';
import * as sanctions from './sanctions.js';
import * as terms from './terms.js';
import * as wordRules from './word-rules.js';

/** What concerns the person, and no more (K5). */
const forSuspended = { forSuspended: true };
const keepsText = { keepsText: true };

/** Reports, cases, decisions and appeals, sanctions, held texts: of the site and of one's own; rules for words. */
export const fairnessRoutes: PageRoute[] = [
  get('/reveals', reveals.reveals),
  get('/reveals/:revealId', reveals.reveal),
  post('/reveals/:revealId/decision', reveals.decide, {
    back: ({ params }: PageRequest) => `/reveals/${params.revealId}`,
  }),
  post('/reveals/:revealId/opening', reveals.open, {
    back: ({ params }: PageRequest) => `/reveals/${params.revealId}`,
  }),
  get('/held/:holdId/reveal', reveals.askHeldForm),
  post('/held/:holdId/reveal', reveals.askHeld),
  get('/p/:postId/reveal', reveals.askForm),
  post('/p/:postId/reveal', reveals.ask),
  get('/disclosures', disclosures.list),
  get('/disclosures/new', disclosures.recordForm),
  post('/disclosures/new', disclosures.record),
  get('/disclosures/:disclosureId', disclosures.item),
  post('/disclosures/:disclosureId/decision', disclosures.decide, {
    back: ({ params }: PageRequest) => `/disclosures/${params.disclosureId}`,
  }),
  post('/disclosures/:disclosureId/opening', disclosures.open, {
    back: ({ params }: PageRequest) => `/disclosures/${params.disclosureId}`,
  }),
  get('/account/disclosures/:disclosureId', disclosures.own, forSuspended),
  get('/p/:postId/ask-to-quote', quoting.askForm),
  post('/p/:postId/ask-to-quote', quoting.ask),
  get('/quotes', quoting.list),
  get('/quotes/:requestId', quoting.item),
  post('/quotes/:requestId', quoting.answer),
  get('/letters', letters.start),
  get('/letters/new/:kind', letters.writeForm),
  post('/letters/new/:kind', letters.send, keepsText),
  get('/letters/status/:receipt', letters.status),
  get('/letters/received', letters.received),
  get('/letters/received/:letterId', letters.item),
  post('/letters/received/:letterId', letters.answer, keepsText),
  get('/guardians', letters.guardians),
  post('/guardians', letters.name),
  post('/guardians/:guardianId/end', letters.end, { back: () => '/guardians' }),
  get('/rules', terms.ofSite),
  get('/rules/new', terms.siteForm),
  post('/rules/new', terms.publishOfSite, keepsText),
  post('/rules/accept', terms.accept, { back: () => '/rules' }),
  get('/n/:network/rules', terms.ofNetwork),
  get('/n/:network/rules/new', terms.networkForm),
  post('/n/:network/rules/new', terms.publishOfNetwork, keepsText),
  get('/report', reports.reportForm),
  post('/report', reports.send, keepsText),
  get('/reports', reports.find),
  get('/reports/:receipt', reports.status),
  get('/decisions/:decisionId', appeals.decision, forSuspended),
  post('/decisions/:decisionId', appeals.appeal, { ...keepsText, ...forSuspended }),
  get('/appeals', appeals.list),
  get('/appeals/:appealId', appeals.item, forSuspended),
  post('/appeals/:appealId', appeals.answer, keepsText),
  get('/undo', appeals.undoable),
  post('/undo/:decisionId', appeals.undo, { back: () => '/undo' }),
  get('/cases', cases.siteQueue),
  post('/cases', cases.actInSite),
  get('/p/:postId/case', cases.ofPost),
  get('/cases/:caseId', cases.caseView),
  post('/cases/:caseId', cases.actOnCase),
  get('/cases/:caseId/evidence.json', cases.evidence),
  get('/sanctions', sanctions.onSite),
  get('/sanctions/of/:username', sanctions.anybody),
  post('/sanctions/of/:username', sanctions.decideAnybody),
  get('/sanctions/:sanctionId', sanctions.one, forSuspended),
  post('/sanctions/:sanctionId', sanctions.changeOne),
  get('/held', holds.own),
  get('/held/site', holds.siteQueue),
  post('/held/site', holds.actInSite),
  get('/held/:holdId', holds.editForm),
  post('/held/:holdId', holds.edit),
  post('/held/:holdId/withdraw', holds.withdraw, { back: () => '/held' }),
  get('/n/:network/ready-reasons', readyReasons.list),
  post('/n/:network/ready-reasons', readyReasons.save, keepsText),
  get('/n/:network/word-rules', wordRules.list),
  post('/n/:network/word-rules', wordRules.add, keepsText),
  get('/n/:network/word-rules/:ruleId', wordRules.one),
  post('/n/:network/word-rules/:ruleId', wordRules.change, keepsText),
  get('/word-rules', wordRules.list),
  post('/word-rules', wordRules.add, keepsText),
  get('/word-rules/:ruleId', wordRules.one),
  post('/word-rules/:ruleId', wordRules.change, keepsText),
];
