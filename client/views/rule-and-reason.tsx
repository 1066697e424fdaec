import type { ReadyReasonDto } from '../../contract/ready-reasons.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { problemOf, typedIn } from './form-state.js';
import { ReadyReasons } from './ready-reasons.js';
import { RuleField } from './rule-field.js';
import { TextArea } from './text-area.js';

/** What a moderator says of a decision about somebody's post: by which rule, and why. Its author reads both. */
export function RuleAndReason({
  form,
  author,
  ready,
}: {
  form?: FormState;
  author: string;
  ready?: ReadyReasonDto[];
}) {
  return (
    <>
      <ReadyReasons ready={ready} form={form} />
      <RuleField form={form} />
      <TextArea
        name="reason"
        label={page.common.reason}
        hint={page.post.removeReasonHint(author)}
        rows={3}
        value={typedIn(form, 'reason')}
        problem={problemOf(form, 'reason')}
      />
    </>
  );
}
