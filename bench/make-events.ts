/** Events as a community's bots and apps send them: few types, many people, addresses from everywhere. */
export function makeEvents(count: number): { eventType: string; [key: string]: unknown }[] {
  return Array.from({ length: count }, () => ({
    eventType: pick(types),
    userId: pick(users),
    ipAddress: `${pick(firstOctets)}.${below(256)}.${below(256)}.${1 + below(254)}`,
    userAgent: pick(agents),
    resourceId: String(below(1e9)),
    description: `/${pick(commands)} in #${pick(channels)}`,
    metadata: { command: pick(commands), channel: pick(channels), latencyMs: below(400) },
    sourceService: pick(sources),
  }))
}

const below = (limit: number) => Math.floor(Math.random() * limit)
const pick = <Item>(items: readonly Item[]): Item => {
  const item = items[below(items.length)]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

const users = Array.from({ length: 10_000 }, () => String(80_000_000_000_000_000 + below(1e15)))
const types = [
  'bot_command_executed',
  'bot_command_executed',
  'bot_moderation_action',
  'login',
  'logout',
  'session_created',
  'file_downloaded',
  'bot_error',
]
const firstOctets = [5, 8, 24, 31, 46, 62, 77, 80, 81, 84, 88, 91, 93, 178, 185, 188, 193, 213, 217]
const agents = Array.from(
  { length: 40 },
  (_, index) =>
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + index}.0.0.0 Safari/537.36`,
)
const commands = ['ban', 'kick', 'timeout', 'song', 'clip', 'raid', 'title', 'game']
const channels = ['general', 'clips', 'mods', 'lobby', 'stream']
const sources = ['discord_bot', 'twitch_bot', 'api', 'id']
