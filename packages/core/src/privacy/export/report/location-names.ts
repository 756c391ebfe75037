import type { DeviceKind, GeofenceShape, Locale, Precision, ViewAudience } from '@heimdall/contracts'

type Names<Name extends string> = Record<Locale, Record<Name, string>>

export const kindNames: Names<DeviceKind> = {
  en: {
    phone: 'Phone',
    tracker: 'Tracker',
    car: 'Car',
    bicycle: 'Bicycle',
    camera: 'Camera',
    other: 'Other',
  },
  de: {
    phone: 'Handy',
    tracker: 'Tracker',
    car: 'Auto',
    bicycle: 'Fahrrad',
    camera: 'Kamera',
    other: 'Anderes',
  },
}

export const precisionNames: Names<Precision> = {
  en: { hidden: 'Nothing', country: 'Country', city: 'City', grid: 'Square kilometre', exact: 'Exact' },
  de: { hidden: 'Nichts', country: 'Land', city: 'Stadt', grid: 'Quadratkilometer', exact: 'Genau' },
}

export const shapeNames: Names<GeofenceShape['type']> = {
  en: { circle: 'Circle', polygon: 'Area', corridor: 'Corridor' },
  de: { circle: 'Kreis', polygon: 'Fläche', corridor: 'Korridor' },
}

export const audienceNames: Names<ViewAudience> = {
  en: {
    public: 'Public page',
    link: 'Link',
    grant: 'You let them',
    overlay: 'Overlay',
    staff: 'By permission',
  },
  de: {
    public: 'Öffentliche Seite',
    link: 'Link',
    grant: 'Von dir erlaubt',
    overlay: 'Overlay',
    staff: 'Mit Berechtigung',
  },
}
