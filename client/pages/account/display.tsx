import { languageNames, languages, locales } from '../../../text/languages.js';
import { page } from '../../../text/words.js';
import { AccountFrame } from '../../views/account-frame.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { Form } from '../../views/form.js';
import { PageTitle } from '../../views/page-title.js';
import { Select } from '../../views/select.js';
import { type Page, type Preferences, preferenceChoices, type ShellProps } from '../page.js';
import { timeZones } from '../time-zones.js';
import type { DisplayProps } from './props.js';

const zoneNames = Object.fromEntries(timeZones.map((zone) => [zone, zone.replaceAll('_', ' ')]));

/** `/account/display`: for members and visitors alike (P13, D57, D74). */
export function displayPage({ done }: DisplayProps, shell: ShellProps): Page {
  const words = page.account;
  const form = <DisplayForm preferences={shell.preferences} csrf={shell.csrf} />;
  return {
    title: words.sections.display,
    body: shell.viewer ? (
      <AccountFrame section="display" lead={words.display.lead} done={done ? words.saved : undefined}>
        {form}
      </AccountFrame>
    ) : (
      <>
        <PageTitle title={words.sections.display}>
          <p class="lead">{words.display.lead}</p>
        </PageTitle>
        {form}
      </>
    ),
  };
}

function DisplayForm({ preferences, csrf }: { preferences: Preferences; csrf: string | null }) {
  const words = page.account.display;
  const { colours, themes, textSize, sizes, language, browserLanguage } = page.display;
  const spoken = [
    { value: 'auto', text: browserLanguage },
    ...languages.map((value) => ({ value, text: <span lang={locales[value]}>{languageNames[value]}</span> })),
  ];
  const field = <Name extends keyof typeof preferenceChoices>(
    name: Name,
    legend: string,
    texts: Record<Preferences[Name], string>,
  ) => (
    <Choices
      name={name}
      prefix="page-"
      legend={legend}
      value={preferences[name]}
      choices={preferenceChoices[name].map((value) => ({
        value,
        text: texts[value as Preferences[Name]],
      }))}
      isRow
    />
  );
  return (
    <Form action="/preferences" csrf={csrf} returnTo="/account/display?done=saved">
      <h2>{words.looks}</h2>
      {field('theme', colours, themes)}
      {field('tint', `${words.tint}. ${words.tintHint}`, words.tints)}
      {field('textSize', textSize, sizes)}
      {field('lineSpacing', words.lineSpacing, words.lineSpacings)}
      {field('lineLength', words.lineLength, words.lineLengths)}
      {field('motion', words.motion, words.motions)}
      <Choices
        name="language"
        prefix="page-"
        legend={language}
        choices={spoken}
        value={preferences.language}
        isRow
      />
      <Select
        name="zone"
        label={words.zone}
        hint={words.zoneHint}
        values={timeZones}
        names={{ ...zoneNames, auto: words.zoneAuto }}
        value={preferences.zone}
      />
      <h2>{words.help}</h2>
      {field('updates', words.updates, words.updateKinds)}
      {field('announcements', words.announcements, words.announcementKinds)}
      {field('shortcuts', words.shortcuts, words.shortcutStates)}
      {field('presence', words.presence, words.presences)}
      <Button>{words.save}</Button>
    </Form>
  );
}
