import type { WaitingSource } from '#server/platform/waiting.ts'
import { waitingFor } from '../read/mine.ts'

/** By the act that is awaited. */
const actions: Readonly<Record<string, string>> = {
  approve: 'Xem và phê duyệt',
  approveAmendment: 'Xem và phê duyệt',
  submit: 'Sửa và trình',
}

/** Programmes that wait for this person's decision or came back to be mended. */
export const waiting: WaitingSource = async (db, actor) =>
  (await waitingFor(db, actor)).map(({ code, title, what, since, step }) => ({
    key: `programme ${code} ${step}`,
    kind: step === 'submit' ? 'mend' : 'decide',
    title,
    note: what,
    action: actions[step] ?? 'Mở',
    link: `/chuong-trinh/${code}`,
    since,
    dueOn: null,
  }))
