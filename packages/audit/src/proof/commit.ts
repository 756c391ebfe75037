import { hash } from 'node:crypto'
import type { CommitmentField } from './entry.ts'

const prefix = 'heimdall/c1\0'
const keyBytes = 32
const idBytes = 16
const hashBytes = 32

// Reused for every hash: to allocate would take longer than to hash. Nothing here waits, so nobody else writes to it.
const saltInput = Buffer.alloc(keyBytes + idBytes + 16)
let valueInput = Buffer.alloc(1024)

/**
 * Hex of SHA-256("heimdall/c1\0" ‖ field ‖ "\0" ‖ salt ‖ value): the same value looks different in every event, and
 * without the key (32 bytes) nobody can try values out.
 */
export function commit(key: Buffer, id: string, field: CommitmentField, value: string): string {
  const salt = saltOf(key, id, field)
  const head = `${prefix}${field}\0`
  const most = head.length + hashBytes + value.length * 3
  if (valueInput.length < most) valueInput = Buffer.alloc(most * 2)
  let end = valueInput.write(head, 'latin1')
  end += valueInput.write(salt, end, 'hex')
  end += valueInput.write(value, end, 'utf8')
  return hash('sha256', valueInput.subarray(0, end), 'hex')
}

/** Hex of SHA-256(key ‖ id ‖ field). It opens this commitment and tells nothing of the key. */
export function saltOf(key: Buffer, id: string, field: CommitmentField): string {
  key.copy(saltInput)
  saltInput.write(id.replaceAll('-', ''), keyBytes, 'hex')
  const end = saltInput.write(field, keyBytes + idBytes, 'latin1') + keyBytes + idBytes
  return hash('sha256', saltInput.subarray(0, end), 'hex')
}
