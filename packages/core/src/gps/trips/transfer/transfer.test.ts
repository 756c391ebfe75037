import type { PositionExportFormat, PositionImportFormat } from '@heimdall/contracts'
import { gpsTrips } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  onBothFlavours,
  type TestServices,
  type UserCall,
} from '../../../testing/index.ts'
import { createDevice } from '../../devices/index.ts'
import { PositionsUnavailable } from '../../engine/index.ts'
import { journey } from '../detect/fixtures/journey.ts'
import { createDetection } from '../work/create-trips-worker.ts'
import { exportPositions } from './export-positions.ts'
import { importPositions } from './import-positions.ts'
import { listImports } from './list-imports.ts'
import { formatOf, positionReaders } from './read/index.ts'

onBothFlavours('import and export', (timescale) => {
  let heimdall: TestServices
  let me: UserCall
  let other: UserCall
  let phone: string
  beforeAll(async () => {
    heimdall = await createTestServices({ timescale })
    me = await asUser(heimdall, await createAccount(heimdall))
    other = await asUser(heimdall, await createAccount(heimdall))
  })
  afterAll(() => heimdall.close())
  beforeEach(async () => {
    phone = (await heimdall.run(createDevice, me, { name: 'Phone' })).id
    await forgetEvents(heimdall)
  })

  /** As a network brings it: in pieces that care for no character. */
  async function* inPieces(text: string, size = 997): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(text)
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
  }
  function take(text: string, fileName = 'a.gpx', deviceId = phone, call = me) {
    heimdall.clock.advance(1)
    return importPositions(
      heimdall.services,
      call,
      { deviceId, fileName },
      inPieces(text),
      Buffer.byteLength(text),
    )
  }
  async function leave(format: PositionExportFormat, deviceId = phone, call = me): Promise<string> {
    const { text } = await exportPositions(heimdall.services, call, { format, deviceId })
    let all = ''
    for await (const piece of text) all += piece
    return all
  }
  const stored = (deviceId = phone) =>
    heimdall.services.gps.timeseries`
    SELECT fix_time, latitude, longitude, altitude_m, speed_kmh, heading, accuracy_m, battery_percent, motion
    FROM gps_positions WHERE device_id = ${deviceId} ORDER BY fix_time`
  const fixes = journey({ everySeconds: 10, at: Date.parse('2026-02-27T08:00:00Z') })
    .stay(600)
    .go(90, 8_000, 50)
    .stay(600)
    .go(0, 5_000, 50, 80)
    .stay(3_900)
    .fixes()
  const gpx = (points: string) =>
    `<?xml version="1.0"?>\n<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>A &amp; Ö</name><trkseg>\n${points}</trkseg></trk></gpx>`
  const point = ({ at, latitude, longitude, altitudeM }: (typeof fixes)[number]) =>
    `<trkpt lat="${latitude}" lon="${longitude}"><ele>${altitudeM}</ele><time>${new Date(at).toISOString()}</time></trkpt>\n`
  const recording = gpx(fixes.map(point).join(''))

  test('a GPX recording becomes positions and trips, never a live position; the same again adds nothing', async () => {
    const done = await take(recording)
    expect(done).toMatchObject({
      status: 'done',
      format: 'gpx',
      accepted: fixes.length,
      duplicate: 0,
      refused: 0,
      problem: null,
      bytesRead: Buffer.byteLength(recording),
      bytesTotal: Buffer.byteLength(recording),
    })
    const [state] = await heimdall.services.gps.timeseries`
    SELECT fix_time FROM gps_device_states WHERE device_id = ${phone}`
    expect(state).toEqual({ fix_time: null })
    const round = createDetection(heimdall.services)
    while (await round());
    const trips = await heimdall.services.primary.db
      .select()
      .from(gpsTrips)
      .where(eq(gpsTrips.deviceId, phone))
    expect(trips).toMatchObject([{ mode: 'drive', isOpen: false }])
    expect(trips[0]?.distanceM).toBeGreaterThan(12_700)
    expect(trips[0]?.distanceM).toBeLessThan(13_300)
    expect(await take(recording)).toMatchObject({ status: 'done', accepted: 0, duplicate: fixes.length })
    expect((await heimdall.run(listImports, me, {})).imports.slice(0, 2)).toMatchObject([
      { duplicate: fixes.length },
      { accepted: fixes.length },
    ])
    expect(await heimdall.run(listImports, other, {})).toEqual({ imports: [] })
    const events = (await eventsInOutbox(heimdall)).filter(({ eventType }) => eventType === 'device_updated')
    expect(events).toMatchObject([{ resourceId: phone, metadata: { changedFields: ['positions'] } }])
  })

  test('the word that wakes detection leaves with the end of the import: nobody looks away from it as still coming in', async () => {
    const { id } = await take(recording)
    const [row] = await heimdall.services.primary.db.execute<{ together: boolean }>(sql`
      SELECT i.xmin = o.xmin AND i.status = 'done' AS together
      FROM gps_imports i, audit_outbox o WHERE i.id = ${id} AND o.event ->> 'eventType' = 'device_updated'`)
    expect(row).toEqual({ together: true })
  })

  test.each<PositionExportFormat & PositionImportFormat>(['gpx', 'geojson'])(
    'what leaves as %s comes back as it was',
    async (format) => {
      await heimdall.services.gps.writer.write(
        { deviceId: phone, userId: me.actor.userId },
        fixes.slice(0, 300).map(({ at, ...place }, index) => ({
          ...place,
          fixTime: at + (index % 7),
          heading: index % 3 === 0 ? null : index % 360,
          accuracyM: index % 5 === 0 ? null : 4.5,
          batteryPercent: index % 2 === 0 ? null : 81,
          motion: index % 4 === 0 ? 'walking & <"running">' : null,
          attributes: {},
        })),
      )
      const before = await stored()
      const copy = (await heimdall.run(createDevice, me, { name: 'Copy' })).id
      expect(await take(await leave(format), `a.${format}`, copy)).toMatchObject({
        status: 'done',
        accepted: 300,
      })
      expect(await stored(copy)).toEqual(before)
    },
  )

  test('CSV has a line each, and no formula', async () => {
    const [first] = fixes
    if (!first) throw new Error('There is none')
    await heimdall.services.gps.writer.write({ deviceId: phone, userId: me.actor.userId }, [
      {
        ...first,
        fixTime: first.at,
        heading: null,
        accuracyM: null,
        batteryPercent: null,
        motion: '=1+1',
        attributes: {},
      },
    ])
    const lines = (await leave('csv')).split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^2026-02-27T08:00:00.000Z,46\.\d+,9\.\d+,.*,"'=1\+1"$/)
    const exported = (await eventsInOutbox(heimdall)).find(({ eventType }) => eventType === 'data_exported')
    expect(exported).toMatchObject({ metadata: { format: 'csv', sections: ['positions'] } })
  })

  test('nobody brings positions to a device of somebody else, nor takes them', async () => {
    await expect(take(recording, 'a.gpx', phone, other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(leave('gpx', phone, other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const anybody = exportPositions(heimdall.services, anonymousCall(), { format: 'gpx', deviceId: phone })
    await expect(anybody).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    const nobody = importPositions(
      heimdall.services,
      anonymousCall(),
      { deviceId: phone, fileName: 'a' },
      inPieces(''),
      0,
    )
    await expect(nobody).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  describe('a file that is wrong', () => {
    const [one, two] = fixes.slice(0, 2).map(point)
    test.each([
      ['broken.gpx', gpx(`${one}<trkpt lat="1">`), 'not_well_formed', 4],
      [
        'place.gpx',
        gpx(`${one}${two}<trkpt lat="x" lon="2"><time>2026-01-01T00:00:00Z</time></trkpt>`),
        'bad_point',
        5,
      ],
      ['time.gpx', gpx(`${one}<trkpt lat="1" lon="2"><time>yesterday</time></trkpt>`), 'bad_time', 4],
      ['other.gpx', '<html></html>', 'other_format', 1],
      ['cut.geojson', '{"type":"FeatureCollection","features":[\n{"type":"Feature"', 'not_well_formed', 2],
      [
        'bomb.gpx',
        '<!DOCTYPE gpx [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>\n<gpx><wpt>&b;</wpt></gpx>',
        'not_well_formed',
        2,
      ],
    ])('%s says at which line; what stands before counts', async (fileName, text, code, line) => {
      const answer = await take(text, fileName)
      expect(answer).toMatchObject({ status: 'failed', problem: { code, line } })
      expect(answer.accepted).toBe(
        text.split('</trkpt>').length > 1 && code !== 'other_format' ? (fileName === 'place.gpx' ? 2 : 1) : 0,
      )
    })

    test('of no kind that is known is refused; one that breaks off keeps what came', async () => {
      await expect(take('hello', 'a.txt')).rejects.toMatchObject({ issues: [{ code: 'unknown_format' }] })
      async function* cut() {
        yield* inPieces(recording.slice(0, 50_000))
        throw new Error('The connection was lost')
      }
      heimdall.clock.advance(1)
      const sent = importPositions(heimdall.services, me, { deviceId: phone, fileName: 'a.gpx' }, cut(), null)
      await expect(sent).rejects.toThrow('lost')
      const [latest] = (await heimdall.run(listImports, me, { limit: 1 })).imports
      expect(latest).toMatchObject({ status: 'interrupted', bytesTotal: null })
      expect(await take(recording)).toMatchObject({ status: 'done' })
      expect(await stored()).toHaveLength(fixes.length)
    })
  })

  test('a file that is wrong while the database goes away is over all the same, and the log hears of what came', async () => {
    const { services } = heimdall
    const { writer } = services.gps
    let writes = 0
    const failing: typeof writer = {
      ...writer,
      writeHistory: (...sent) =>
        ++writes > 1 ? Promise.reject(new PositionsUnavailable()) : writer.writeHistory(...sent),
    }
    const [first] = fixes
    if (!first) throw new Error('There is none')
    // The latest is then this one.
    heimdall.clock.advance(1)
    const points = Array.from({ length: 2_050 }, (_, n) => point({ ...first, at: first.at + n * 1_000 }))
    const sent = importPositions(
      { ...services, gps: { ...services.gps, writer: failing } },
      me,
      { deviceId: phone, fileName: 'a.gpx' },
      inPieces(gpx(`${points.join('')}<trkpt lat="1">`)),
      null,
    )
    await expect(sent).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    const [latest] = (await heimdall.run(listImports, me, { limit: 1 })).imports
    expect(latest).toMatchObject({ status: 'interrupted', accepted: 2_000, finishedAt: expect.any(String) })
    expect(await eventsInOutbox(heimdall)).toMatchObject([{ metadata: { changedFields: ['positions'] } }])
  })

  test('a line of 200,000 points is taken in batches', async () => {
    const { services } = heimdall
    let largest = 0
    let accepted = 0
    const counting: typeof services.gps.writer = {
      ...services.gps.writer,
      async writeHistory(_, batch) {
        largest = Math.max(largest, batch.length)
        accepted += batch.length
        return { accepted: batch.length, duplicate: 0, refused: [] }
      },
    }
    const numbers = Array.from({ length: 200_000 }, (_, n) => n)
    const coordinates = numbers.map((n) => [n / 10_000, 1])
    const coordTimes = numbers.map((n) => 1_767_261_600 + n)
    const line = {
      type: 'Feature',
      geometry: { type: 'LineString', coordinates },
      properties: { coordTimes },
    }
    const done = await importPositions(
      { ...services, gps: { ...services.gps, writer: counting } },
      me,
      { deviceId: phone, fileName: 'a.geojson' },
      inPieces(JSON.stringify({ type: 'FeatureCollection', features: [line] }), 64 * 1024),
      null,
    )
    expect(done).toMatchObject({ status: 'done', accepted: 200_000 })
    expect([accepted, largest]).toEqual([200_000, 2_000])
  })

  describe('formats', () => {
    const read = async (format: PositionImportFormat, text: string, size = 3) => {
      const reader = await positionReaders[format]()
      const found = []
      for (let from = 0; from < text.length; from += size)
        found.push(...reader.read(text.slice(from, from + size)))
      return [...found, ...reader.end()].map(({ fixTime, latitude, longitude, speedKmh }) => [
        new Date(fixTime).toISOString().slice(0, 19),
        latitude,
        longitude,
        speedKmh,
      ])
    }

    test('KML: gx:Track and placemarks', async () => {
      const text = `<kml xmlns:gx="g"><Document><Placemark><gx:Track>
      <when>2026-01-01T10:00:00Z</when><when>2026-01-01T10:01:00Z</when>
      <gx:coord>9.5 46.8 600</gx:coord><gx:coord>9.6 46.9</gx:coord></gx:Track></Placemark>
      <Placemark><TimeStamp><when>2026-01-01T11:00:00Z</when></TimeStamp><Point><coordinates>9.7,47,0</coordinates></Point></Placemark>
      <Placemark><LineString><coordinates>1,2 3,4</coordinates></LineString></Placemark></Document></kml>`
      expect(await read('kml', text)).toEqual([
        ['2026-01-01T10:00:00', 46.8, 9.5, null],
        ['2026-01-01T10:01:00', 46.9, 9.6, null],
        ['2026-01-01T11:00:00', 47, 9.7, null],
      ])
    })

    test('OwnTracks: lines of a recording', async () => {
      const text =
        '2026-01-01T10:00:00Z\t*                 \t{"_type":"location","lat":46.8,"lon":9.5,"tst":1767261600,"vel":36,"acc":5}\n' +
        '2026-01-01T10:00:05Z\tlwt               \t{"_type":"lwt","tst":1}\n\n' +
        '2026-01-01T10:01:00Z\t*                 \t{"_type":"location","lat":46.9,"lon":9.6,"tst":1767261660}'
      expect(await read('owntracks', text)).toEqual([
        ['2026-01-01T10:00:00', 46.8, 9.5, 36],
        ['2026-01-01T10:01:00', 46.9, 9.6, null],
      ])
    })

    test('Google: Records.json, Semantic Location History, and the exports of phones', async () => {
      const records =
        '{"locations":[{"latitudeE7":468000000,"longitudeE7":95000000,"velocity":10,"timestamp":"2026-01-01T10:00:00Z","activity":[{"x":[{"y":"}]"}]}]},{"latitudeE7":469000000,"longitudeE7":96000000,"timestampMs":"1767261660000"},{"deviceTag":1}]}'
      expect(await read('google', records)).toEqual([
        ['2026-01-01T10:00:00', 46.8, 9.5, 36],
        ['2026-01-01T10:01:00', 46.9, 9.6, null],
      ])
      const semantic =
        '{"timelineObjects":[{"activitySegment":{"startLocation":{"latitudeE7":468000000,"longitudeE7":95000000},"duration":{"startTimestamp":"2026-01-01T10:00:00Z","endTimestamp":"2026-01-01T11:00:00Z"},"simplifiedRawPath":{"points":[{"latE7":469000000,"lngE7":96000000,"timestamp":"2026-01-01T10:30:00Z"}]}}},{"placeVisit":{"location":{"latitudeE7":470000000,"longitudeE7":97000000},"duration":{"startTimestampMs":"1767265200000","endTimestampMs":"1767268800000"}}}]}'
      expect((await read('google', semantic)).map(([time]) => time)).toEqual([
        '2026-01-01T10:00:00',
        '2026-01-01T10:30:00',
        '2026-01-01T11:00:00',
        '2026-01-01T12:00:00',
      ])
      const android =
        '{"semanticSegments":[{"startTime":"2026-01-01T10:00:00.000+01:00","endTime":"2026-01-01T11:00:00.000+01:00","timelinePath":[{"point":"46.8°, -9.5°","time":"2026-01-01T10:10:00.000+01:00"}]},{"startTime":"2026-01-01T11:00:00Z","endTime":"2026-01-01T12:00:00Z","visit":{"topCandidate":{"placeLocation":{"latLng":"47.0°, 9.7°"}}}}],"rawSignals":[{"position":{"LatLng":"46.9°, 9.6°","timestamp":"2026-01-01T13:00:00Z","speedMetersPerSecond":1}}]}'
      expect(await read('google', android)).toEqual([
        ['2026-01-01T09:10:00', 46.8, -9.5, null],
        ['2026-01-01T11:00:00', 47, 9.7, null],
        ['2026-01-01T12:00:00', 47, 9.7, null],
        ['2026-01-01T13:00:00', 46.9, 9.6, 3.6],
      ])
      const ios =
        '[{"startTime":"2026-01-01T10:00:00Z","endTime":"2026-01-01T11:00:00Z","timelinePath":[{"point":"geo:46.8,9.5","durationMinutesOffsetFromStartTime":"12"}]}]'
      expect(await read('google', ios)).toEqual([['2026-01-01T10:12:00', 46.8, 9.5, null]])
    })

    test('GeoJSON: points with times, and lines with a time for each of their points', async () => {
      const text = `{"type":"FeatureCollection","features":[
      {"type":"Feature","geometry":{"type":"Point","coordinates":[9.5,46.8]},"properties":{"timestamp":1767261600,"text":"a\\"}{"}},
      {"type":"Feature","geometry":{"type":"LineString","coordinates":[[9.6,46.9,1],[9.7,47]]},"properties":{"coordTimes":["2026-01-01T10:01:00Z","2026-01-01T10:02:00Z"]}},
      {"type":"Feature","geometry":null,"properties":{}}]}`
      expect((await read('geojson', text)).map(([time]) => time)).toEqual([
        '2026-01-01T10:00:00',
        '2026-01-01T10:01:00',
        '2026-01-01T10:02:00',
      ])
    })

    test.each([
      ['Alps.GPX', '', 'gpx'],
      ['2026-01.rec', '', 'owntracks'],
      ['Records.json', '{"locations":[', 'google'],
      ['track.json', '{"type":"FeatureCollection"', 'geojson'],
      ['noname', '<?xml version="1.0"?><kml xmlns="x">', 'kml'],
      ['noname', 'hello', null],
    ])('%s that begins with %j is %s', (name, beginning, format) => {
      expect(formatOf(name, beginning)).toBe(format)
    })
  })
})
