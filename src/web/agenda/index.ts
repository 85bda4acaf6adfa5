/** What other parts of the web use of this room: the bell, the long work of the top bar, the calendar. */
export { Bell } from './notices/Bell.tsx'
export { LongButton } from './long/LongButton.tsx'
export { useSpecialDays } from './use-special-days.ts'
