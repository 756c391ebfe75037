import { channels, commands, type Member, reasons } from './community.ts'

export type DemoEvent = Record<string, unknown> & { eventType: string }

/** What happens how often, in parts. */
const mix: readonly [parts: number, make: (member: Member, pick: Pick) => DemoEvent][] = [
  [46, (_member, pick) => ({ ...command(pick), status: 'success' })],
  [
    5,
    (_member, pick) => ({ ...command(pick), status: 'failure', errorMessage: 'The voice channel is empty' }),
  ],
  [
    14,
    () => ({ eventType: 'login', metadata: { provider: 'twitch', method: 'oauth' }, sourceService: 'id' }),
  ],
  [
    4,
    () => ({
      eventType: 'login_failed',
      status: 'failure',
      errorMessage: 'wrong_password',
      metadata: { method: 'password' },
      sourceService: 'id',
    }),
  ],
  [6, () => ({ eventType: 'logout', sourceService: 'id' })],
  [
    5,
    (_member, pick) => ({
      eventType: 'bot_moderation_action',
      status: 'success',
      description: `Timed out for ${pick(reasons)}`,
      metadata: { action: 'timeout', reason: pick(reasons), durationSeconds: 600 },
    }),
  ],
  [
    4,
    (_member, pick) => ({
      eventType: 'bot_permission_denied',
      status: 'failure',
      errorMessage: 'Not a moderator',
      metadata: { command: pick(commands) },
    }),
  ],
  [5, () => ({ eventType: 'account_linked', metadata: { provider: 'discord' }, sourceService: 'id' })],
  [3, () => ({ eventType: '2fa_verified', sourceService: 'id' })],
  [2, () => ({ eventType: 'session_revoked', sourceService: 'id' })],
  [
    2,
    () => ({ eventType: 'consent_granted', metadata: { clientName: 'Clip Archive' }, sourceService: 'id' }),
  ],
  [
    2,
    (_member, pick) => ({ eventType: 'bot_config_changed', description: `Slow mode in #${pick(channels)}` }),
  ],
  [1, () => ({ eventType: 'bot_error', status: 'failure', errorMessage: 'Discord did not answer in time' })],
  [1, () => ({ eventType: 'user_updated', metadata: { changedFields: ['avatar'] }, sourceService: 'id' })],
]
const parts = mix.reduce((sum, [count]) => sum + count, 0)

type Pick = <Item>(items: readonly Item[]) => Item

/** One thing that one member does. */
export function makeEvent(members: readonly Member[], random: () => number): DemoEvent {
  const pick: Pick = (items) => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }
  const member = pick(members)
  const make = choose(random() * parts)
  const [second, fourth] = [Math.floor(random() * 254) + 1, Math.floor(random() * 254) + 1]
  return {
    userId: member.snowflake,
    ipAddress: `${member.network}.${second}.${fourth}`,
    userAgent: member.userAgent,
    sourceService: random() < 0.7 ? 'discord_bot' : 'twitch_bot',
    ...make(member, pick),
  }
}

function command(pick: Pick): DemoEvent {
  const name = pick(commands)
  const channel = pick(channels)
  return {
    eventType: 'bot_command_executed',
    description: `/${name} in #${channel}`,
    metadata: { command: name, channel },
  }
}

/** `part` counts from 0 to `parts`. */
function choose(part: number) {
  let passed = 0
  for (const [count, make] of mix) {
    passed += count
    if (part < passed) return make
  }
  throw new Error('There are fewer parts')
}
