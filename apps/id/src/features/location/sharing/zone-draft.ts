import { type Zone, zoneRadius } from '@heimdall/contracts'

/** A zone as it is typed. */
export interface ZoneDraft {
  name: string
  latitude: string
  longitude: string
  radiusM: string
}
export type ZoneValues = Pick<Zone, 'name' | 'latitude' | 'longitude' | 'radiusM'>

export const draftOf = (zone: ZoneValues | undefined, name: string): ZoneDraft => ({
  name: zone?.name ?? name,
  latitude: zone ? String(zone.latitude) : '',
  longitude: zone ? String(zone.longitude) : '',
  radiusM: String(zone?.radiusM ?? zoneRadius.default),
})

/** Where it lies; null while that is not said, or is nowhere. A comma counts as a point. */
export function placeOf(draft: Pick<ZoneDraft, 'latitude' | 'longitude'>) {
  const [latitude = Number.NaN, longitude = Number.NaN] = [draft.latitude, draft.longitude].map(read)
  const isThere = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return isThere ? { latitude, longitude } : null
}

/** Null while it is no zone yet: nothing half-typed is ever sent, for it would hide another place. */
export function readDraft(draft: ZoneDraft): ZoneValues | null {
  const name = draft.name.trim()
  const place = placeOf(draft)
  const radiusM = read(draft.radiusM)
  const fits = Number.isInteger(radiusM) && radiusM >= zoneRadius.min && radiusM <= zoneRadius.max
  return place && fits && name !== '' && name.length <= 60 ? { name, ...place, radiusM } : null
}

/** What of a zone was changed. */
export function changesOf(zone: ZoneValues, values: ZoneValues): Partial<ZoneValues> {
  const { name, latitude, longitude, radiusM } = values
  return {
    ...(name === zone.name ? {} : { name }),
    ...(latitude === zone.latitude && longitude === zone.longitude ? {} : { latitude, longitude }),
    ...(radiusM === zone.radiusM ? {} : { radiusM }),
  }
}

function read(text: string): number {
  const plain = text.trim().replace(',', '.')
  return plain === '' ? Number.NaN : Number(plain)
}
