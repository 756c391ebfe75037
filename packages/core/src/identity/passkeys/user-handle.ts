/**
 * What authenticators store beside a passkey to say whose it is: the bytes of the account's id, which tells nothing
 * about the person (Web Authentication Level 3, section 14.6.1).
 */
export const userHandle = (userId: string): string =>
  Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url')
