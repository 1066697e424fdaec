import { page as words } from '../../text/words.js';
import type { ShellViewer } from '../pages/page.js';
import { Button } from './button.js';
import { fill } from './fill.js';
import { Form } from './form.js';
import { Icon } from './icon.js';

interface Props {
  viewer: ShellViewer;
  csrf: string | null;
}

/** Who is signed in, and the way out. */
export function PersonMenu({ viewer, csrf }: Props) {
  return (
    <details class="menu" name="header-menu">
      <summary>
        <Icon name="people" />
        {viewer.name}
      </summary>
      <div class="menu-panel">
        <p>
          {fill(viewer.isSiteAdmin ? words.common.signedInAsAdmin : words.common.signedInAs, {
            username: <strong>{viewer.username}</strong>,
          })}
        </p>
        <p>
          <a href="/drafts">{words.writing.drafts.menu}</a>
        </p>
        <p>
          <a href="/held">{words.holds.own.menu}</a>
        </p>
        <p>
          <a href="/attachments">{words.files.menu}</a>
        </p>
        <p>
          <a href="/account/profile">{words.account.link}</a>
        </p>
        <p>
          <a href="/bookmarks">{words.posts.bookmarks}</a>
        </p>
        {viewer.isSiteAdmin && (
          <>
            <p>
              <a href="/cases">{words.cases.linkSite}</a>
            </p>
            <p>
              <a href="/sanctions">{words.sanctions.titleSite}</a>
            </p>
            <p>
              <a href="/disclosures">{words.disclosures.title}</a>
            </p>
            <p>
              <a href="/held/site">{words.holds.queue.linkSite}</a>
            </p>
            <p>
              <a href="/word-rules">{words.wordRules.linkSite}</a>
            </p>
            <p>
              <a href="/mailbox">{words.mailbox.title}</a>
            </p>
            <p>
              <a href="/feedback/received">{words.feedback.received.title}</a>
            </p>
            <p>
              <a href="/networks/without-admin">{words.keeping.orphansLink}</a>
            </p>
          </>
        )}
        <Form action="/sign-out" csrf={csrf} class="sign-out">
          <Button kind="quiet">{words.common.signOut}</Button>
        </Form>
      </div>
    </details>
  );
}
