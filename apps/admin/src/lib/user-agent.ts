export interface UserAgent {
  browser: string | null
  system: string | null
}

// Order matters: most browsers also claim to be Chrome or Safari, and Android claims to be Linux.
const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*Safari\//, 'Safari'],
  [/^curl\//, 'curl'],
]
const systems: readonly [RegExp, string][] = [
  [/\b(?:iPhone|iPod)\b/, 'iOS'],
  [/\biPad\b/, 'iPadOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const find = (list: readonly [RegExp, string][], text: string) =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** Bots name themselves `Name/1.2 …`; that name is worth showing too. */
const product = (text: string) => /^([\w.-]{2,40})\/\d/.exec(text)?.[1] ?? null

/** Enough to recognise a device. For an exact answer the raw text stands beside it. */
export function parseUserAgent(text: string): UserAgent {
  const browser = find(browsers, text)
  const own = product(text)
  return { browser: browser ?? (own === 'Mozilla' ? null : own), system: find(systems, text) }
}
