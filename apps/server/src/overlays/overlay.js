// One overlay: reads the stream of its pull key, and writes text. No WebGL, nothing from another host.
const [, , key = '', kind = 'text'] = location.pathname.split('/')
const query = new URLSearchParams(location.search)
const locale = query.get('lang') ?? navigator.language
const imperial = query.get('units') === 'imperial'
const decimals = Math.min(6, Math.max(0, Number(query.get('decimals') ?? 4) || 0))
const root = document.querySelector('#overlay')

const style = document.documentElement.style
const colour = query.get('color')
if (colour && CSS.supports('color', colour)) style.setProperty('--color', colour)
const size = Number(query.get('size'))
if (size >= 8 && size <= 400) style.setProperty('--size', `${size}px`)
if (query.get('shadow') === 'none') style.setProperty('--shadow', 'none')
const font = query.get('font')
if (font) root.style.fontFamily = JSON.stringify(font)

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
  if (latitude !== null && longitude !== null)
    return [`${number(latitude, decimals)}, ${number(longitude, decimals)}`, '']
  return countryCode ? [new Intl.DisplayNames(locale, { type: 'region' }).of(countryCode), ''] : null
}

const partsOf = {
  text: ({ position }) => [placeOf(position)],
  speed: ({ position: { speedKmh } }) => [speedKmh === null ? null : speedOf(speedKmh)],
  trip: ({ trip }) => [distanceOf(trip.distanceM), durationOf(trip.movingMs)],
}

/** @type {object | null} */
let device = null
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

const stream = () => {
  const source = new EventSource(`/gps/watch/overlay/${encodeURIComponent(key)}`)
  let heard = Date.now()
  source.onmessage = ({ data }) => {
    heard = Date.now()
    const message = JSON.parse(data)
    if (message.type === 'state') device = message.devices[0] ?? null
    else
      for (const moved of message.devices)
        if (device && moved.key === device.key) device = { ...device, ...moved }
    draw()
  }
  source.onerror = () => {
    // What is no longer told is no longer shown; EventSource comes back, or, refused, is made anew.
    if (Date.now() - heard > 30_000) {
      device = null
      draw()
    }
    if (source.readyState === EventSource.CLOSED) setTimeout(stream, 3_000)
  }
}
draw()
stream()
