/** A network's colour. */
export const brand = {
  link: 'Change the colour',
  title: 'Colour',
  titleOf: (network: string) => `Colour of ${network}`,
  lead: 'It stands behind the name of your network, and on its buttons and lines. Text must be easy to read in it, for everyone.',
  code: 'Code of a colour',
  codeHint:
    'A colour code has six digits and letters from a to f, like #1a5632. Your style guide may name one.',
  see: 'See this colour',
  seen: (colour: string) => `How ${colour} looks`,
  works: 'This colour works. For dark screens it is made lighter.',
  nearest: (colour: string) => `How the nearest colour that works looks: ${colour}`,
  theme: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  sampleText: 'Words in this colour',
  sampleButton: 'Button',
  use: (colour: string) => `Use ${colour}`,
  named: 'Or one of ours',
  useNamed: 'Use this colour',
  own: (colour: string) => `Your own: ${colour}`,
};
