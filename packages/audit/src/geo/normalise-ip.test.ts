import { describe, expect, test } from 'vitest'
import { isPublicIp } from './is-public-ip.ts'
import { normaliseIp } from './normalise-ip.ts'

describe('normaliseIp', () => {
  test.each([
    ['8.8.8.8', '8.8.8.8'],
    [' 8.8.8.8 ', '8.8.8.8'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['::FFFF:102:304', '1.2.3.4'],
    ['0:0:0:0:0:ffff:1.2.3.4', '1.2.3.4'],
    ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::', '::'],
  ])('%s -> %s', (ip, normal) => expect(normaliseIp(ip)).toBe(normal))

  test.each([
    '',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '1.2.3.4:80',
    '[::1]',
    '01.2.3.4',
    ':::',
    '%',
  ])('refuses %j', (ip) => expect(normaliseIp(ip)).toBeNull())
})

describe('isPublicIp', () => {
  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '192.0.1.1', '2001:4860:4860::8888', '2a00::1'])(
    '%s is public',
    (ip) => expect(isPublicIp(ip)).toBe(true),
  )

  test.each(
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.31.255.255 192.168.1.1 203.0.113.5 224.0.0.1 255.255.255.255 :: ::1 fc00::1 fd12::1 fe80::1 ff02::1 2001:db8::1'.split(
      ' ',
    ),
  )('%s is not', (ip) => expect(isPublicIp(ip)).toBe(false))
})
