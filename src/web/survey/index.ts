/** What the frame of the web uses of this room: surveys that wait for the line, and what leaves with whoever signs out. */
export { useSurveyOutbox } from './offline/frame.ts'
export { useLeaving } from './device/Leaving.tsx'
