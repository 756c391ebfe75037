import { describe, expect, test } from 'vitest'
import { eventTypes } from './catalog.ts'
import { ocsfOf, ocsfOfDefinition } from './ocsf.ts'

describe('ocsfOf', () => {
  test.each([
    ['login', 3002, 'Logon'],
    ['login_failed', 3002, 'Logon'],
    ['logout', 3002, 'Logoff'],
    ['password_changed', 3001, 'Password Change'],
    ['2fa_enabled', 3001, 'MFA Factor Enable'],
    ['user_created', 3001, 'Create'],
    ['user_banned', 3001, 'Lock'],
    ['client_created', 3004, 'Create'],
    ['role_assigned', 3005, 'Assign Privileges'],
    ['role_created', 3006, 'Create'],
    ['activity_reported', 2005, 'Create'],
    ['trip_updated', 6003, 'Update'],
    ['bot_started', 6002, 'Start'],
    ['bot_error', 6008, 'General Error'],
    ['file_downloaded', 6006, 'Download'],
  ] as const)('%s is class %i, activity %s', (type, classUid, activity) => {
    expect(ocsfOf(type)).toMatchObject({ class_uid: classUid, activity_name: activity })
  })

  test.each(eventTypes)('%s has consistent ids', (type) => {
    const mapped = ocsfOf(type)
    expect(mapped.category_uid).toBe(Math.floor(mapped.class_uid / 1000))
    expect(mapped.category_name).not.toBe('Uncategorized')
    expect(mapped.type_uid).toBe(mapped.class_uid * 100 + mapped.activity_id)
    expect(mapped.activity_id === 99).toBe(mapped.activity_name === 'Other')
  })

  test('derives a class and an activity for a type that says nothing itself', () => {
    const plain = { category: 'devices', severity: 'notice' } as const
    expect(ocsfOfDefinition('device_deleted', plain)).toMatchObject({
      class_name: 'Entity Management',
      activity_name: 'Delete',
      type_uid: 300404,
      severity: 'Low',
    })
    expect(ocsfOfDefinition('device_polished', plain)).toMatchObject({
      activity_id: 99,
      activity_name: 'Other',
    })
    expect(ocsfOfDefinition('device_constructor', plain)).toMatchObject({ activity_name: 'Other' })
  })
})
