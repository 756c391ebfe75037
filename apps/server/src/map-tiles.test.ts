import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConfigError } from './config/config-error.ts'
import type { MapTiles } from './config/map-tiles.ts'
import { mapTiles } from './map-tiles.ts'

let folder: string
let app: FastifyInstance

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heimdall-tiles-'))
  await writeFile(join(folder, 'earth.pmtiles'), 'PMTiles0123456789')
  await writeFile(join(folder, 'secret.txt'), 'secret')
})
afterEach(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

async function serve(tiles: MapTiles | null) {
  app = Fastify()
  await app.register(mapTiles, { tiles })
  return app
}
const file = (name = 'earth.pmtiles'): MapTiles => ({
  kind: 'pmtiles',
  path: join(folder, name),
  attribution: '© OpenStreetMap',
})

test('without tiles the apps are told so, and there is no file', async () => {
  await serve(null)
  expect((await app.inject('/map/tiles.json')).json()).toEqual({ tiles: null })
  expect((await app.inject('/map/tiles.pmtiles')).statusCode).toBe(404)
})

test('a file is served by ranges, and nothing tells where it lies', async () => {
  await serve(file())
  const described = await app.inject('/map/tiles.json')
  expect(described.json()).toEqual({
    tiles: { kind: 'pmtiles', url: '/map/tiles.pmtiles', attribution: '© OpenStreetMap' },
  })
  expect(described.body).not.toContain(folder)
  const part = await app.inject({ url: '/map/tiles.pmtiles', headers: { range: 'bytes=7-9' } })
  expect(part.statusCode).toBe(206)
  expect(part.body).toBe('012')
  expect(part.headers['content-range']).toBe('bytes 7-9/17')
  expect(part.headers.etag).toBeDefined()
  const beyond = await app.inject({ url: '/map/tiles.pmtiles', headers: { range: 'bytes=99-' } })
  expect(beyond.statusCode).toBe(416)
})

test('its neighbours are not served', async () => {
  await serve(file())
  for (const url of ['/map/secret.txt', '/map/tiles.pmtiles/../secret.txt', '/map/..%2fsecret.txt'])
    expect((await app.inject(url)).statusCode).toBe(404)
})

test('a pattern is passed on as it is', async () => {
  const url = 'https://tiles.example.org/{z}/{x}/{y}.png'
  await serve({ kind: 'raster', url, attribution: null })
  expect((await app.inject('/map/tiles.json')).json()).toEqual({
    tiles: { kind: 'raster', url, attribution: null },
  })
})

test('a file that is not there ends the start', async () => {
  app = Fastify()
  await expect(app.register(mapTiles, { tiles: file('moon.pmtiles') })).rejects.toThrow(ConfigError)
})
