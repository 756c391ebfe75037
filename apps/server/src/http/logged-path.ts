/** Addresses of phones, overlays, shares and links to files are secrets themselves: whoever has one may send, or see. */
const secretPart =
  /^(\/gps\/watch\/[a-z]+\/|\/gps\/pull\/|\/gps\/|\/overlay\/|\/s\/|\/shared\/[0-9a-f-]+\/\d+\/)[^/]+/

/** 256 bits are 43 letters: also where somebody has mistyped what comes before them. */
const anyToken = /[\w-]{43,}/g

/** An address as the log may hold it: without its query, and without a token in it. */
export const loggedPath = (url: string): string =>
  (url.split('?')[0] ?? '').replace(secretPart, '$1…').replace(anyToken, '…')
