export { flagArrivals, flagEdits, flagPosts, flagTitles } from './jobs/flag-posts.js';
export { judgeText, refuseByRule } from './judge-text.js';
export { ruleVersionOf } from './queries/rule-sets.js';
export { listSiteWordRules, listWordRules } from './use-cases/list-word-rules.js';
export { addSiteWordRule, addWordRule, changeWordRule, removeWordRule } from './use-cases/save-word-rule.js';
export { trySiteWordRule, tryWordRule } from './use-cases/try-word-rule.js';
