/** Working days left with a true minus: `29`, `−2`. */
export const workingDays = (left: number): string => (left < 0 ? `−${-left}` : String(left))
