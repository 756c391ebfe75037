/** The link, name or key in an address. What is longer opens nothing, and is not looked up whole. */
export const keyOf = ({ key }: { key: string }): string => key.slice(0, 200)
