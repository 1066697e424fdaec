import type { ShellViewer } from '../pages/page.js';
import { Button } from './button.js';
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
          Signed in as <strong>{viewer.username}</strong>
          {viewer.isSiteAdmin && ', site administrator'}
        </p>
        <Form action="/sign-out" csrf={csrf} class="sign-out">
          <Button kind="quiet">Sign out</Button>
        </Form>
      </div>
    </details>
  );
}
