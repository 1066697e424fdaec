import { digests, type FollowsDto, type NotificationSettingsDto } from '../../../contract/notifications.js';
import { page as words } from '../../../text/words.js';
import { AccountNav } from '../../views/account-nav.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { Form } from '../../views/form.js';
import { Notice } from '../../views/notice.js';
import { PageTitle } from '../../views/page-title.js';
import { writtenIn } from '../../views/written-in.js';
import type { Page, ShellProps } from '../page.js';

export interface NotificationSettingsProps {
  settings: NotificationSettingsDto;
  /** Just saved. */
  isSaved: boolean;
  /** What has a choice of its own. */
  follows: Pick<FollowsDto, 'threads' | 'forums'>[];
}

/** What becomes a notification, and whether writing follows. */
export function notificationSettingsPage(props: NotificationSettingsProps, shell: ShellProps): Page {
  const { settings, isSaved } = props;
  const text = words.notifications.settings;
  return {
    title: text.title,
    island: 'home',
    data: { kind: 'settings' },
    body: (
      <div class="with-side">
        <AccountNav current="notifications" />
        <div>
          <PageTitle title={text.title}>
            <p class="lead">{text.lead}</p>
          </PageTitle>
          <div class="stack-large narrow">
            {isSaved && (
              <Notice>
                <p>{text.saved}</p>
              </Notice>
            )}
            <Form action="/account/notifications" csrf={shell.csrf}>
              <fieldset>
                <legend>{text.kindsTitle}</legend>
                <div class="choices">
                  <Box name="mentions" label={text.mentions} isOn={settings.mentions} />
                  <Box name="replies" label={text.replies} isOn={settings.replies} />
                  <Box name="threads" label={text.threads} isOn={settings.threads} />
                  <Box name="forums" label={text.forums} isOn={settings.forums} />
                </div>
              </fieldset>
              <fieldset>
                <legend>{text.autoTitle}</legend>
                <div class="choices">
                  <Box name="autoFollow" label={text.autoFollow} isOn={settings.autoFollow} />
                </div>
              </fieldset>
              <Choices
                name="digest"
                legend={text.digestTitle}
                hint={text.digestHint}
                value={settings.digest}
                choices={digests.map((value) => ({ value, text: text.digests[value] }))}
              />
              <Button>{text.save}</Button>
            </Form>
            <Own {...props} />
          </div>
        </div>
      </div>
    ),
  };
}

function Box({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value="true" checked={isOn} /> <span>{label}</span>
    </label>
  );
}

function Own({ follows }: NotificationSettingsProps) {
  const text = words.notifications;
  const rows = follows.flatMap(({ threads, forums }) => [
    ...forums.map(({ forum, level }) => ({ name: forum.name, language: null, path: forum.path, level })),
    ...threads.map(({ thread, level }) => ({
      ...{ name: thread.title, language: thread.language, path: thread.path, level },
    })),
  ]);
  return (
    <section class="stack" aria-labelledby="own-title">
      <h2 id="own-title">{text.settings.ownTitle}</h2>
      {rows.length > 0 && (
        <ul class="list">
          {rows.map(({ name, language, path, level }) => (
            <li key={path}>
              <a href={path} {...writtenIn(language)}>
                {name}
              </a>{' '}
              <span class="muted">{text.following.levels[level]}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/following">{text.following.title}</a>
      </p>
    </section>
  );
}
