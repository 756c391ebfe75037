/** Only a test reads files; the rest of this browser package must not see Node's types. */
declare module 'node:fs' {
  export function readFileSync(path: URL, encoding: 'utf8'): string
}
