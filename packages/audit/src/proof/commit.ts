import { hash } from 'node:crypto'
import { type CommitmentField, commitmentFields } from './entry.ts'

const prefix = 'heimdall/c1\0'
const keyBytes = 32
const idBytes = 16
const hashBytes = 32

/** What is hashed for one field, with all in its place that is the same for every event. */
interface Frame {
  /** key ‖ id ‖ field */
  salt: Buffer
  /** prefix ‖ field ‖ "\0" ‖ salt ‖ value */
  value: Buffer
  saltAt: number
}

// Reused for every hash: to allocate would take longer than to hash. Nothing here waits, so nobody else writes to it.
// Object.fromEntries loses the literal keys; these are the fields and nothing else.
const frames = Object.fromEntries(commitmentFields.map((field) => [field, newFrame(field)])) as Record<
  CommitmentField,
  Frame
>
const lastId = { text: '', bytes: Buffer.alloc(idBytes) }

function newFrame(field: CommitmentField): Frame {
  const head = `${prefix}${field}\0`
  const value = Buffer.alloc(1024)
  value.write(head, 'latin1')
  return {
    salt: Buffer.concat([Buffer.alloc(keyBytes + idBytes), Buffer.from(field)]),
    value,
    saltAt: head.length,
  }
}

/**
 * Hex of SHA-256("heimdall/c1\0" ‖ field ‖ "\0" ‖ salt ‖ value): the same value looks different in every event, and
 * without the key (32 bytes) nobody can try values out.
 */
export function commit(key: Buffer, id: string, field: CommitmentField, value: string): string {
  const frame = frames[field]
  const valueAt = frame.saltAt + hashBytes
  const most = valueAt + value.length * 3
  if (frame.value.length < most) frame.value = Buffer.concat([frame.value], most * 2)
  frame.value.write(saltOf(key, id, field), frame.saltAt, 'hex')
  const end = valueAt + frame.value.write(value, valueAt, 'utf8')
  return hash('sha256', frame.value.subarray(0, end), 'hex')
}

/** Hex of SHA-256(key ‖ id ‖ field). It opens this commitment and tells nothing of the key. */
export function saltOf(key: Buffer, id: string, field: CommitmentField): string {
  const { salt } = frames[field]
  salt.set(key)
  salt.set(bytesOf(id), keyBytes)
  return hash('sha256', salt, 'hex')
}

/** All fields of an event come one after the other. */
function bytesOf(id: string): Buffer {
  if (lastId.text !== id) {
    lastId.bytes.write(id.replaceAll('-', ''), 'hex')
    lastId.text = id
  }
  return lastId.bytes
}
