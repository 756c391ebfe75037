import { mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attributionOf, dbIpAttribution } from './attribution.ts'
import { defaultGeoDatabase } from './default-geo-database.ts'
import { GeoDatabaseError } from './geo-database-error.ts'
import type { GeoReader } from './geo-reader.ts'
import { openGeoReader } from './open-geo-reader.ts'

const { ipv4Path, ipv6Path } = defaultGeoDatabase()

describe('the default database', () => {
  let reader: GeoReader
  beforeAll(async () => {
    reader = await openGeoReader({ ipv4Path, ipv6Path })
  })
  afterAll(() => reader.close())

  test('places IPv4, also when mapped into IPv6', () => {
    const google = {
      countryCode: 'US',
      countryName: 'United States',
      city: 'Mountain View',
      region: 'California',
    }
    expect(reader.lookup('8.8.8.8')).toEqual(google)
    expect(reader.lookup('::ffff:8.8.8.8')).toEqual(google)
    expect(reader.lookup('::ffff:808:808')).toEqual(google)
    expect(reader.lookup('130.149.7.201')).toMatchObject({ countryName: 'Germany', city: 'Berlin' })
  })

  test('places IPv6 by its own file', () => {
    // An anycast address: its country depends on the database's month.
    expect(reader.lookup('2001:4860:4860::8888')?.countryCode).toMatch(/^[A-Z]{2}$/)
    expect(reader.lookup('2a02:2e0:3fe:1001:302::')).toMatchObject({
      countryCode: 'DE',
      countryName: 'Germany',
    })
  })

  test.each([
    '10.0.0.1',
    '127.0.0.1',
    '::1',
    'fe80::1%eth0',
    '::ffff:192.168.0.1',
    '',
    'nowhere',
    '1'.repeat(9999),
  ])('has no place for %s', (ip) => expect(reader.lookup(ip)).toBeNull())

  test('gives what callers can not spoil for each other', () => {
    const place = reader.lookup('8.8.8.8')
    expect(reader.lookup('8.8.8.8')).toBe(place)
    expect(Object.isFrozen(place)).toBe(true)
  })

  test('describes itself and whom to credit', () => {
    const { databases, buildDate, source, attribution } = reader.describe()
    expect(databases.map(({ path, ipVersion }) => [path, ipVersion])).toEqual([
      [ipv4Path, 4],
      [ipv6Path, 6],
    ])
    expect(buildDate.getTime()).toBeGreaterThan(Date.UTC(2026, 0))
    expect(source).toBe('city ipv4, city ipv6')
    expect(attribution).toEqual(dbIpAttribution)
  })
})

test('one file for IPv4 does not answer for IPv6, and a closed reader for nothing', async () => {
  const reader = await openGeoReader({ path: ipv4Path }, { cacheSize: 2 })
  expect(reader.lookup('8.8.8.8')?.countryCode).toBe('US')
  expect(reader.lookup('2a02:2e0:3fe:1001:302::')).toBeNull()
  reader.close()
  expect(reader.lookup('8.8.8.8')).toBeNull()
})

test('each maker is credited in its own words', () => {
  expect(attributionOf('GeoLite2-City')?.text).toContain('MaxMind')
  expect(attributionOf('DBIP-City-Lite')).toEqual(dbIpAttribution)
  expect(attributionOf('Somebody-City')).toBeNull()
})

describe('a database that can not be used', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heimdall-geo-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function failure(path: string): Promise<Error> {
    const error: unknown = await openGeoReader({ path }).catch((caught: unknown) => caught)
    if (!(error instanceof GeoDatabaseError))
      throw new Error('a GeoDatabaseError was expected', { cause: error })
    expect(error.message).toContain(path)
    return error
  }

  test('is missing, or a folder', async () => {
    expect((await failure(join(folder, 'none.mmdb'))).message).toMatch(/no such file/)
    expect((await failure(folder)).message).toMatch(/it is a folder/)
  })

  test('is something else, or still packed', async () => {
    const path = join(folder, 'other.mmdb')
    for (const content of ['', 'hello', 'x'.repeat(100_000)]) {
      await writeFile(path, content)
      expect((await failure(path)).message).toMatch(/damaged or not an \.mmdb/)
    }
    await writeFile(path, gzipSync('hello'))
    expect((await failure(path)).message).toMatch(/unpack it/)
  })

  test('is cut short, at either end', async () => {
    const path = join(folder, 'cut.mmdb')
    const source = await open(ipv4Path)
    try {
      const { size } = await source.stat()
      const part = Buffer.alloc(1_000_000)
      await source.read(part, 0, part.length, 0)
      await writeFile(path, part)
      expect((await failure(path)).message).toMatch(/damaged/)
      // The end of the file holds the metadata, which promises a tree that isn't there.
      await source.read(part, 0, part.length, size - part.length)
      await writeFile(path, part)
      expect((await failure(path)).message).toMatch(/damaged/)
      await truncate(path, 10)
      expect((await failure(path)).message).toMatch(/damaged/)
    } finally {
      await source.close()
    }
  })

  test('stands where IPv6 was asked for, but holds IPv4', async () => {
    await expect(openGeoReader({ ipv4Path, ipv6Path: ipv4Path })).rejects.toThrow(/holds no IPv6/)
  })
})
