import { expect, test } from 'vitest'
import { z } from 'zod'
import { createTextReader } from './text-reader.ts'

const read = createTextReader(
  z.object({
    page: z.number().int().default(1),
    ratio: z.number().optional(),
    flag: z.boolean().optional(),
    tags: z.array(z.string()).optional(),
    name: z.string().optional(),
    status: z.enum(['success', 'failure']).optional(),
    id: z.string().nullish(),
  }),
)

test.each<[string, unknown, unknown]>([
  ['page', '7', 7],
  ['page', '-1', -1],
  ['page', '007', 7],
  ['page', '1.5', 1.5],
  ['page', '', ''],
  ['page', ' ', ' '],
  ['page', 'ten', 'ten'],
  ['page', '1e400', '1e400'],
  ['page', 'NaN', 'NaN'],
  ['page', ['1', '2'], ['1', '2']],
  ['ratio', '0.5', 0.5],
  ['flag', 'true', true],
  ['flag', 'false', false],
  ['flag', '1', '1'],
  ['flag', 'TRUE', 'TRUE'],
  ['tags', 'one', ['one']],
  ['tags', ['one', 'two'], ['one', 'two']],
  ['name', '7', '7'],
  ['name', 'true', 'true'],
  ['status', 'success', 'success'],
  ['id', '12', '12'],
  ['unknown', '7', '7'],
])('%s=%j is read as %j', (name, value, expected) => {
  expect(read({ [name]: value })).toEqual({ [name]: expected })
})

test('names that every object has are names like any other', () => {
  const values: Record<string, unknown> = JSON.parse(
    '{"__proto__": "1", "constructor": "2", "toString": "3"}',
  )
  expect(Object.entries(read(values))).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
    ['toString', '3'],
  ])
})
