import { describe, expect, test } from 'vitest'
import { catalog, eventTypes } from './catalog.ts'
import { isSecretKey } from './secret-keys.ts'
import { stripSecrets } from './strip-secrets.ts'

const secretKeys =
  'password passwd PASSWORD newPassword password2 passwordHash passwordConfirmation token accessToken access_token ' +
  'ACCESS_TOKEN accesstoken refresh-token idToken tokens tokenHash secret clientSecret client_secret totpSecret ' +
  'cookie Set-Cookie setCookie cookies authorization X-Authorization apiKey api_key X-Api-Key apikey X-ID-App-Key ' +
  'systemKey code codes otp totp otpCode 2faCode backupCode backup_codes recoveryCode authCode verification_code ' +
  'codeVerifier privateKey private_key PRIVATE-KEY masterKey jwt pin pwd passphrase credentials csrf sid deviceCode'

const harmlessKeys =
  'statusCode status_code statuscode countryCode errorCode exitCode languageCode tokenType token_type tokentype keyId ' +
  'tokenId credentialId backupCodesRemaining passwordChanged passwordRequired tokenExpiresAt key keyPrefix publicKey ' +
  'botPrefix hotpink option stop spinner sessionId passenger compass author encode codec mapPin pinned hasToken_id'

describe('isSecretKey', () => {
  test.each(secretKeys.split(' '))('%s is one', (key) => expect(isSecretKey(key)).toBe(true))
  test.each(harmlessKeys.split(' '))('%s is none', (key) => expect(isSecretKey(key)).toBe(false))

  test('spares every key of the catalog', () => {
    const keys = eventTypes.flatMap((type) => Object.keys(catalog[type].metadata))
    expect(keys.filter(isSecretKey)).toEqual([])
  })
})

describe('stripSecrets', () => {
  test('removes the values of secret keys at any depth, and nothing else', () => {
    const metadata = {
      provider: 'discord',
      password: 'hunter22',
      statusCode: 401,
      none: null,
      request: { headers: { 'Set-Cookie': ['a=b'], Accept: '*/*' }, body: [{ otp: 123456, user: 'ann' }] },
    }
    expect(stripSecrets(metadata)).toEqual({
      provider: 'discord',
      password: '[removed]',
      statusCode: 401,
      none: null,
      request: {
        headers: { 'Set-Cookie': '[removed]', Accept: '*/*' },
        body: [{ otp: '[removed]', user: 'ann' }],
      },
    })
    expect(metadata.password).toBe('hunter22')
  })

  test('removes what has the form of a secret from harmless text', () => {
    const key = `hk_${'A1b2'.repeat(11)}`
    expect(stripSecrets({ note: `sent Bearer abc.def-ghi12345 and ${key}` }).note).toBe(
      'sent [removed] and [removed]',
    )
    expect(stripSecrets({ id: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln' }).id).toBe('[removed]')
    expect(stripSecrets({ id: 'jwt-eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.' }).id).toBe('jwt-[removed]')
    expect(stripSecrets({ url: 'https://a.example/cb?code=xyz123&state=open' }).url).toBe(
      'https://a.example/cb?code=[removed]&state=open',
    )
    const harmless = {
      keyPrefix: 'hk_A1b2C3d4',
      text: 'bearer of good news',
      url: 'https://a.example/?postcode=1',
    }
    expect(stripSecrets(harmless)).toEqual(harmless)
  })

  test('looks through a long text once, whatever its pieces look like', () => {
    // Minutes, were each piece a place to begin a search to the end.
    const text = 'eyJ-'.repeat(100_000)
    expect(stripSecrets({ text }).text).toBe(text)
  })

  test('keeps odd keys as they are', () => {
    const odd = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1}')
    expect(JSON.stringify(stripSecrets(odd))).toBe(JSON.stringify(odd))
  })

  test('survives what is nested without end', () => {
    let deep: Record<string, unknown> = { password: 'x' }
    for (let level = 0; level < 100_000; level++) deep = { a: deep }
    expect(JSON.stringify(stripSecrets(deep))).not.toContain('"x"')
  })

  test('is quick on text made to be slow to search', () => {
    const start = performance.now()
    stripSecrets({ a: `Bearer ${' '.repeat(200_000)}`, b: 'eyJ'.repeat(60_000), c: 'h_'.repeat(100_000) })
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
