/** The columns fall away one by one on narrow windows; a phone keeps name and "revoke". */
export const keyColumns = {
  owner: 'max-md:hidden',
  state: 'max-sm:hidden',
  permissions: 'max-xl:hidden',
  lastUsedAt: 'max-lg:hidden',
  expiresAt: 'max-lg:hidden',
}
