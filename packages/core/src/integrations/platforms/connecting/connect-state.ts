/** By it the one address that platforms send browsers back to knows what they come back for. It is no secret, and decides nothing. */
export const statePrefix = 'hi_'

/** Whether a browser comes back from connecting an integration. `query`: without the question mark. */
export const isConnecting = (query: string): boolean =>
  new URLSearchParams(query).get('state')?.startsWith(statePrefix) === true
