import { expect, it } from 'vitest'
import { AppForm, appChanges, appFormValues } from './app-form.ts'

const opened = {
  ...appFormValues(),
  name: 'Bot',
  redirectUris: 'https://a.example/back',
  permissions: ['user:read'],
}
const sent = (changes: Partial<typeof opened>) => appChanges(opened, AppForm.parse({ ...opened, ...changes }))

it('sends only what stands otherwise than at first', () => {
  expect(sent({})).toEqual({})
  expect(sent({ name: 'Robot' })).toEqual({ name: 'Robot' })
  expect(sent({ permissions: [], redirectUris: 'https://a.example/back\nhttps://b.example/back' })).toEqual({
    scopes: ['openid', 'profile'],
    redirectUris: ['https://a.example/back', 'https://b.example/back'],
  })
})
