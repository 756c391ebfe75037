import { z } from 'zod'

/**
 * Who a metadata value is about, and so what privacy mode covers (erasure takes all of it, whatever its class):
 * `public` says nothing about a person, `net` is network and device data, `personal` is everything else.
 */
const privacyClasses = ['public', 'net', 'personal'] as const
export type PrivacyClass = (typeof privacyClasses)[number]

/** One metadata key: its privacy class and its schema. */
export interface MetadataField<S extends z.ZodType = z.ZodType> {
  readonly privacy: PrivacyClass
  readonly schema: S
}

export type MetadataFields = Readonly<Record<string, MetadataField>>

/** Every key may be absent or null: bots post all types, and they send what they know. */
type Nullish<S extends z.ZodType> = z.ZodOptional<z.ZodNullable<S>>

/** A key that says nothing about a person. */
export function pub<S extends z.ZodType>(schema: S): MetadataField<Nullish<S>> {
  return { privacy: 'public', schema: schema.nullish() }
}

/** A key with network or device data, such as an address or a browser's name. */
export function net<S extends z.ZodType>(schema: S): MetadataField<Nullish<S>> {
  return { privacy: 'net', schema: schema.nullish() }
}

/** A key that tells something about a person. Free text belongs here: it may name anyone. */
export function personal<S extends z.ZodType>(schema: S): MetadataField<Nullish<S>> {
  return { privacy: 'personal', schema: schema.nullish() }
}

/** Short text and ids; the length is bounded by `metadataLimits`. Ids are strings: a snowflake is no safe number. */
export const text = z.string()
export const texts = z.array(z.string())
export const flag = z.boolean()
export const count = z.number()
/** A point in time, ISO 8601. */
export const time = z.string()
/** A code of somebody else's system, such as an HTTP status or a platform's error number. */
export const textOrNumber = z.union([z.string(), z.number()])
/** Any JSON value, where the sender decides the shape. */
export const anything = z.unknown()
