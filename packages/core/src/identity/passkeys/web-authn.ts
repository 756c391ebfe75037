/** Loaded with the first passkey: it brings an X.509 library along, and would take longer to start than all the rest. */
export const webAuthn = () => import('@simplewebauthn/server')
