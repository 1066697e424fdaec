import { reportReasons } from '../../contract/reports.js';
import { type WordRuleDto, wordRuleActions, wordRuleKinds } from '../../contract/word-rules.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';
import { Choices } from './choices.js';
import { Form } from './form.js';
import { problemOf, typedIn } from './form-state.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

interface Props {
  action: string;
  csrf: string | null;
  form?: FormState;
  /** Left out: a new one. */
  rule?: WordRuleDto;
}

/** All that a rule for words says, to be tried and saved. */
export function WordRuleForm({ action, csrf, form, rule }: Props) {
  const words = page.wordRules;
  const typed = (name: string, now?: string) => typedIn(form, name, now);
  return (
    <Form action={action} csrf={csrf}>
      <Choices
        name="kind"
        legend={words.kind}
        choices={wordRuleKinds.map((value) => ({
          value,
          text: words.kindChoices[value],
          hint: words.kindHints[value],
        }))}
        value={typed('kind', rule?.kind) ?? 'words'}
        problem={problemOf(form, 'kind')}
      />
      <TextArea
        name="pattern"
        label={words.pattern}
        value={typed('pattern', rule?.pattern)}
        problem={problemOf(form, 'pattern')}
      />
      <Choices
        name="action"
        legend={words.action}
        choices={wordRuleActions.map((value) => ({ value, text: words.actionChoices[value] }))}
        value={typed('action', rule?.action) ?? 'flag'}
        problem={problemOf(form, 'action')}
      />
      <TextField
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={typed('reason', rule?.reason)}
        problem={problemOf(form, 'reason')}
      />
      <Select
        name="about"
        label={words.about}
        hint={words.aboutHint}
        values={reportReasons}
        names={Object.fromEntries(reportReasons.map((one) => [one, page.reports.reasons[one].text]))}
        value={typed('about', rule?.about)}
        usual="other"
        problem={problemOf(form, 'about')}
      />
      <Choices
        name="state"
        legend={words.state}
        isRow
        choices={(['on', 'off'] as const).map((value) => ({ value, text: words.states[value] }))}
        value={typed('state', rule && (rule.isOn ? 'on' : 'off')) ?? 'on'}
      />
      <div class="row">
        <Button name="act" value="save">
          {words.save}
        </Button>{' '}
        <Button kind="quiet" name="act" value="try">
          {words.tryIt}
        </Button>
      </div>
    </Form>
  );
}
