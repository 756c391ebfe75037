export const overlayKinds = ['map', 'text', 'speed', 'trip', 'json'] as const
export type OverlayKind = (typeof overlayKinds)[number]

/** Where an overlay of a device is, by its pull key; `json` is for those who build their own. */
export function overlayUrlOf(kind: OverlayKind, pullUrl: string): string {
  if (kind === 'json') return pullUrl
  const { origin, pathname } = new URL(pullUrl)
  return `${origin}/overlay/${pathname.split('/').at(-1)}/${kind}`
}
