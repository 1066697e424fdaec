import { reportReasons } from '../../contract/reports.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { problemOf, typedIn } from './form-state.js';
import { Select } from './select.js';

/** By which rule a moderator decides; the one for everything else unless another is chosen. */
export function RuleField({ form, now, id }: { form?: FormState; now?: string; id?: string }) {
  return (
    <Select
      name="rule"
      id={id}
      label={page.cases.item.rule}
      values={reportReasons}
      names={Object.fromEntries(reportReasons.map((one) => [one, page.reports.reasons[one].text]))}
      usual="other"
      value={typedIn(form, 'rule', now)}
      problem={problemOf(form, 'rule')}
    />
  );
}
