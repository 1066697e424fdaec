import { languageNames, languages, locales } from '../../text/languages.js';
import { page } from '../../text/words.js';
import { type Preferences, preferenceChoices } from '../pages/page.js';
import { Button } from './button.js';
import { Choices } from './choices.js';
import { Form } from './form.js';
import { Icon } from './icon.js';

interface Props {
  preferences: Preferences;
  csrf: string | null;
  path: string;
}

/** Colours, text size and language, for everyone and without script (P13). */
export function DisplayMenu({ preferences, csrf, path }: Props) {
  const words = page.display;
  const choice = <Value extends string>(values: readonly Value[], texts: Record<Value, string>) =>
    values.map((value) => ({ value, text: texts[value] }));
  const spoken = [
    { value: 'auto', text: words.browserLanguage },
    ...languages.map((value) => ({ value, text: <span lang={locales[value]}>{languageNames[value]}</span> })),
  ];
  return (
    <details class="menu" name="header-menu">
      <summary>
        <Icon name="display" />
        {words.menu}
      </summary>
      <div class="menu-panel">
        <Form action="/preferences" csrf={csrf} returnTo={path} class="display-form" label={words.menu}>
          <Choices
            name="theme"
            legend={words.colours}
            choices={choice(preferenceChoices.theme, words.themes)}
            value={preferences.theme}
          />
          <Choices
            name="textSize"
            legend={words.textSize}
            choices={choice(preferenceChoices.textSize, words.sizes)}
            value={preferences.textSize}
          />
          <Choices name="language" legend={words.language} choices={spoken} value={preferences.language} />
          <Button>{words.save}</Button>
        </Form>
        <p>
          <a href="/account/display">{words.more}</a>
        </p>
      </div>
    </details>
  );
}
