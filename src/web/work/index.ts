/** What other parts of the web show of this room: the bell and the long work of the top bar. */
export { Bell } from './notices/Bell.tsx'
export { LongButton } from './long/LongButton.tsx'
