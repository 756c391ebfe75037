/** The columns fall away one by one on narrow windows; on a phone the name has developer and last use below it. */
export const appColumns = {
  owner: 'max-sm:hidden',
  scopes: 'max-xl:hidden',
  lastUsedAt: 'max-sm:hidden',
  onPhone: 'flex min-w-0 items-center gap-1.5 text-xs text-muted sm:hidden',
}
