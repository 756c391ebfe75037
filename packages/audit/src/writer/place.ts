import type { Place } from '@heimdall/contracts'

export const noPlace: Place = { countryCode: null, countryName: null, city: null, region: null }
