import type { Preferences } from '../pages/page.js';
import { Button } from './button.js';
import { Choices } from './choices.js';
import { Form } from './form.js';
import { Icon } from './icon.js';

const themes = [
  { value: 'system', text: 'Same as my device' },
  { value: 'light', text: 'Light' },
  { value: 'dark', text: 'Dark' },
  { value: 'contrast', text: 'High contrast' },
];

const sizes = [
  { value: 'normal', text: 'Normal' },
  { value: 'large', text: 'Large' },
  { value: 'larger', text: 'Larger' },
];

interface Props {
  preferences: Preferences;
  csrf: string | null;
  path: string;
}

/** Colours and text size, for everyone and without script (P13). */
export function DisplayMenu({ preferences, csrf, path }: Props) {
  return (
    <details class="menu" name="header-menu">
      <summary>
        <Icon name="display" />
        Display
      </summary>
      <div class="menu-panel">
        <Form action="/preferences" csrf={csrf} returnTo={path} class="display-form" label="Display">
          <Choices name="theme" legend="Colours" choices={themes} value={preferences.theme} />
          <Choices name="textSize" legend="Text size" choices={sizes} value={preferences.textSize} />
          <Button>Save display</Button>
        </Form>
      </div>
    </details>
  );
}
