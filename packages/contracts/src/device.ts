export type DeviceKind = 'desktop' | 'phone' | 'tablet' | 'program'
export interface Device {
  kind: DeviceKind
  /** Proper names, the same in every language; null when the header does not tell. */
  browser: string | null
  system: string | null
}

/** In this order: most browsers also name those that they descend from. */
const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPT|Opera)\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bDuckDuckGo\//, 'DuckDuckGo'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/\S+ .*\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [pattern: RegExp, name: string, kind: DeviceKind])[] = [
  [/\biPhone\b|\biPod\b/, 'iOS', 'phone'],
  [/\biPad\b/, 'iPadOS', 'tablet'],
  [/\bAndroid\b(?=.*\bMobile\b)/, 'Android', 'phone'],
  [/\bAndroid\b/, 'Android', 'tablet'],
  [/\bWindows\b/, 'Windows', 'desktop'],
  [/\bCrOS\b/, 'ChromeOS', 'desktop'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS', 'desktop'],
  [/\bLinux\b|\bX11\b/, 'Linux', 'desktop'],
]

/**
 * What a User-Agent header says, as far as a person wants to know. Browsers have frozen most of the header, so versions
 * would say little, and iPads pretend to be Macs.
 */
export function parseUserAgent(userAgent: string | null): Device {
  const text = userAgent?.trim() ?? ''
  const browser = browsers.find(([pattern]) => pattern.test(text))?.[1] ?? null
  const system = systems.find(([pattern]) => pattern.test(text))
  if (browser || text.startsWith('Mozilla/')) {
    return { kind: system?.[2] ?? 'desktop', browser, system: system?.[1] ?? null }
  }
  // Programs write their own name first: "curl/8.5.0", "node", "heimdall-bot/1.2 (+https://…)".
  const name = /^[\w.-]{1,40}/.exec(text)?.[0] ?? null
  return { kind: 'program', browser: name, system: null }
}
