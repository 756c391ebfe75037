import { createContext } from 'react'

/** In a list with one stop for the keyboard: the event that is it. `undefined`: every row is a stop. */
export const ActiveEventContext = createContext<string | undefined>(undefined)
