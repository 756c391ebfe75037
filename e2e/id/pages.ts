/** Every page, in the states that look different. */
export const guestPages = [
  '/sign-in',
  '/sign-in?notice=ended',
  '/sign-in?problem=access_denied&provider=discord',
  '/register/linked',
  '/register',
  '/setup',
  '/forgot-password',
  '/reset-password',
  '/verify-email',
  '/confirm-email',
  '/invite',
]
export const memberPages = [
  '/',
  '/activity',
  '/activity?category=storage',
  '/profile',
  '/sessions',
  '/links',
  '/links?problem=linked_elsewhere&provider=discord',
  '/reports',
  '/privacy',
  '/api-keys',
  '/api-keys?new=true',
  '/about',
  '/no-such-page',
]
