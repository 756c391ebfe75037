/**
 * All that Heimdall keeps in a browser; nothing of it tells anybody else anything, and nothing counts or recognises visitors.
 * Over https cookies have the prefix `__Host-` or `__Secure-`. Apps and pages say what each is for by its `purpose`.
 */
export const browserStorage = [
  { name: 'heimdall', kind: 'cookie', purpose: 'session' },
  { name: 'heimdall-language', kind: 'cookie', purpose: 'language' },
  { name: 'heimdall-device', kind: 'cookie', purpose: 'device' },
  { name: 'heimdall-sign-in', kind: 'cookie', purpose: 'signIn' },
  { name: 'heimdall-flow', kind: 'cookie', purpose: 'flow' },
  { name: 'heimdall-registration', kind: 'cookie', purpose: 'registration' },
  { name: 'heimdall-oidc', kind: 'cookie', purpose: 'oidc' },
  { name: 'heimdall-interaction', kind: 'cookie', purpose: 'interaction' },
  { name: 'heimdall-resume', kind: 'cookie', purpose: 'interaction' },
  { name: 'heimdall-locale', kind: 'localStorage', purpose: 'language' },
  { name: 'heimdall-theme', kind: 'localStorage', purpose: 'theme' },
  { name: 'heimdall-uploads', kind: 'localStorage', purpose: 'uploads' },
  { name: 'tsr-scroll-restoration-v1_3', kind: 'sessionStorage', purpose: 'scroll' },
] as const
