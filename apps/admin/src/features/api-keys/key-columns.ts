/** The columns fall away one by one on narrow windows; a phone keeps name, state and "revoke". */
export const keyColumns = {
  owner: 'max-md:hidden',
  permissions: 'max-xl:hidden',
  lastUsedAt: 'max-lg:hidden',
  expiresAt: 'max-lg:hidden',
}
