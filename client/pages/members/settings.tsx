import type { ConfirmationDto } from '../../../contract/keeping.js';
import { page } from '../../../text/words.js';
import { AccessFields } from '../../views/access-fields.js';
import { AnonymitySetting } from '../../views/anonymity-setting.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { Form } from '../../views/form.js';
import { problemOf, typedIn } from '../../views/form-state.js';
import { HostingSetting } from '../../views/hosting-setting.js';
import { PersonalDataSetting } from '../../views/personal-data-setting.js';
import { TextArea } from '../../views/text-area.js';
import { TextField } from '../../views/text-field.js';
import { networkForm } from '../network-form.js';
import type { Page, ShellProps } from '../page.js';
import type { NetworkSettingsProps } from './props.js';

/** `/n/:network/settings`: who can find the network, how people join, what they are asked. */
export function networkSettingsPage(
  { network, confirmation, form }: NetworkSettingsProps,
  { csrf }: ShellProps,
): Page {
  const words = page.members.settings;
  return networkForm({
    network,
    title: words.titleOf(network.name),
    form,
    children: (
      <div class="stack-large">
        <Form action={`${network.path}/settings`} csrf={csrf}>
          <AccessFields form={form} now={network} />
          <TextArea
            name="questions"
            label={words.questions}
            hint={words.questionsHint}
            value={typedIn(form, 'questions', network.questions.join('\n'))}
            problem={problemOf(form, 'questions')}
          />
          <TextField
            name="evidence"
            label={words.evidence}
            hint={words.evidenceHint}
            value={typedIn(form, 'evidence', network.evidence)}
            problem={problemOf(form, 'evidence')}
          />
          <Button>{words.save}</Button>
        </Form>
        <HostingSetting
          action={`${network.path}/settings/hosting`}
          csrf={csrf}
          now={network.externalUrl}
          form={form}
        />
        <PersonalDataSetting
          action={`${network.path}/settings/personal-data`}
          csrf={csrf}
          now={network.personalData}
        />
        <AnonymitySetting action={`${network.path}/settings/anonymity`} csrf={csrf} now={network.anonymity} />
        {confirmation && (
          <Confirmation action={`${network.path}/settings/confirmation`} csrf={csrf} now={confirmation} />
        )}
      </div>
    ),
  });
}

interface ConfirmationProps {
  action: string;
  csrf: string | null;
  now: ConfirmationDto;
}

/** Whether members are asked if they still belong. */
function Confirmation({ action, csrf, now: { everyMonths, endsUnconfirmed } }: ConfirmationProps) {
  const words = page.keeping;
  const choices = { ...words.everyChoices };
  return (
    <section class="stack" aria-labelledby="confirmation">
      <h2 id="confirmation">{words.confirmTitle}</h2>
      <p>{words.confirmText}</p>
      <Form action={action} csrf={csrf} label={words.confirmTitle}>
        <Choices
          name="everyMonths"
          legend={words.every}
          choices={Object.entries(choices).map(([value, text]) => ({ value, text }))}
          value={String(everyMonths ?? 0)}
        />
        <div>
          <label class="choice">
            <input type="checkbox" name="endsUnconfirmed" value="true" checked={endsUnconfirmed} />{' '}
            <span>
              {words.ends}
              <br />
              <span class="hint muted">{words.endsHint}</span>
            </span>
          </label>
        </div>
        <Button>{words.save}</Button>
      </Form>
    </section>
  );
}
