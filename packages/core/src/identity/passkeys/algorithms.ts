/** EdDSA, ES256 and RS256, in the order of preference (IANA COSE Algorithms): every authenticator knows one of them. */
export const algorithms = [-8, -7, -257]
