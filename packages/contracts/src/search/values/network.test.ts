import { describe, expect, test } from 'vitest'
import { containsAddress, parseNetwork, printNetwork } from './network.ts'

const spelled = (text: string) => {
  const network = parseNetwork(text)
  return network && printNetwork(network)
}

describe('a network', () => {
  test.each([
    ['1.2.3.4', '1.2.3.4'],
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['255.255.255.255/0', '0.0.0.0/0'],
    ['1.2.3.4/32', '1.2.3.4'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::ffff:1.2.3.4', '::ffff:102:304'],
    ['1:2:3:4:5:6:7.8.9.10', '1:2:3:4:5:6:708:90a'],
    ['2001:db8:ffff::/33', '2001:db8:8000::/33'],
    ['fe80::1/128', 'fe80::1'],
  ])('%s is %s', (text, canonical) => {
    expect(spelled(text)).toBe(canonical)
    expect(spelled(canonical)).toBe(canonical)
  })

  test.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4/33',
    '1.2.3.4/',
    '1.2.3.4/08',
    '1.2.3.4/8/8',
    '1.2.3.-4',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '::12345',
    '::g',
    '::1/129',
    '::1%eth0',
    '1.2.3.4::',
    '::1.2.3.4:5',
    '10.*',
    'localhost',
    '１.2.3.4',
  ])('%j is none', (text) => {
    expect(parseNetwork(text)).toBeNull()
  })

  test.each([
    ['10.0.0.0/8', '10.255.255.255', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['1.2.3.4', '1.2.3.4', true],
    ['1.2.3.4', '1.2.3.5', false],
    ['0.0.0.0/0', '255.0.0.1', true],
    ['0.0.0.0/0', '::1', false],
    ['::/0', '1.2.3.4', false],
    ['::/0', 'ffff::', true],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::', false],
  ])('%s holds %s: %s', (networkText, addressText, holds) => {
    const [network, address] = [parseNetwork(networkText), parseNetwork(addressText)]
    expect(network && address && containsAddress(network, address)).toBe(holds)
  })
})
