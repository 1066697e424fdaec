import { forumHoldModes, holdModes, type WritingSettings } from '../../../contract/holds.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { TextField } from '../../views/text-field.js';
import { networkForm } from '../network-form.js';
import type { Page, ShellProps } from '../page.js';
import type { ForumWritingProps, NetworkWritingProps } from './props.js';

/** `/n/:network/writing`: which texts of a network wait for a moderator. */
export function networkWritingPage(
  { network, settings, form }: NetworkWritingProps,
  { csrf }: ShellProps,
): Page {
  const words = page.holds.settings;
  const number = (name: Exclude<keyof WritingSettings, 'mode'>, hint?: string) => (
    <TextField
      name={name}
      label={words[name]}
      hint={hint}
      value={typedIn(form, name, String(settings[name]))}
      problem={problemOf(form, name)}
      isShort
    />
  );
  return networkForm({
    network,
    title: words.titleOf(network.name),
    form,
    children: (
      <>
        <div class="narrow stack">
          <p class="lead">{words.lead}</p>
          <Form action={`${network.path}/writing`} csrf={csrf}>
            <Choices
              name="mode"
              legend={words.mode}
              choices={holdModes.map((value) => ({ value, text: words.modes[value] }))}
              value={typedIn(form, 'mode', settings.mode) ?? 'none'}
              problem={problemOf(form, 'mode')}
            />
            {number('firstPosts')}
            {number('linkLimit', words.linkLimitHint)}
            {number('newPosts')}
            {number('waitHours', words.waitHoursHint)}
            <Button>{words.save}</Button>
          </Form>
          <p>{words.forums}</p>
          <p>
            <a href={`${network.path}/held`}>{page.holds.queue.title}</a>
          </p>
        </div>
      </>
    ),
  });
}

/** `/n/:network/f/:forum/writing`: the same of one forum. */
export function forumWritingPage(
  { network, forum, mode, networkMode, form }: ForumWritingProps,
  { csrf }: ShellProps,
): Page {
  const words = page.holds.settings;
  const text = (one: (typeof forumHoldModes)[number]) =>
    one === 'network' ? words.network(words.modes[networkMode]) : words.modes[one];
  return {
    title: words.titleOf(forum.name),
    brand: network.brand,
    band: <Band network={network} trail={[{ href: forum.path, text: forum.name }]} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.titleOf(forum.name)}>
          <p class="lead">{words.lead}</p>
        </PageTitle>
        <Form action={`${forum.path}/writing`} csrf={csrf}>
          <Choices
            name="mode"
            legend={words.mode}
            choices={forumHoldModes.map((value) => ({ value, text: text(value) }))}
            value={typedIn(form, 'mode', mode) ?? 'network'}
            problem={problemOf(form, 'mode')}
          />
          <div class="row">
            <Button>{words.saveForum}</Button> <a href={`${forum.path}/held`}>{page.holds.queue.title}</a>
          </div>
        </Form>
      </>
    ),
  };
}
