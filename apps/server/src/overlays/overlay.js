// One overlay: reads the stream of its pull key, and writes text. No WebGL, nothing from another host.
const [, , key = '', kind = 'text'] = location.pathname.split('/')
const query = new URLSearchParams(location.search)
const locale = localeOf(query.get('lang'))
const imperial = query.get('units') === 'imperial'
const decimals = /^[0-6]$/.test(query.get('decimals')) ? Number(query.get('decimals')) : 4
const root = document.querySelector('#overlay')

const style = document.documentElement.style
const colour = query.get('color')
if (colour && CSS.supports('color', colour)) style.setProperty('--color', colour)
const size = Number(query.get('size'))
if (size >= 8 && size <= 400) style.setProperty('--size', `${size}px`)
if (query.get('shadow') === 'none') style.setProperty('--shadow', 'none')
const font = query.get('font')
if (font) root.style.fontFamily = JSON.stringify(font)

/** What no browser knows as a language would leave nothing to see; `de_DE` is a usual way to write one. */
function localeOf(given) {
  try {
    return Intl.getCanonicalLocales(given?.replaceAll('_', '-') ?? [])[0] ?? navigator.language
  } catch {
    return navigator.language
  }
}

const number = (value, digits = 0) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(
    value,
  )
const speedOf = (kmh) => (imperial ? [number(kmh / 1.609344), 'mph'] : [number(kmh), 'km/h'])
const distanceOf = (metres) =>
  imperial ? [number(metres / 1609.344, 1), 'mi'] : [number(metres / 1000, 1), 'km']
const durationOf = (ms) => {
  const minutes = Math.floor(ms / 60_000)
  return [`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`, 'h']
}
const placeOf = ({ latitude, longitude, city, countryCode }) => {
  if (city) return [city, countryCode ?? '']
  if (latitude !== null && longitude !== null) {
    // The middle of a square kilometre, which is no place to be exact about.
    const digits = precision === 'grid' ? Math.min(2, decimals) : decimals
    return [`${number(latitude, digits)}, ${number(longitude, digits)}`, '']
  }
  return countryCode ? [new Intl.DisplayNames(locale, { type: 'region' }).of(countryCode), ''] : null
}

const partsOf = {
  text: ({ position }) => [placeOf(position)],
  speed: ({ position: { speedKmh } }) => [speedKmh === null || isSilent() ? null : speedOf(speedKmh)],
  trip: ({ trip }) => [distanceOf(trip.distanceM), durationOf(trip.movingMs)],
}

/** @type {object | null} */
let device = null
let precision = 'hidden'

/** So long a speed is one; a place goes on being the last that is known. */
const speedMs = 120_000
let movedAt = 0
/** Of which moment what was told last is; it stays when nothing is shown meanwhile. */
let toldAt
let silence
const isSilent = () => Date.now() - movedAt >= speedMs
function show(shown) {
  // A state may say the same once more.
  if (shown && shown.position.at !== toldAt) {
    toldAt = shown.position.at
    movedAt = Date.now()
    clearTimeout(silence)
    silence = setTimeout(draw, speedMs)
  }
  device = shown
  draw()
}

function draw() {
  const parts = device ? partsOf[kind](device).filter(Boolean) : []
  root.hidden = parts.length === 0
  root.replaceChildren(
    ...parts.map(([value, unit]) => {
      const part = document.createElement('span')
      part.textContent = value
      if (unit) {
        const small = document.createElement('span')
        small.className = 'unit'
        small.textContent = ` ${unit}`
        part.append(small)
      }
      return part
    }),
  )
}

/** Whoever stands still is told of nothing for long; what counts is how long nothing could be. */
const lostMs = 30_000
let loss
const stream = () => {
  const source = new EventSource(`/gps/watch/overlay/${encodeURIComponent(key)}`)
  source.onopen = () => {
    clearTimeout(loss)
    loss = undefined
  }
  source.onmessage = ({ data }) => {
    const message = JSON.parse(data)
    if (message.type === 'state') {
      precision = message.precision
      show(message.devices[0] ?? null)
      return
    }
    for (const moved of message.devices) {
      if (device && moved.key === device.key) show({ ...device, ...moved })
    }
  }
  source.onerror = () => {
    // What is no longer told is no longer shown; EventSource comes back, or, refused, is made anew. It may wait for
    // that without another word.
    loss ??= setTimeout(show, lostMs, null)
    if (source.readyState === EventSource.CLOSED) setTimeout(stream, 3_000)
  }
}
draw()
stream()
