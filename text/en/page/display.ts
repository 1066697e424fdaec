/** The menu for colours, text size and language. */
export const display = {
  menu: 'Display',
  colours: 'Colours',
  themes: { system: 'Same as my device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  textSize: 'Text size',
  sizes: { normal: 'Normal', large: 'Large', larger: 'Larger' },
  language: 'Language',
  browserLanguage: 'Same as my browser',
  more: 'All display choices',
  save: 'Save display',
};
