import type { CaseDto } from '../../contract/cases.js';
import type { ReadyReasonDto } from '../../contract/ready-reasons.js';
import { reportReasons } from '../../contract/reports.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';
import { Disclosure } from './disclosure.js';
import { Form } from './form.js';
import { problemOf, typedIn } from './form-state.js';
import { ReadyReasons } from './ready-reasons.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';

interface Props {
  item: CaseDto;
  csrf: string | null;
  form: FormState | undefined;
  ready?: ReadyReasonDto[];
}

/** By its name as everywhere: only the form that is said something about has the ids that its summary leads to. */
export function idIn(form: FormState | undefined, act: string, name: string): string | undefined {
  return (typedIn(form, 'act') || 'decide') === act ? undefined : `${name}-${act}`;
}

/** Each rule by its words. */
export const ruleNames = () =>
  Object.fromEntries(reportReasons.map((one) => [one, page.reports.reasons[one].text]));

/** Takes the post of a case away until the case is decided. */
export function HidePost({ item, csrf, form, ready }: Props) {
  const words = page.cases.item;
  const isThis = typedIn(form, 'act') === 'hide';
  return (
    <Disclosure summary={words.hide} isOpen={isThis}>
      <Form action={item.path} csrf={csrf} label={words.hide}>
        <input type="hidden" name="act" value="hide" />
        <p class="muted">{words.hideHint}</p>
        <ReadyReasons ready={ready} form={isThis ? form : undefined} id={idIn(form, 'hide', 'ready')} />
        <Select
          name="rule"
          id={idIn(form, 'hide', 'rule')}
          label={words.hideRule}
          values={reportReasons}
          names={ruleNames()}
          usual={item.reasons[0]}
          value={isThis ? typedIn(form, 'rule') : undefined}
          problem={isThis ? problemOf(form, 'rule') : undefined}
        />
        <TextArea
          name="words"
          id={idIn(form, 'hide', 'words')}
          label={words.hideWords}
          rows={2}
          value={isThis ? typedIn(form, 'words') : undefined}
          problem={isThis ? problemOf(form, 'words') : undefined}
        />
        <Button kind="warning">{words.hideButton}</Button>
      </Form>
    </Disclosure>
  );
}
