/** The columns fall away one by one on narrow windows; a phone keeps the name and the last sign-in. */
export const userColumns = {
  email: 'max-md:hidden',
  roles: 'max-sm:hidden',
  createdAt: 'max-lg:hidden',
}
