/** A made-up community of a travelling streamer: who is there, where from, and what bots do among them. */

export interface Member {
  /** As Discord numbers people. */
  snowflake: string
  name: string
  /** The first two numbers of addresses that lie in this person's country. */
  network: string
  userAgent: string
}

const networks = [
  '87.123',
  '91.12',
  '84.56',
  '79.240',
  '93.184',
  '81.173',
  '62.178',
  '178.197',
  '86.25',
  '73.162',
  '189.6',
  '126.74',
  '90.112',
]
const userAgents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
]

export const names = [
  'nordlicht',
  'fjordfuchs',
  'campingkira',
  'rolltreppe',
  'mapleaf',
  'tobiastreamt',
  'schneeeule',
  'drei_uhr_nachts',
  'kaffeemit',
  'zugvogel',
  'leuchtturm',
  'pixelpia',
  'wanderwolf',
  'ostwind',
  'brueckenbauer',
  'sternwarte',
  'regenrinne',
  'klippenkind',
  'mondmilch',
  'hafenmeister',
  'backpackben',
  'inselsina',
  'tundra_tim',
  'funkstille',
] as const

export const commands = [
  'play',
  'queue',
  'ban',
  'clip',
  'uptime',
  'quote',
  'raffle',
  'weather',
  'where',
  'map',
  'mod',
  'poll',
]
export const channels = ['general', 'live-chat', 'mods', 'travel', 'clips', 'off-topic']
export const reasons = ['spam', 'caps', 'advertising', 'insult', 'doxxing', 'ban evasion']

/** The same community for the same `random`, a function that answers 0 to 1. */
export const makeMembers = (random: () => number): Member[] =>
  names.map((name, index) => ({
    snowflake: String(80351110224678912n + BigInt(Math.floor(random() * 1e15)) * 7n),
    name,
    network: networks[index % networks.length] ?? '87.123',
    userAgent: userAgents[Math.floor(random() * userAgents.length)] ?? '',
  }))
