import { expect, it } from 'vitest'
import memberDe from './de.json'
import memberEn from './en.json'
import de from './guest/de.json'
import en from './guest/en.json'

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
/** What is there before `needMemberTexts`. */
const start = [
  '../main.tsx',
  '../routes/$.tsx',
  '../routes/__root.tsx',
  '../routes/_guest.tsx',
  '../routes/_guest.forgot-password.tsx',
  '../routes/_guest.register.tsx',
  '../routes/_guest.register_.linked.tsx',
  '../routes/_guest.sign-in.tsx',
  '../routes/_guest.sign-in_.second-factor.tsx',
  '../routes/confirm-email.tsx',
  '../routes/invite.tsx',
  '../routes/keep-account.tsx',
  '../routes/reset-password.tsx',
  '../routes/setup.tsx',
  '../routes/verify-email.tsx',
]

/** As the sources are named: `./x` beside this file is `../messages/x`. */
const resolve = (from: string, path: string): string =>
  `..${new URL(path, new URL(from.slice(2), 'file:///')).pathname}`

/** Every file that these need, but for the tree of all routes. */
function reach(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file) || file.endsWith('routeTree.gen.ts')) continue
    seen.add(file)
    const imports = (sources[file] ?? '').matchAll(/ from '(\.{1,2}\/[^']+\.tsx?)'/g)
    reach(
      [...imports].map(([, path = '']) => resolve(file, path)),
      seen,
    )
  }
  return seen
}

/** The first part of every key that a file asks for. */
function namespaces(file: string): string[] {
  const text = sources[file] ?? ''
  const named = [...text.matchAll(/useTranslations\('(\w+)/g)]
  const whole = text.includes('useTranslations()')
    ? [...text.matchAll(/\bt(?:\.rich)?\(\s*['`](\w+)\./g)]
    : []
  return [...named, ...whole].map(([, name = '']) => name)
}

it('has every text that a page before sign-in uses', () => {
  const files = [...reach(start)]
  expect(files.filter((file) => sources[file] === undefined)).toEqual([])
  expect(files.length).toBeGreaterThan(50)
  const missing = files.flatMap((file) =>
    namespaces(file).flatMap((name) => (Object.hasOwn(en, name) ? [] : `${file}: ${name}`)),
  )
  expect(missing).toEqual([])
})

const text = (key: string): unknown =>
  key.split('.').reduce<unknown>((table, name) => Object(table)[name], { ...en, ...memberEn })

it('has a tag wherever an element stands in a text, or its code would be shown', () => {
  const rich = Object.entries(sources).flatMap(([file, source]) => {
    const [, prefix] = /useTranslations\('([\w.]+)'\)/.exec(source) ?? []
    const found = [...source.matchAll(/\bt\.rich\('([\w.]+)'/g)]
    return found.map(([, key]) => ({ file, key: prefix === undefined ? `${key}` : `${prefix}.${key}` }))
  })
  expect(rich.length).toBeGreaterThan(10)
  expect(rich.filter(({ key }) => !String(text(key)).includes('<'))).toEqual([])
})

const keys = (table: object): string[] =>
  Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'string' ? key : keys(value).map((rest) => `${key}.${rest}`),
  )

it('says the same things in both languages, and each in one place', () => {
  expect(keys(de).sort()).toEqual(keys(en).sort())
  expect(keys(memberDe).sort()).toEqual(keys(memberEn).sort())
  expect(Object.keys(en).filter((name) => Object.hasOwn(memberEn, name))).toEqual([])
})
