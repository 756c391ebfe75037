import { knownPermissions } from '@heimdall/contracts'
import { expect, test } from 'vitest'
import de from '../messages/de.json'
import en from '../messages/en.json'

const leaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}/${key}`))
    : [[path, String(value)]]

const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g) ?? [])].sort()

test('both languages say the same things, with the same blanks to fill', () => {
  const german = new Map(leaves(de))
  const english = leaves(en)
  expect([...german.keys()]).toEqual(english.map(([key]) => key))
  for (const [key, text] of english) {
    expect([key, placeholders(german.get(key) ?? '')]).toEqual([key, placeholders(text)])
  }
})

test('every permission of Heimdall has words, and so has what it is about', () => {
  for (const name of knownPermissions) {
    expect(en.permissions).toHaveProperty([name])
    expect(en.permissionResources).toHaveProperty([name.split(':')[0] ?? ''])
  }
})
