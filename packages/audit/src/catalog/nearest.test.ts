import { describe, expect, test } from 'vitest'
import { nearestEventTypes } from './nearest.ts'

describe('nearestEventTypes', () => {
  test.each([
    ['login_fail', 'login_failed'],
    ['login_falied', 'login_failed'],
    ['bot_command', 'bot_command_executed'],
    ['BOT_COMMAND_EXECUTED', 'bot_command_executed'],
    ['botCommandExecuted', 'bot_command_executed'],
    ['user.banned', 'user_banned'],
    ['apikey_created', 'api_key_created'],
    ['two_factor_enabled', '2fa_enabled'],
    [' geofence-delete ', 'geofence_deleted'],
    ['passwordchange', 'password_changed'],
  ])('%s -> %s', (unknown, nearest) => {
    expect(nearestEventTypes(unknown)[0]).toBe(nearest)
  })

  test('gives as many as asked for, each once', () => {
    expect(nearestEventTypes('trip')).toHaveLength(3)
    expect(new Set(nearestEventTypes('trip', 5)).size).toBe(5)
    expect(nearestEventTypes('trip', 0)).toEqual([])
    expect(nearestEventTypes('trip', 1000)).toHaveLength(10)
  })

  test.each(['', '🦊', '___', 'a_'.repeat(500_000), 'A'.repeat(1_000_000)])(
    'is quick whatever it gets',
    (unknown) => {
      const start = performance.now()
      expect(nearestEventTypes(unknown)).toHaveLength(3)
      expect(performance.now() - start).toBeLessThan(2_000)
    },
  )
})
