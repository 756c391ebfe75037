import { me } from './parse.ts'

/** Mulberry32: small, and the same numbers every time, so that a failure can be had again. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const values: Readonly<Record<string, readonly string[]>> = {
  type: ['login_success', 'LOGIN_FAILED', 'user_banned', 'bot_started'],
  category: ['authentication', 'admin', 'discord_bot'],
  severity: ['info', 'notice', 'warning', 'critical'],
  status: ['success', 'failure'],
  country: ['DE', 'us', 'fr'],
  city: ['ber', '"Frankfurt am Main"', 'MÜN', 'i', '%'],
  region: ['hessen', 'Bay', '_'],
  ip: ['10.0.0.0/8', '10.1.2.3', '10.1.2.3/31', '2001:db8::/32', '::/0', '0.0.0.0/0', '::ffff:10.1.2.3'],
  actor: ['@me', me, 'ann', '"bob the \\"builder\\""'],
  user: ['@me', me, 'ann', '123456789012345678', 'nobody', '"a,b"'],
  app: ['app_1', 'app_2', 'app_3,app_1'],
  source: ['id', 'discord_bot', 'my_bot'],
  resource: ['auth', 'api_key', 'api_key/A-1', 'user:a/b', '"user/with space"'],
  correlation: [me, me.replace('0197', '0198').toUpperCase()],
  id: [me],
  is: ['reported'],
  has: ['ip', 'agent', 'user', 'actor', 'resource', 'error', 'description', 'country', 'city', 'source'],
  created: ['today', 'yesterday', '7d', '>=2026-03-01', '<2026-03-29T10:00', '2026-03..', '2026', '..24h'],
}
const words = [
  'free',
  '"free text"',
  '100%',
  'under_score',
  'back\\slash',
  '"say \\"hi\\""',
  'İstanbul',
  'ΣΟΣ',
  '-',
]

/** Terms that parse, at random: one to `most` of them, with everything that the grammar has. */
export function randomSearch(random: (below: number) => number, most: number): string {
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[random(items.length)]
    if (item === undefined) throw new Error('Choose from something')
    return item
  }
  const term = () => {
    const minus = random(3) === 0 ? '-' : ''
    if (random(5) === 0) {
      const word = oneOf(words)
      return word === '-' ? '"-"' : `${minus}${word}`
    }
    const [key, choices] = oneOf(Object.entries(values))
    return `${minus}${key}:${Array.from({ length: 1 + random(3) }, () => oneOf(choices)).join(',')}`
  }
  return Array.from({ length: 1 + random(most) }, term).join(' ')
}
