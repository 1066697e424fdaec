/** The page for people who write programs. */
export const developers = {
  title: 'For programs',
  description: 'What a program can ask of this site: requests, live commands and events.',
  lead: 'Your program can do what you can do here, with the same rights as you.',
  begin: 'How to begin',
  makeToken: 'Make a token with your user name and password. It is shown once.',
  sendToken: 'Send the token with each request, in the Authorization header.',
  watch: 'To follow a thread live, connect with Socket.IO, send the same token, and watch the thread.',
  openApi: 'OpenAPI file of all requests',
  asyncApi: 'AsyncAPI file of all live commands and events',
  requests: 'Requests',
  aboutRequests: 'All addresses begin with /api/v1. Bodies and answers are JSON.',
  commands: 'Live commands',
  aboutCommands: 'Your program sends these over the live connection. Each gets one answer.',
  events: 'Live events',
  aboutEvents: 'The site sends these over the live connection.',
  link: 'For programs',
};
