/**
 * Whether a signature counter goes on (Web Authentication Level 3, section 6.1.1). Synced passkeys keep none and always
 * say 0; any other that stands still or goes back may be a copy.
 */
export const countsOn = (known: number, said: number): boolean => said > known || (said === 0 && known === 0)
