/** Refusals of the web side, whatever the address. */
export const web = {
  otherSite: 'This request did not come from a page of this site.',
  formOfOtherSite: 'This form did not come from a page of this site.',
  staleForm:
    'This form is no longer good, maybe because it was open for long. Go back, load the page again and send it once more.',
  badMethod: 'This address does not take that kind of request.',
  tooLarge: 'This is larger than we accept.',
  unreadable: 'We could not read this request.',
  sameFieldTwice: 'The address has the same field twice.',
  alreadyInAddress: 'This field is part of the address; leave it out of the body.',
  notWholeNumber: 'This is not a whole number.',
  sendJsonType: 'Send JSON, with the content type application/json.',
  sendJsonObject: 'Send a JSON object.',
  addressTooLong: 'This address is too long.',
  addressNotValid: 'This address is not valid.',
  chooseDisplay: 'Choose one of the options for each part of the display.',
};
