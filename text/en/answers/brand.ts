/** Refusals of a network's colour. */
export const brand = {
  notColour:
    'Choose one of the colours, or enter a code of six digits and letters from a to f, such as #1a5632.',
  tooLight: (nearest: string) =>
    `This colour is too light: white text on it is hard to read, and so is text in it. The nearest colour that works is ${nearest}.`,
};
