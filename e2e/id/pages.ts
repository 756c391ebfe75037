/** Every page, in the states that look different. */
export const guestPages = [
  '/sign-in',
  '/sign-in?notice=ended',
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
  '/reports',
  '/privacy',
  '/api-keys',
  '/api-keys?new=true',
  '/about',
  '/no-such-page',
]
