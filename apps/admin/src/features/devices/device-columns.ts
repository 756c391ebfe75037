/** The columns fall away one by one on narrow windows; on a phone the name has owner and last sign of life below it. */
export const deviceColumns = {
  owner: 'max-sm:hidden',
  dialect: 'max-lg:hidden',
  battery: 'max-md:hidden',
  seen: 'max-sm:hidden',
  onPhone: 'flex min-w-0 items-center gap-1.5 text-xs text-muted sm:hidden',
}
