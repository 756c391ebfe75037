/** What Vite makes of these endings: the address of a file, and of a worker bundled from it. */
declare module '*?url' {
  const url: string
  export default url
}
declare module '*?worker&url' {
  const url: string
  export default url
}
declare module '*.css' {}
