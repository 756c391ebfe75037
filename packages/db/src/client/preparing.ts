import type postgres from 'postgres'

/** Lists of any length make a statement for each length; beyond this many values none is kept. */
const maxPreparedParameters = 48

type Client = postgres.Sql | postgres.TransactionSql
type Unsafe = postgres.Sql['unsafe']
/** Of `begin` and `savepoint`: options or a name may come first, what is to be done comes last. */
type Scoped = (...args: unknown[]) => unknown

/**
 * The client for drizzle. Drizzle asks for statements that are parsed and planned each time, and the driver then goes to
 * the server twice for each: to hear of the parameters' types, and to run it. Here a connection keeps the statement, so
 * that it goes once, and PostgreSQL plans it once.
 */
export function preparing<Given extends Client>(client: Given): Given {
  return new Proxy(client, {
    get(target, key) {
      // A proxy can not know the type of what it hands out; each case says what the driver has there.
      const value: unknown = Reflect.get(target, key)
      if (key === 'unsafe') {
        const unsafe: Unsafe = (text, parameters = [], options = {}) =>
          target.unsafe(text, parameters, {
            ...options,
            prepare: parameters.length > 0 && parameters.length <= maxPreparedParameters,
          })
        return unsafe
      }
      if ((key === 'begin' || key === 'savepoint') && typeof value === 'function') {
        const scoped: Scoped = (...args) => {
          const work = args.pop() as (inner: postgres.TransactionSql) => unknown
          return (value as Scoped)(...args, (inner: postgres.TransactionSql) => work(preparing(inner)))
        }
        return scoped
      }
      return value
    },
  })
}
